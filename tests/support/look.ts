/** Looks at a view as it stands, in both colours and in the two sizes it has to fit: pictures, nothing cut, no barriers. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './app';
import { barriers } from './axe';
import { overflowing } from './overflow';
import { resize, stand } from './window';

/**
 * Light in the smaller size, dark in the larger: colours do not change the layout, nor does the size change colours, so each pair of
 * them would tell what these two tell already. What the views have in common is looked at in every mode by `accessible.test.ts`.
 * Ends in light and in the larger size, as it began.
 */
export async function look(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await stand(page);
  await resize(app, page, 1024, 700);
  await page.screenshot({ path: `test-output/pictures/${name}-light-1024.png` });
  expect(await overflowing(page), `${name}, light, 1024`).toEqual([]);
  expect(await barriers(page), `${name}, light, 1024`).toEqual([]);
  await resize(app, page, 1366, 768);
  await paint(page, 'dark');
  await page.screenshot({ path: `test-output/pictures/${name}-dark-1366.png` });
  expect(await overflowing(page), `${name}, dark, 1366`).toEqual([]);
  expect(await barriers(page, 'colours'), `${name}, dark, 1366`).toEqual([]);
  await paint(page, 'light');
}

/** As the app does it when the coder changes the scheme, which focus and dialogs take no notice of. */
async function paint(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((to) => document.documentElement.setAttribute('data-color-scheme', to), scheme);
}
