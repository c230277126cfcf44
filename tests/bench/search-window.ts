/** Key press → the hits for what is then written painted, in the window, with real key events. */
import type { Page } from '@playwright/test';
import { startElectron } from './electron-process';
import { type Figure, median, quantile } from './measure';

/** Written one key after the other, as a coder does; with the letters that the keyboard of the test has. */
const QUERIES = [
  'wmga 28',
  'telefonkonsultasjon',
  'kan vi faa refusjon for sms',
  'fastlege ringer vakthavende',
  'heimeoppfoelging',
  'meldng',
];
const ROUNDS = 3;

interface Watching {
  /** Milliseconds from each key to its hits, painted. */
  readonly paints: number[];
}

export async function benchSearchWindow(executable: string, root: string): Promise<Figure[]> {
  const { page, stop } = await startElectron(executable, root);
  try {
    await page.locator('main [data-option]').first().waitFor();
    await page.evaluate(watchKeys);
    const opened: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const query of QUERIES) {
        opened.push(await pressAndWait(page, 'Control+k'));
        for (const key of query) await pressAndWait(page, key === ' ' ? 'Space' : key);
        await page.keyboard.press('Escape');
        await page.getByRole('combobox').waitFor({ state: 'detached' });
      }
    }
    const all = await page.evaluate(() => (globalThis as unknown as Watching).paints);
    const times = all.filter((time) => !opened.includes(time));
    return [
      {
        what: 'tast til malte treff, p95',
        value: quantile(times, 0.95),
        unit: 'ms',
        bound: 50,
        note: `${times.length} tastetrykk, median ${median(times).toFixed(1)} ms, lengst ${Math.max(...times).toFixed(1)} ms`,
      },
      {
        what: 'Ctrl+K til malt søkefelt, lengst',
        value: Math.max(...opened),
        unit: 'ms',
        bound: 100,
        note: `${opened.length} ganger, median ${median(opened).toFixed(1)} ms, første ${opened[0]?.toFixed(1)} ms`,
      },
    ];
  } finally {
    await stop();
  }
}

/** Gives how long it took. */
async function pressAndWait(page: Page, key: string): Promise<number> {
  const before = await page.evaluate(() => (globalThis as unknown as Watching).paints.length);
  await page.keyboard.press(key);
  await page.waitForFunction((count) => (globalThis as unknown as Watching).paints.length > count, before);
  return page.evaluate(() => (globalThis as unknown as Watching).paints.at(-1) ?? Number.NaN);
}

/** From each key event to the frame after the list has been drawn for it: it names the answer that it shows by a number. */
function watchKeys(): void {
  const state = globalThis as unknown as { paints: number[] };
  state.paints = [];
  let pressed = 0;
  let shown = '';
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    const answer = document.querySelector('[data-answer]')?.getAttribute('data-answer') ?? '';
    if (answer === shown) return;
    shown = answer;
    if (pressed === 0 || answer === '') return;
    const from = pressed;
    pressed = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => state.paints.push(performance.now() - from);
      channel.port2.postMessage(0);
    });
  }).observe(document.body, { attributes: true, attributeFilter: ['data-answer'], subtree: true, childList: true });
}
