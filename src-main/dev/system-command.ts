/** Running other programs, for everything in this folder. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end and gathers what it prints. Never throws: a program that is not there ends with code 127. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  return finish(spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** Runs a program that prints straight to the terminal. */
export function runShown(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  return finish(spawn(command, args, { ...options, stdio: 'inherit' }));
}

/** Waits for a child to end. A child that a signal ended counts as failed. */
export function finish(child: ChildProcess): Promise<Finished> {
  return new Promise((done) => {
    let output = '';
    const add = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** True when a program of that name can be started. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** True for the superuser on Linux and macOS. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
