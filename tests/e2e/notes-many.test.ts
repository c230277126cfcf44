/** Many notes in «Notater»: several at once, the bin, and a list of thousands. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { barriers } from '../support/axe';
import { look } from '../support/look';
import { active, list, openList, rows, title, write } from '../support/notes-view';
import { overflowing } from '../support/overflow';
import { notesFile, openSafety, readIn, someNotes } from '../support/safety';

const toast = (page: Page) => page.locator('[data-toast]');

test.beforeEach(async ({ page }) => {
  await expect(page.locator('.option').first()).toBeFocused();
});

test('several at once: status, tag, bin and undo; the bin gives back and removes for good', async ({ app, page }) => {
  for (const name of ['En', 'To', 'Tre', 'Fire']) await write(page, name);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('heading', { name: '3 notater valgt' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Åpen' })).toBeFocused();
  await page.getByRole('button', { name: 'Avklart' }).press('Enter');
  await expect(rows(page).filter({ hasText: 'Avklart' })).toHaveCount(3);
  await page.getByRole('combobox', { name: 'Merkelapp' }).last().fill('felles');
  await page.keyboard.press('Enter');
  await expect(rows(page).filter({ hasText: 'felles' })).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows(page).filter({ hasText: 'felles' })).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: '4 notater valgt' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(toast(page)).toContainText('4 notater lagt i papirkurven.');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('F6');
  await expect(toast(page).getByRole('button', { name: 'Angre' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(4);
  await page.getByText('Ingen notater').waitFor({ state: 'detached' });

  await list(page).focus();
  await page.keyboard.press('Home');
  const first = await active(page).locator('strong').innerText();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(3);
  await expect(list(page)).toBeFocused();
  await expect(active(page)).toHaveCount(1);
  await page.getByRole('radio', { name: /^Papirkurv/ }).check();
  await expect(rows(page)).toContainText(new RegExp(`${first}.*Slettes \\d`, 's'));
  await list(page).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(/Ligger i papirkurven og slettes for godt/)).toBeVisible();
  await expect(title(page)).not.toBeEditable();
  await look(app, page, 'notes-bin');
  await page.getByRole('button', { name: 'Gjenopprett' }).press('Enter');
  await expect(page.getByText('Papirkurven er tom.')).toBeVisible();
  await expect(page.getByText('i 30 dager')).toBeVisible();
  await page.getByRole('radio', { name: /^Alle/ }).check();
  await expect(rows(page)).toHaveCount(4);
  await list(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await page.getByRole('radio', { name: /^Papirkurv/ }).check();
  await list(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(toast(page)).toContainText('1 notat slettet for godt.');
  await toast(page).getByRole('button', { name: 'Angre' }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('Ctrl and click choose rows that do not stand together', async ({ page }) => {
  for (const name of ['En', 'To', 'Tre']) await write(page, name);
  await rows(page).nth(0).click();
  await expect(list(page)).toBeFocused();
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect(page.getByRole('heading', { name: '2 notater valgt' })).toBeVisible();
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await expect(page.locator('.note-row[aria-selected=true]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.locator('.note-row[aria-selected=true]')).toHaveCount(1);
});

test.describe('2,000 notes', () => {
  test('the list follows the keys, draws few rows, and is whole at 200 %', async ({ app, page, profile }) => {
    const file = join(profile, 'from.jsonl');
    await writeFile(file, notesFile(someNotes(2_000)));
    await openSafety(page);
    await readIn(app, page, file);
    await openList(page);
    await expect(page.locator('.notes__count')).toContainText(/1\s999 notater/);
    expect(await rows(page).count()).toBeLessThan(30);
    await page.keyboard.press('End');
    await expect(active(page)).toBeInViewport();
    await expect(active(page)).toHaveAttribute('aria-posinset', '1999');
    await page.keyboard.press('Home');
    await expect(active(page)).toContainText('Festet');
    for (let at = 0; at < 40; at++) await page.keyboard.press('ArrowDown');
    await expect(active(page)).toHaveAttribute('aria-posinset', '41');
    await expect(active(page)).toBeInViewport();
    await page.keyboard.press('PageDown');
    await expect(active(page)).toBeInViewport();
    // Scrolled away by the mouse, the cursor is still where it was, and focus is not lost.
    await list(page).evaluate((element) => element.scrollTo(0, 60_000));
    await expect(list(page)).toBeFocused();
    await expect(active(page)).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await expect(active(page)).toBeInViewport();
    await look(app, page, 'notes-many');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(700);
    expect(await overflowing(page)).toEqual([]);
    expect(await rows(page).count()).toBeLessThan(30);
    expect(await barriers(page)).toEqual([]);
  });
});
