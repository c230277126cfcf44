/**
 * `npm run bench`: all figures as one table. Uses what `npm run build` wrote. The times hold for this machine and this run only.
 * `-- --part notes` measures one part.
 */

import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needsVirtualScreen, onScreen } from '../../src-main/dev/display';
import { findRuntime } from '../../src-main/dev/runtime';
import { runShown } from '../../src-main/dev/system-command';
import { asBuilt } from './as-built';
import { benchFileCheck } from './file-check';
import { benchFileCheckWindow } from './file-check-window';
import { type Figure, table } from './measure';
import { benchNotes } from './notes';
import { benchPaint } from './paint';
import { benchProof } from './proof';
import { benchSearchWindow } from './search-window';
import { benchSize } from './size';
import { benchStart } from './start';

const PARTS: readonly { readonly id: string; readonly run: (root: string, executable: string) => Promise<Figure[]> }[] = [
  { id: 'assess', run: async (root) => (await asBuilt<typeof import('./assess')>(root, 'assess')).benchAssess(root) },
  { id: 'throughput', run: async (root) => (await asBuilt<typeof import('./throughput')>(root, 'throughput')).benchThroughput(root) },
  { id: 'search', run: async (root) => (await asBuilt<typeof import('./search')>(root, 'search')).benchSearch(root) },
  { id: 'packs', run: async (root) => (await asBuilt<typeof import('./packs')>(root, 'packs')).benchPacks(root) },
  { id: 'proof', run: benchProof },
  { id: 'paint', run: (root, executable) => benchPaint(executable, root) },
  { id: 'search-window', run: (root, executable) => benchSearchWindow(executable, root) },
  { id: 'start', run: (root, executable) => benchStart(executable, root) },
  { id: 'notes', run: (root, executable) => benchNotes(executable, root) },
  { id: 'file-check', run: benchFileCheck },
  { id: 'file-check-window', run: (root, executable) => benchFileCheckWindow(executable, root) },
  { id: 'size', run: (root, executable) => benchSize(executable, root) },
];

if (needsVirtualScreen()) {
  const [command, args] = onScreen(process.execPath, [...process.execArgv, ...process.argv.slice(1)]);
  process.exitCode = (await runShown(command, args)).code;
} else {
  const root = join(import.meta.dirname, '..', '..');
  const runtime = await findRuntime(console.log);
  const { values } = parseArgs({ options: { part: { type: 'string' } } });
  const parts = PARTS.filter(({ id }) => values.part === undefined || id === values.part);
  if (parts.length === 0) throw new Error(`No such part. There are ${PARTS.map(({ id }) => id).join(', ')}.`);
  const figures: Figure[] = [];
  for (const { run } of parts) figures.push(...(await run(root, runtime.executable)));
  console.log(
    `${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${runtime.description} · ${cpus().length} kjerner, last ${loadavg()[0]?.toFixed(1)}\n`,
  );
  console.log(table(figures));
}
