/** The window while a large file is checked: how late it hears a key, and how soon a check that is stopped is seen to have stopped. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp } from '../support/app';
import { plantedFile } from '../support/file-check-runs';
import { type Figure, median, quantile } from './measure';

const ROWS = 1_000_000;
const SEED = 20261125;
const KEYS = 80;
const STOPS = 7;

interface Watching {
  /** From each key to when the page began to work on it, in ms. */
  readonly delays: number[];
  readonly painted: number[];
  stoppedAfter: number | undefined;
}

export async function benchFileCheckWindow(executable: string, root: string): Promise<Figure[]> {
  // The fixture of the end-to-end tests, which also starts the app here, reads it from there.
  process.env.ISF_ELECTRON = executable;
  const folder = await mkdtemp(join(tmpdir(), 'isf-bench-window-'));
  const app = await launchApp(join(folder, 'profile'));
  try {
    const file = join(folder, 'syntetisk.csv');
    await plantedFile(root, file, ROWS, SEED);
    const page = await app.firstWindow();
    await page.locator('.option').first().waitFor();
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, file);
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: 'Velg fil …' }).press('Enter');
    await page.evaluate(watch);

    const stops: number[] = [];
    for (let stop = 0; stop < STOPS; stop++) {
      await begin(page);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => (globalThis as unknown as Watching).stoppedAfter !== undefined);
      stops.push(await page.evaluate(() => (globalThis as unknown as Watching).stoppedAfter ?? Number.NaN));
    }

    await begin(page);
    await page.keyboard.press('Alt+3');
    await page.locator('[data-filter]').focus();
    await page.evaluate(() => Object.assign(globalThis, { delays: [], painted: [] }));
    for (let key = 0; key < KEYS; key++) {
      await page.keyboard.press(key % 4 === 3 ? 'Backspace' : 'a');
      await page.waitForTimeout(20);
    }
    const { delays, painted } = await page.evaluate(() => {
      const { delays: waited, painted: shown } = globalThis as unknown as Watching;
      return { delays: waited, painted: shown };
    });
    await page.keyboard.press('Alt+6');
    if (!(await page.getByRole('button', { name: 'Avbryt' }).isVisible())) throw new Error('the check was over before the keys were');
    return [
      {
        what: 'vinduet under en filkontroll: tast til siden hører den, p95',
        value: quantile(delays, 0.95),
        unit: 'ms',
        bound: 50,
        note: `${delays.length} taster, median ${median(delays).toFixed(1)} ms, lengst ${Math.max(...delays).toFixed(1)} ms; til bildet er malt p95 ${quantile(painted, 0.95).toFixed(0)} ms`,
      },
      {
        what: 'filkontroll: Esc til den er avbrutt, verst',
        value: Math.max(...stops),
        unit: 'ms',
        bound: 200,
        note: `${stops.length} ganger, median ${median(stops).toFixed(0)} ms`,
      },
    ];
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts the check, and waits until it has read some rows. */
async function begin(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { stoppedAfter: undefined }));
  await page.getByRole('button', { name: 'Kontroller filen' }).press('Enter');
  await page.waitForFunction(() =>
    /[1-9]\d{3}/.test(document.querySelector('.file-running__figures dd')?.textContent?.replace(/\D/g, '') ?? ''),
  );
}

function watch(): void {
  const state = globalThis as unknown as { delays: number[]; painted: number[]; stoppedAfter: number | undefined };
  Object.assign(globalThis, { delays: [], painted: [] });
  let pressed = 0;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      pressed = timeStamp;
      state.delays.push(performance.now() - timeStamp);
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => state.painted.push(performance.now() - timeStamp);
        channel.port2.postMessage(0);
      });
    },
    true,
  );
  new MutationObserver(() => {
    if (state.stoppedAfter === undefined && document.body.textContent?.includes('Kontrollen ble avbrutt'))
      state.stoppedAfter = performance.now() - pressed;
  }).observe(document.body, { childList: true, subtree: true });
}
