/** From an assessment, a clause and a code into a note, and back. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { barriers } from '../support/axe';
import { look } from '../support/look';
import { rows, title, write } from '../support/notes-view';

const toast = (page: Page) => page.locator('[data-toast]');

test.beforeEach(async ({ page }) => {
  await expect(page.locator('.option').first()).toBeFocused();
});

test.describe('from elsewhere into a note, and back', () => {
  test('an assessment', async ({ app, page }) => {
    await page.locator('[data-option=message]').press('Enter');
    await page.locator('[data-option=sms]').press('Enter');
    const button = page.getByRole('button', { name: 'Lagre i notat' });
    await button.press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Nytt notat «Melding – Nei»' })).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(toast(page)).toContainText('Lagret i et nytt notat.');
    await page.screenshot({ path: 'test-output/pictures/notes-saved.png' });
    await page.keyboard.press('n');
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveValue('Melding – Nei');
    const card = page.getByRole('region', { name: 'Koblet vurdering' });
    await expect(card).toContainText('Nei, gir ikke ISF-refusjon');
    await expect(card).toContainText(/Kanal\s*SMS/);
    await expect(card).toContainText(/ISF 2024 – endelig \(endelig\), kontrollsum [0-9a-f]{12}/);
    await expect(card).toContainText('Fortsatt riktig');
    await expect(rows(page)).toContainText('Nei');
    await look(app, page, 'notes-linked');
    await card.getByRole('button', { name: 'Åpne vurderingen' }).press('Enter');
    await expect(page.locator('.card')).toHaveAttribute('data-face', 'no');
    await page.keyboard.press('Alt+5');
    await card.getByRole('button', { name: 'Fjern koblingen' }).press('Enter');
    await expect(card).toHaveCount(0);
    await toast(page).getByRole('button', { name: 'Angre' }).click();
    await expect(card).toBeVisible();
  });

  test('a clause from its drawer and from Regler, and a code, into the same note', async ({ page }) => {
    await write(page, 'Samlet');
    await page.keyboard.press('Alt+2');
    await page.locator('[data-list-row="5.21.3"]').focus();
    const row = page.locator('[data-row="5.21.3/sms"]');
    await row.locator('.chip').press('Enter');
    const drawer = page.getByRole('dialog').first();
    await drawer.getByRole('button', { name: 'Lagre i notat' }).press('Enter');
    await page.getByRole('button', { name: /^Samlet/ }).press('Enter');
    await expect(drawer.getByRole('button', { name: 'Lagre i notat' })).toBeFocused();
    await expect(drawer.locator('[data-toast]')).toContainText('Lagret i «Samlet».');
    await page.keyboard.press('Escape');
    await row.getByRole('button', { name: 'Lagre i notat: leddet 5.21.3/sms' }).press('Enter');
    await page.getByRole('button', { name: /^Samlet/ }).press('Enter');
    await expect(toast(page)).toContainText('Står allerede i «Samlet».');
    // The box goes away just after it has told.
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Alt+3');
    await page.locator('[data-list-row="NKPK"]').focus();
    await page.locator('[data-code-row="WMGA28"]').focus();
    await page.getByRole('button', { name: 'Lagre i notat: koden WMGA28' }).press('Enter');
    await page.getByRole('button', { name: /^Samlet/ }).press('Enter');
    await toast(page).getByRole('button', { name: 'Åpne notatet' }).press('Enter');
    await expect(page.getByRole('region', { name: 'Ledd' })).toContainText('SMS');
    await page.getByRole('button', { name: 'Åpne koden WMGA28' }).press('Enter');
    await expect(page.locator('[data-code-row="WMGA28"]')).toBeFocused();
    await page.keyboard.press('Alt+5');
    await page.getByRole('button', { name: 'Åpne leddet 5.21.3/sms' }).press('Enter');
    await expect(row).toBeFocused();
  });
});
