/** `npm run bench`: all figures as one table. Uses what `npm run build` wrote. The times hold for this machine and this run only. */

import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { needsVirtualScreen, onScreen } from '../../src-main/dev/display';
import { findRuntime } from '../../src-main/dev/runtime';
import { runShown } from '../../src-main/dev/system-command';
import { asBuilt } from './as-built';
import { table } from './measure';
import { benchNotes } from './notes';
import { benchPaint } from './paint';
import { benchProof } from './proof';
import { benchSearchWindow } from './search-window';
import { benchSize } from './size';
import { benchStart } from './start';

if (needsVirtualScreen()) {
  const [command, args] = onScreen(process.execPath, [...process.execArgv, ...process.argv.slice(1)]);
  process.exitCode = (await runShown(command, args)).code;
} else {
  const root = join(import.meta.dirname, '..', '..');
  const runtime = await findRuntime(console.log);
  const figures = [
    ...(await (await asBuilt<typeof import('./assess')>(root, 'assess')).benchAssess(root)),
    ...(await (await asBuilt<typeof import('./throughput')>(root, 'throughput')).benchThroughput(root)),
    ...(await (await asBuilt<typeof import('./search')>(root, 'search')).benchSearch(root)),
    ...(await benchProof(root)),
    ...(await benchPaint(runtime.executable, root)),
    ...(await benchSearchWindow(runtime.executable, root)),
    ...(await benchStart(runtime.executable, root)),
    ...(await benchNotes(runtime.executable, root)),
    ...(await benchSize(runtime.executable, root)),
  ];
  console.log(
    `${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${runtime.description} · ${cpus().length} kjerner, last ${loadavg()[0]?.toFixed(1)}\n`,
  );
  console.log(table(figures));
}
