/** What a command writes to a stream of its process. */
import { systemReason } from '../services/system-reason';

/**
 * Waits until the text has left the process, which ends right after. Gives why it was not written, such as a full disk. A reader that has gone
 * away has read what it wanted, and is no fault.
 */
export function writeOut(stream: NodeJS.WritableStream, text: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const ended = (error?: Error | null): void => resolve(error == null || isGone(error) ? undefined : systemReason(error));
    // Stays there: a stream that fails tells it both to the callback and to its listeners, and without one the process ends.
    stream.on('error', ended);
    if (text === '') resolve(undefined);
    else stream.write(text, ended);
  });
}

function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'EOF');
}
