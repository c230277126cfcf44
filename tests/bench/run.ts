/**
 * `npm run bench`: all figures as one table, beside their bounds and the stored base (base.json), and as test-output/bench.json. Uses
 * what `npm run build` wrote. Ends with 1 where a figure misses its bound, is clearly worse than the base, or could not be measured.
 * `-- --part notes,start` measures these parts only; `--idle-minutes 1` lets the part `idle` wait shorter; `--save` makes what was
 * measured the new base.
 */

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needsVirtualScreen, onScreen } from '../../src-main/dev/display';
import { findRuntime } from '../../src-main/dev/runtime';
import { runShown } from '../../src-main/dev/system-command';
import { asBuilt } from './as-built';
import { benchCalls } from './calls';
import { judge, type Measured, newBase, type Run, table } from './compare';
import { benchFileCheck } from './file-check';
import { benchFileCheckWindow } from './file-check-window';
import { benchIdle } from './idle';
import { benchInput } from './input';
import type { Figure } from './measure';
import { benchNotes } from './notes';
import { benchPaint } from './paint';
import { benchProof } from './proof';
import { benchSearchWindow } from './search-window';
import { benchSize } from './size';
import { benchStart } from './start';
import { yardstick } from './yardstick';

interface Place {
  readonly root: string;
  readonly executable: string;
  readonly idleMinutes: number;
}

/** As long as the figure is about. */
const IDLE_MINUTES = 5;

const PARTS: readonly { readonly id: string; readonly run: (place: Place) => Promise<Figure[]> }[] = [
  { id: 'assess', run: async ({ root }) => (await asBuilt<typeof import('./assess')>(root, 'assess')).benchAssess(root) },
  { id: 'throughput', run: async ({ root }) => (await asBuilt<typeof import('./throughput')>(root, 'throughput')).benchThroughput(root) },
  { id: 'search', run: async ({ root }) => (await asBuilt<typeof import('./search')>(root, 'search')).benchSearch(root) },
  { id: 'packs', run: async ({ root }) => (await asBuilt<typeof import('./packs')>(root, 'packs')).benchPacks(root) },
  { id: 'proof', run: ({ root }) => benchProof(root) },
  { id: 'calls', run: ({ root, executable }) => benchCalls(executable, root) },
  { id: 'paint', run: ({ root, executable }) => benchPaint(executable, root) },
  { id: 'search-window', run: ({ root, executable }) => benchSearchWindow(executable, root) },
  { id: 'input', run: ({ root, executable }) => benchInput(executable, root) },
  { id: 'start', run: ({ root, executable }) => benchStart(executable, root) },
  { id: 'notes', run: ({ root, executable }) => benchNotes(executable, root) },
  { id: 'file-check', run: ({ root }) => benchFileCheck(root) },
  { id: 'file-check-window', run: ({ root, executable }) => benchFileCheckWindow(executable, root) },
  { id: 'idle', run: ({ root, executable, idleMinutes }) => benchIdle(executable, root, idleMinutes) },
  { id: 'size', run: ({ root, executable }) => benchSize(executable, root) },
];

if (needsVirtualScreen()) {
  const [command, args] = onScreen(process.execPath, [...process.execArgv, ...process.argv.slice(1)]);
  process.exitCode = (await runShown(command, args)).code;
} else {
  process.exitCode = (await bench()) ? 0 : 1;
}

/** Gives whether all is as it should be. */
async function bench(): Promise<boolean> {
  const root = join(import.meta.dirname, '..', '..');
  const { values } = parseArgs({
    options: { part: { type: 'string' }, 'idle-minutes': { type: 'string' }, save: { type: 'boolean' } },
  });
  const wanted = values.part?.split(',') ?? PARTS.map(({ id }) => id);
  const unknown = wanted.filter((part) => !PARTS.some(({ id }) => id === part));
  if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are ${PARTS.map(({ id }) => id).join(', ')}.`);
  const idleMinutes = Number(values['idle-minutes'] ?? IDLE_MINUTES);
  if (!(idleMinutes > 0)) throw new Error('--idle-minutes takes a number of minutes.');

  const runtime = await findRuntime(console.log);
  const machine = `Node ${process.version} · ${runtime.description} · ${process.platform} ${process.arch} · ${cpus().length} kjerner (${cpus()[0]?.model ?? 'ukjent'}), last ${loadavg()[0]?.toFixed(1)}`;
  const figures: Measured[] = [];
  const broken: string[] = [];
  for (const { id, run } of PARTS.filter((part) => wanted.includes(part.id))) {
    const before = yardstick();
    try {
      const measured = await run({ root, executable: runtime.executable, idleMinutes });
      const around = (before + yardstick()) / 2;
      figures.push(...measured.map((figure) => ({ ...figure, part: id, yardstick: around })));
    } catch (error) {
      // The other parts took their time too, and are shown.
      console.error(error);
      broken.push(id);
    }
  }

  const made: Run = { date: new Date().toISOString().slice(0, 10), machine, figures };
  const basePath = join(import.meta.dirname, 'base.json');
  const base = existsSync(basePath) ? (JSON.parse(await readFile(basePath, 'utf8')) as Run) : undefined;
  const judged = judge(figures, base);
  console.log(`${made.date} · ${machine}`);
  console.log(base === undefined ? 'Ingen base å sammenligne med.\n' : `Basen: ${base.date} · ${base.machine}\n`);
  console.log(table(judged));
  if (broken.length > 0) console.log(`\nIkke målt, se feilen over: ${broken.join(', ')}.`);
  await mkdir(join(root, 'test-output'), { recursive: true });
  await writeFile(join(root, 'test-output', 'bench.json'), `${JSON.stringify({ ...made, figures: judged }, null, 2)}\n`);
  if (values.save) await writeFile(basePath, `${JSON.stringify(newBase(made, base), null, 2)}\n`);
  return broken.length === 0 && judged.every(({ missed, worse }) => !missed && !worse);
}
