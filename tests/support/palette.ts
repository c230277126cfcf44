/** The search box in end-to-end tests. */
import type { Page } from '@playwright/test';
import { expect } from './app';

/** The field of the search box. */
export const field = (page: Page) => page.getByRole('combobox', { name: /^Søk i regler/ });
/** The row that Enter opens. */
export const selected = (page: Page) => page.locator('[role=option][aria-selected=true]');
/** All rows. */
export const options = (page: Page) => page.getByRole('option');

/** Opens the box. */
export async function openBox(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/** Opens the box, writes, and waits until the first row is one that the test expects. */
export async function search(page: Page, query: string, first: string | RegExp): Promise<void> {
  await openBox(page);
  await page.keyboard.type(query);
  await expect(selected(page)).toContainText(first);
}
