/** The `isf` command: the app's services without a window. */
import { join } from 'node:path';
import { loadLibrary } from '../services/rule-library/library';
import { runIsf } from './run';

const out = await runIsf(process.argv.slice(2), {
  library: () => loadLibrary(join(import.meta.dirname, '..', 'rule-books')),
  stdin: process.stdin,
});
process.stdout.write(out.stdout);
process.stderr.write(out.stderr);
process.exitCode = out.exitCode;
