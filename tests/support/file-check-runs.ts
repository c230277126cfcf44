/** Whole processes that read a large file: the check as the product is built, and the reference beside it. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CheckSummary } from '../../src-main/contract/checks';
import { writeSyntheticFile } from '../../src-main/services/file-check/generator/write-file';
import { compileBooks } from '../../src-main/services/rule-library/compile-books';

export interface Run {
  /** From start to end of the process. */
  readonly seconds: number;
  readonly stdout: string;
  readonly code: number | null;
}

/** A synthetic file, and what is planted in it by check. */
export async function plantedFile(
  root: string,
  path: string,
  rows: number,
  seed: number,
): Promise<{ bytes: number; planted: Record<string, number> }> {
  const { books } = await compileBooks(join(root, 'resources'), root);
  const planted: Record<string, number> = {};
  const bytes = await writeSyntheticFile(
    books.filter(({ inForce }) => inForce),
    {
      path,
      format: 'csv',
      rows,
      seed,
      onPlanted: (_line, { check }) => {
        planted[check] = (planted[check] ?? 0) + 1;
      },
    },
  );
  return { bytes, planted };
}

/** Runs a script of Node to its end. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (piece) => {
    stdout += String(piece);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ seconds: (performance.now() - started) / 1000, stdout, code }));
  });
}

/** papaparse in chunk mode over the file. */
export function readWithPapaparse(root: string, file: string): Promise<Run> {
  return runNode([join(root, 'tests', 'bench', 'papaparse-rows.mjs'), file]);
}

export interface Checked extends Run {
  readonly summary: CheckSummary;
  /** VmHWM of the process, in MB. */
  readonly peakMegabytes: number;
}

/** `isf check --json` over the file. `peakFile`: where the process leaves how much memory it held. */
export async function checkWithIsf(root: string, file: string, peakFile: string, args: readonly string[] = []): Promise<Checked> {
  const watch = join(root, 'tests', 'bench', 'peak-memory.mjs');
  const run = await runNode(['--import', watch, join(root, 'out', 'main', 'isf.js'), 'check', file, '--json', ...args], {
    PEAK_FILE: peakFile,
  });
  if (run.code !== 0 && run.code !== 1) throw new Error(`isf check ended with ${run.code}`);
  return { ...run, summary: CheckSummary.parse(JSON.parse(run.stdout)), peakMegabytes: Number(await readFile(peakFile, 'utf8')) / 1024 };
}

/** What a summary found besides what was planted, by check; empty where they are the same. */
export function besides(found: Readonly<Record<string, number>>, planted: Readonly<Record<string, number>>): string[] {
  const ids = new Set([...Object.keys(found), ...Object.keys(planted)]);
  return [...ids].filter((id) => (found[id] ?? 0) !== (planted[id] ?? 0)).map((id) => `${id}: ${found[id] ?? 0} / ${planted[id] ?? 0}`);
}
