/** The view «Kontroller fil», by keyboard. */
import { expect, test } from '../support/app';
import { look } from '../support/look';

test.setTimeout(120_000);

test.beforeEach(async ({ page }) => {
  await page.locator('.option').first().waitFor();
  await page.keyboard.press('Alt+6');
  await page.getByRole('button', { name: 'Velg fil …' }).waitFor();
});

test('empty and demo', async ({ app, page }) => {
  await look(app, page, 'file-empty');
  await page.getByRole('button', { name: 'Prøv med en demofil' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('isf-demofil');
  await look(app, page, 'file-overview');
  await page.getByLabel('Oversikt').press('ArrowRight');
  await page.locator('.finding-row[data-finding]').first().waitFor();
  await page.locator('[data-findings]').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.finding-detail .facts').waitFor();
  await look(app, page, 'file-findings');
});
