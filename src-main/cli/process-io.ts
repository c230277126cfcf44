/** The `isf` command with the streams and signals of this process; the packaged app runs it too, without a window. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readSchemas } from '../services/author-kit/built-schemas';
import { machineFolder } from '../services/organisation';
import { loadLibrary } from '../services/rule-library/library';
import { searchIn } from '../services/search/search';
import { onShelf } from './on-shelf';
import { runIsf } from './run';
import { trustedHere } from './trusted-here';
import { writeOut } from './write-out';

/** Clears the line on which progress was shown. */
const CLEARED = '\r\x1b[K';
/** As for a file that cannot be written: half an answer is none. */
const NOT_WRITTEN = 2;

/** Runs the command with what was built into `built`. Gives the exit code once everything is written. */
export async function isfHere(args: readonly string[], built: string): Promise<number> {
  const showsProgress = process.stderr.isTTY === true;
  const { stdout, stderr, exitCode } = await runIsf(args, {
    version: () => versionOf(join(built, '..')),
    library: () => loadLibrary(join(built, 'rule-books')),
    search: searchIn(join(built, 'search')),
    schemas: () => readSchemas(join(built, 'schemas')),
    onShelf: (shelf) => onShelf({ built, shelf: resolve(shelf), machine: machineFolder(process.platform, process.env) }),
    packKeys: () => trustedHere(join(built, 'trust')),
    stdin: process.stdin,
    stopSignal,
    tellProgress: (line) => {
      if (showsProgress) process.stderr.write(`${CLEARED}${line}`);
    },
  });
  if (showsProgress) process.stderr.write(CLEARED);
  const lost = await writeOut(process.stdout, stdout);
  await writeOut(process.stderr, lost === undefined ? stderr : `isf: Får ikke skrevet hele svaret: ${lost}.\n`);
  return lost === undefined ? exitCode : NOT_WRITTEN;
}

/** As the package in this folder says, which lies beside what was built in every form of the app. */
async function versionOf(folder: string): Promise<string> {
  return (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The first wish to stop lets the command put away what it was writing; the second ends it at once. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}
