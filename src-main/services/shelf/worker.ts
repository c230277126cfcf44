/** The process that owns the shelf of rule books, so that neither window nor main waits while books are proved. Electron starts it. */
import { parentPort } from '../process/parent-port';
import type { FromShelf, ToShelf } from './process/messages';
import { serveShelf } from './process/serve-shelf';

serveShelf(parentPort<FromShelf, ToShelf>());
