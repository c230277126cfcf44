/** The memory of all processes when nobody has done anything for a while, beside a blank window that has stood as long. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { memoryOf } from '../support/process-tree';
import { type Running, runElectron } from './electron-process';
import type { Figure } from './measure';
import { firstQuestion } from './start';

const MORE_THAN_BLANK_MB = 100;

/** `minutes`: how long both stand. Only Linux says what is asked here; elsewhere there is no figure. */
export async function benchIdle(executable: string, root: string, minutes: number): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  const both: Running[] = [];
  try {
    for (const app of [join(root, 'tests', 'bench', 'blank'), root]) both.push(await runElectron(executable, app));
    await wait(minutes * 60_000);
    const [blank, app] = await Promise.all(both.map(({ pid }) => memoryOf(pid)));
    if (blank === undefined || app === undefined) throw new Error('begge skal stå');
    // Looked at only now, since a debugger takes memory too: it was the app that stood there, and no error page.
    const page = await both[1]?.look();
    if (page === undefined) throw new Error('vinduet kom ikke');
    await firstQuestion(page);
    return [
      {
        what: 'minne i ro, alle prosesser, mer enn et blankt vindu',
        value: app.all - blank.all,
        unit: 'MB',
        bound: MORE_THAN_BLANK_MB,
        note: `${app.all.toFixed(0)} MB i ${app.processes} prosesser mot ${blank.all.toFixed(0)} MB i ${blank.processes}, summert PSS etter ${minutes} min side om side; uten det som er felles med andre programmer ${app.own.toFixed(0)} mot ${blank.own.toFixed(0)} MB`,
      },
    ];
  } finally {
    for (const running of both) await running.stop();
  }
}
