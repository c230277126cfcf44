/** The end of the app's own log. */
import { open } from 'node:fs/promises';

/** So much of a file is read at most: the end of it. */
const MOST_BYTES = 64_000;

/**
 * The last lines of the log, oldest first, from the older file and the one in use. A file that is not there has none; one that cannot be
 * read is told in a line of its own.
 */
export async function lastLogLines(files: { readonly older: string; readonly current: string }, most: number): Promise<string[]> {
  const lines = [...(await endOf(files.older)), ...(await endOf(files.current))];
  return lines.slice(-most);
}

async function endOf(path: string): Promise<string[]> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const from = Math.max(0, size - MOST_BYTES);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
      const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
      // The first line may be cut in two.
      return lines.slice(from > 0 ? 1 : 0).filter((line) => line !== '');
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'ukjent feil';
    return code === 'ENOENT' ? [] : [`(loggen kunne ikke leses: ${code})`];
  }
}
