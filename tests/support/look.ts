/** Looks at a view as it stands, in light and dark and in the two sizes it has to fit: pictures, nothing cut, no barriers. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './app';
import { barriers } from './axe';
import { overflowing } from './overflow';

const SIZES = [
  [1024, 700],
  [1366, 768],
] as const;

/** Ends in light and in the larger size, as it began. */
export async function look(app: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    for (const [width, height] of SIZES) {
      await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
        width,
        height,
      });
      // The window manager may take a few pixels; the width decides how the page is laid out.
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
      await page.screenshot({ path: `test-output/pictures/${name}-${scheme}-${width}.png` });
      expect(await overflowing(page), `${name}, ${scheme}, ${width}`).toEqual([]);
    }
    expect(await barriers(page), `${name}, ${scheme}`).toEqual([]);
    await switchScheme(page);
  }
}

/** By its key; in a dialog, which does not hear the keys of the window, by painting the page as the app does. */
async function switchScheme(page: Page): Promise<void> {
  if ((await page.locator('dialog[open]').count()) === 0) return page.keyboard.press('Control+L');
  await page.evaluate(() => {
    const { documentElement: root } = document;
    root.setAttribute('data-color-scheme', root.getAttribute('data-color-scheme') === 'dark' ? 'light' : 'dark');
  });
}
