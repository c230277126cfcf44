/** The `isf` command: the app's services without a window. */
import { join } from 'node:path';
import { isfHere } from './process-io';

process.exitCode = await isfHere(process.argv.slice(2), join(import.meta.dirname, '..'));
