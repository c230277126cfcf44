/** A walk through all views by keyboard: how soon each key is followed by a painted picture, and the longest task on the way. */
import type { Page } from '@playwright/test';
import { SECTION_ROWS } from '../../src-main/contract/commands';
import { startElectron } from './electron-process';
import { type Figure, median, quantile } from './measure';

const ROUNDS = 3;
const CONTACTS = 10;
const TYPED = 'telefonkonsultasjon med pasient';

interface Watching {
  /** From each key to the first picture after it, in ms. */
  readonly delays: number[];
  /** How long each task of more than 50 ms took, and what was being looked at. */
  readonly tasks: { readonly ms: number; readonly at: string }[];
}

export async function benchInput(executable: string, root: string): Promise<Figure[]> {
  const { page, stop } = await startElectron(executable, root);
  try {
    await page.locator('main [data-option]').first().waitFor();
    await page.evaluate(watch);
    for (let round = 0; round < ROUNDS; round++) {
      for (let contact = 0; contact < CONTACTS; contact++) for (const key of ['3', '1', 'n']) await press(page, key);
      for (const { key } of SECTION_ROWS) {
        await press(page, `Alt+${key}`);
        await page.locator('main h1').first().waitFor();
        for (let step = 0; step < 3; step++) await press(page, 'ArrowDown');
      }
      await press(page, 'Control+n');
      await page.getByRole('textbox', { name: 'Tittel', exact: true }).waitFor();
      await type(page, TYPED);
      await press(page, 'Enter');
      await type(page, TYPED);
      await press(page, 'Control+k');
      await page.locator('.palette__field').waitFor();
      await type(page, TYPED);
      await press(page, 'Escape');
      await press(page, 'Alt+1');
    }
    const { delays, tasks } = await page.evaluate(() => {
      const { delays: waited, tasks: long } = globalThis as unknown as Watching;
      return { delays: waited, tasks: long };
    });
    const longest = tasks.reduce((most, task) => (task.ms > most.ms ? task : most), { ms: 0, at: '' });
    return [
      {
        what: 'tast til malt bilde gjennom alle visninger, p95',
        value: quantile(delays, 0.95),
        unit: 'ms',
        bound: 50,
        note: `${delays.length} taster, median ${median(delays).toFixed(1)} ms, lengst ${Math.max(...delays).toFixed(0)} ms`,
      },
      {
        what: 'lengste oppgave i siden etter start',
        value: longest.ms,
        unit: 'ms',
        bound: 100,
        note: `${tasks.length} over 50 ms${longest.at === '' ? '' : `, den lengste ved «${longest.at}»`}`,
      },
    ];
  } finally {
    await stop();
  }
}

async function type(page: Page, text: string): Promise<void> {
  for (const key of text) await press(page, key === ' ' ? 'Space' : key);
}

async function press(page: Page, key: string): Promise<void> {
  const before = await page.evaluate(() => (globalThis as unknown as Watching).delays.length);
  await page.keyboard.press(key);
  await page.waitForFunction((count) => (globalThis as unknown as Watching).delays.length > count, before);
}

function watch(): void {
  const state: Watching = { delays: [], tasks: [] };
  Object.assign(globalThis, state);
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (['Alt', 'Control', 'Shift'].includes(key)) return;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => state.delays.push(performance.now() - timeStamp);
        channel.port2.postMessage(0);
      });
    },
    true,
  );
  new PerformanceObserver((entries) => {
    const at = document.querySelector('main h1')?.textContent ?? '';
    for (const { duration } of entries.getEntries()) state.tasks.push({ ms: duration, at });
  }).observe({ type: 'longtask' });
}
