/** How long the certificate of all books and their difference take as whole commands, and how much memory. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure } from './measure';

export async function benchProof(root: string): Promise<Figure[]> {
  const certify = await timed(root, ['certify', '--json'], 'isf certify, alle bøker');
  const diff = await timed(root, ['diff', 'isf-2024-preliminary', 'isf-2024-final', '--json'], 'isf diff, foreløpig til endelig');
  return [...certify, ...diff];
}

async function timed(root: string, args: readonly string[], what: string): Promise<Figure[]> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'isf.js'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const watch = setInterval(() => void peakOf(child.pid).then((mb) => (peak = Math.max(peak, mb))), 10);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`isf ${args.join(' ')} sluttet med ${code}`);
  return [
    { what, value: (performance.now() - begun) / 1000, unit: 's', bound: 30 },
    ...(peak === 0 ? [] : [{ what: `${what}, minne`, value: peak, unit: 'MB', bound: 300, note: 'høyeste VmHWM som ble sett' }]),
  ];
}

/** The most memory the process has held so far, in MB; 0 where the system does not tell. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000;
}
