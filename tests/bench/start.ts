/** Process start → first question usable, beside process start → first paint of a blank window, alternated in one run. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startElectron } from './electron-process';
import { type Figure, median } from './measure';

const ROUNDS = 9;

export async function benchStart(executable: string, root: string): Promise<Figure[]> {
  const blank: number[] = [];
  const app: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const blankMs = await timed(executable, join(root, 'tests', 'bench', 'blank'), firstPaint);
    const appMs = await timed(executable, root, firstQuestion);
    if (round < 0) continue; // the first pair fills the disk cache
    blank.push(blankMs);
    app.push(appMs);
  }
  return [
    {
      what: 'start til første spørsmål / blankt vindu',
      value: median(app) / median(blank),
      unit: '×',
      bound: 1.5,
      note: `${median(app).toFixed(0)} ms mot ${median(blank).toFixed(0)} ms, median av ${ROUNDS}`,
    },
  ];
}

async function timed(executable: string, app: string, moment: (page: Page) => Promise<number>): Promise<number> {
  const { page, startedAt, stop } = await startElectron(executable, app);
  try {
    return (await moment(page)) - startedAt;
  } finally {
    await stop();
  }
}

/** When the window first painted, in milliseconds since 1970. */
async function firstPaint(page: Page): Promise<number> {
  const at = await page.waitForFunction(() => {
    const paint = performance.getEntriesByType('paint')[0];
    return paint && performance.timeOrigin + paint.startTime;
  });
  return (await at.jsonValue()) as number;
}

/** When the first enabled control of the first question was there. */
export async function firstQuestion(page: Page): Promise<number> {
  const at = await page.waitForFunction(() => {
    const mark = performance.getEntriesByName('first-question-usable')[0];
    return mark && performance.timeOrigin + mark.startTime;
  });
  return (await at.jsonValue()) as number;
}
