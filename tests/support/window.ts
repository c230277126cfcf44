/** The window of the app in end-to-end tests: its size, its zoom, its colours and its picture. */
import { writeFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './app';

/** Makes the window this large inside. The window manager may take a few pixels; the width decides how the page is laid out. */
export async function resize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
    width,
    height,
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

/** Shows the page at a zoom, 1 for 100 %, of a window that is `width` wide inside. */
export async function zoom(app: ElectronApplication, page: Page, factor: number, width = 1366): Promise<void> {
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round(width / factor));
}

/** A picture of the whole window, which Playwright does not give of a window that is zoomed. */
export async function photograph(app: ElectronApplication, page: Page, name: string): Promise<void> {
  // A picture shows the frame before, so it is taken after the next two.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const picture = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  await writeFile(`test-output/pictures/${name}.png`, Buffer.from(picture ?? '', 'base64'));
}

/** Waits until what opens has opened: half shown, nothing has the colours that it will have. What never ends is not waited for. */
export async function stand(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished),
    ).then(() => undefined),
  );
}
