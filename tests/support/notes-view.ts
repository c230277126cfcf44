/** The view «Notater» for the end-to-end tests: its parts, and writing a note as a coder does. */
import type { Page } from '@playwright/test';
import { expect } from './app';

export const list = (page: Page) => page.locator('[data-note-list]');
export const rows = (page: Page) => page.locator('[data-note]');
export const title = (page: Page) => page.getByRole('textbox', { name: 'Tittel', exact: true });
export const active = (page: Page) => page.locator('.note-row[data-active]');
export const text = (page: Page) => page.getByRole('textbox', { name: 'Tekst', exact: true });

/** The view with focus in its list, by its key. */
export async function openList(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5');
  await expect(list(page)).toBeFocused();
}

/** A new note from anywhere, by keyboard alone. */
export async function write(page: Page, name: string, body = ''): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toHaveValue('');
  await page.keyboard.type(name);
  if (body !== '') {
    await page.keyboard.press('Enter');
    await page.keyboard.type(body);
  }
  await expect(page.locator('.saved[data-saved=saved]')).toBeVisible();
  await expect(active(page)).toContainText(name.slice(0, 20));
}
