/** Going through the app by keyboard alone. After every key focus has to stand on something that can be seen. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './app';

/** More stops than any view has on the way to one thing. */
const MOST_STOPS = 150;

/** Presses a key, or several after each other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expectFocus(page);
  }
}

/** Goes on with Tab (or back with Shift+Tab) until something has focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    await expectFocus(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} is not reached in ${MOST_STOPS} stops`);
}

/** Goes to something and presses Enter on it. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Focus stands on a part of the page that can be seen, and is marked there. */
async function expectFocus(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { activeElement: focused } = document;
        if (focused === null || focused === document.body) return 'nowhere';
        const { width, height } = focused.getBoundingClientRect();
        return width > 0 && height > 0 && focused.checkVisibility({ visibilityProperty: true })
          ? 'seen'
          : `hidden: ${focused.outerHTML.slice(0, 100)}`;
      }),
    )
    .toBe('seen');
}
