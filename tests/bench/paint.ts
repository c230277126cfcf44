/** Key press → the answer of that key painted, in the window, with real key events. */
import type { Page } from '@playwright/test';
import { startElectron } from './electron-process';
import { type Figure, median, quantile } from './measure';

const ROUNDS = 30;

export async function benchPaint(executable: string, root: string): Promise<Figure[]> {
  const { page, stop } = await startElectron(executable, root);
  try {
    await page.locator('main [data-option]').first().waitFor();
    await page.evaluate(watchKeys);
    for (let round = 0; round < ROUNDS; round++) {
      for (const key of ['3', '1', 'n']) await pressAndWait(page, key); // melding, SMS, ny vurdering
    }
    const times = await page.evaluate(() => (globalThis as unknown as { paints: number[] }).paints);
    return [
      {
        what: 'tast til malt svar, p95',
        value: quantile(times, 0.95),
        unit: 'ms',
        bound: 50,
        note: `${times.length} tastetrykk, median ${median(times).toFixed(1)} ms`,
      },
    ];
  } finally {
    await stop();
  }
}

async function pressAndWait(page: Page, key: string): Promise<void> {
  const before = await page.evaluate(() => (globalThis as unknown as { paints: number[] }).paints.length);
  await page.keyboard.press(key);
  await page.waitForFunction((count) => (globalThis as unknown as { paints: number[] }).paints.length > count, before);
}

/** From each key event to the frame after the last change that the verdict card or the question saw. */
function watchKeys(): void {
  const state = globalThis as unknown as { paints: number[] };
  state.paints = [];
  let pressed = 0;
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    if (pressed === 0) return;
    const from = pressed;
    pressed = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => state.paints.push(performance.now() - from);
      channel.port2.postMessage(0);
    });
  }).observe(document.querySelector('[data-verdict]') as Element, {
    attributes: true,
    subtree: true,
    childList: true,
    characterData: true,
  });
}
