/** How much later the first question comes when there are notes: the same mark and method as the start bench, alternated in one run. */
import { join } from 'node:path';
import { startElectron } from './electron-process';
import { type Figure, median } from './measure';
import { firstQuestion } from './start';

const ROUNDS = 9;
const PROFILES = ['none', 'open', 'locked'] as const;

/** Needs these three profiles under `folder`, each used before. */
export async function startFigures(executable: string, root: string, folder: string): Promise<Figure[]> {
  const times: Record<(typeof PROFILES)[number], number[]> = { none: [], open: [], locked: [] };
  for (let round = -1; round < ROUNDS; round++) {
    // The order turns, so that none always comes after the same other.
    for (let place = 0; place < PROFILES.length; place++) {
      const profile = PROFILES[(place + round + PROFILES.length) % PROFILES.length] ?? 'none';
      const { page, startedAt, stop } = await startElectron(executable, root, join(folder, profile));
      try {
        const time = (await firstQuestion(page)) - startedAt;
        if (round >= 0) times[profile].push(time);
      } finally {
        await stop();
      }
    }
  }
  const none = median(times.none);
  return (['open', 'locked'] as const).map((profile) => ({
    what: `notater${profile === 'locked' ? ', låst' : ''}: start senere enn uten`,
    value: median(times[profile]) - none,
    unit: 'ms',
    bound: profile === 'locked' ? 100 : 50,
    note: `${median(times[profile]).toFixed(0)} ms mot ${none.toFixed(0)} ms, median av ${ROUNDS}`,
  }));
}
