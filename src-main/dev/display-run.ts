/**
 * Runs one program under a virtual screen of its own: `display-run.ts PROGRAM ARGUMENT…`.
 *
 * xvfb-run looks for a free screen number and then takes it, so two that start at once may get the same one, and the first to
 * end takes the screen from the other. Here the X server chooses the number itself, and tells it on a pipe.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { VIRTUAL_SCREEN } from './display';
import { runShown } from './system-command';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) throw new Error('Name the program to run.');

// Left to itself, the server starts over when its last window closes, and a window that opens just then finds no screen.
const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', VIRTUAL_SCREEN, '-nolisten', 'tcp', '-noreset'], {
  stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
});
server.once('error', (error) => console.error(`Xvfb: ${error.message}`));
const ended = once(server, 'exit').catch(() => []);
process.once('exit', () => server.kill());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const display = await Promise.race([numberFrom(server.stdio[3] as Readable), ended.then(() => undefined)]);
if (display === undefined) {
  console.error('Den virtuelle skjermen (Xvfb) startet ikke.');
  process.exitCode = 1;
} else {
  const { code } = await runShown(program, args, { env: { ...process.env, DISPLAY: `:${display}` } });
  server.kill();
  await ended;
  process.exitCode = code;
}

/** The number that the server writes when it is ready for programs. */
async function numberFrom(pipe: Readable): Promise<string> {
  let text = '';
  for await (const chunk of pipe) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.trim();
}
