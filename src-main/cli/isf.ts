/** The `isf` command: the app's services without a window. */
import { join } from 'node:path';
import { loadLibrary } from '../services/rule-library/library';
import { searchIn } from '../services/search/search';
import { runIsf } from './run';

const built = join(import.meta.dirname, '..');
const out = await runIsf(process.argv.slice(2), {
  library: () => loadLibrary(join(built, 'rule-books')),
  search: searchIn(join(built, 'search')),
  stdin: process.stdin,
});
process.stdout.write(out.stdout);
process.stderr.write(out.stderr);
process.exitCode = out.exitCode;
