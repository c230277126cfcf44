/** Looks at a view in every way that a coder may see it: small, light and dark, at 100 and 200 %, and in the colours of the system. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './app';
import { barriers } from './axe';
import { faintIcons } from './faint-icons';
import { overflowing } from './overflow';
import { resize, stand, zoom } from './window';

interface Mode {
  readonly scheme: 'light' | 'dark';
  readonly zoom: 1 | 2;
  readonly forced?: true;
}

/** In an order that changes little from one to the next. */
const MODES: readonly Mode[] = [
  { scheme: 'light', zoom: 1 },
  { scheme: 'dark', zoom: 1 },
  { scheme: 'dark', zoom: 1, forced: true },
  { scheme: 'dark', zoom: 2 },
  { scheme: 'light', zoom: 2 },
  { scheme: 'light', zoom: 2, forced: true },
];

/** Fails for each mode with barriers, cut text or icons that cannot be seen, and goes on. The window is 1366 × 768, light and at 100 %, and is so again. */
export async function lookInEveryMode(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await stand(page);
  const part = (await page.locator('dialog[open]').count()) > 0 ? 'dialog[open]' : '.frame';
  await resize(app, page, 1024, 700);
  expect.soft(await overflowing(page, part), `${name}, 1024`).toEqual([]);
  await resize(app, page, 1366, 768);
  let zoomed = 1;
  for (const mode of MODES) {
    if (mode.zoom !== zoomed) await zoom(app, page, mode.zoom);
    zoomed = mode.zoom;
    await page.emulateMedia({ colorScheme: mode.scheme, forcedColors: mode.forced === true ? 'active' : 'none' });
    // The app paints when the window tells it.
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', mode.scheme);
    const label = `${name}, ${mode.scheme}, ${mode.zoom}00 %${mode.forced === true ? ', forced colours' : ''}`;
    if (mode.zoom === 1) {
      await page.screenshot({ path: `test-output/pictures/${name}-${mode.forced === true ? 'forced' : mode.scheme}-1366.png` });
    }
    expect.soft(await barriers(page), label).toEqual([]);
    if (mode.forced === true) expect.soft(await faintIcons(page), label).toEqual([]);
    // Colours do not make text wider.
    else if (mode.scheme === 'light') expect.soft(await overflowing(page, part), label).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await zoom(app, page, 1);
}
