/** The view «Endringer», by keyboard. */
import { expect, test } from '../support/app';

test.beforeEach(async ({ page }) => {
  await page.locator('.option').first().waitFor();
  await page.keyboard.press('Alt+4');
  await page.locator('.flip').first().waitFor();
});

test('says how many contacts get another answer, and shows before and after', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('.changes__summary')).toContainText(/\d+ mulige kontakter får et annet svar/);
  const sms = page.locator('[data-chapter="5.21.3"]');
  await expect(sms).toContainText('Snur svaret');
  await expect(sms).toContainText('Det var åpnet for');
  await expect(sms).toContainText('utløser ingen refusjon');
});

test('a contact that flips opens as an assessment, and the view is there as it was on the way back', async ({ page }) => {
  await page.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-chapter="A1"]')).toHaveCount(0);
  await page.locator('[data-flip]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-flip]').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'no');
  await expect(page.locator('[data-answered=channel]')).toContainText('SMS');
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('switch')).toBeChecked();
});

test('a clause chip opens the clause and gives focus back; a clause that is gone opens from the book that had it', async ({ page }) => {
  const chip = page.locator('[data-chapter="5.21.3"] .clause-changes .chip').last();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('5.21.3/');
  await expect(page.getByRole('dialog').locator('.clause__text')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(chip).toBeFocused();
});

test('one effect at a time, the contacts of one chapter, and the wording of its clauses', async ({ page }) => {
  await page.getByLabel('Virkning').selectOption('number');
  await expect(page.locator('[data-chapter="A1"]')).toBeVisible();
  await expect(page.locator('[data-chapter="5.21.3"]')).toHaveCount(0);
  await page.getByLabel('Virkning').selectOption('all');
  const chapter = page.locator('[data-chapter="5.22"]');
  await chapter.getByRole('button', { name: 'får et annet resultat' }).press('Enter');
  await expect(page.locator('[data-contacts]')).toBeFocused();
  await expect(page.locator('.flip h3').first()).toContainText('Samarbeid');
  await page.getByRole('button', { name: 'Vis alle', exact: true }).press('Enter');
  await expect(page.locator('[data-contacts]')).toBeFocused();
  await chapter.locator('summary').press('Enter');
  await expect(chapter.locator('.wording')).toContainText('5.22/');
});

test('the same book twice is told, not compared', async ({ page }) => {
  await page.getByLabel('Til', { exact: true }).selectOption('isf-2024-preliminary');
  await expect(page.getByText('Velg to ulike regelbøker')).toBeVisible();
  await page.getByLabel('Fra', { exact: true }).selectOption('isf-2024-final');
  await expect(page.getByText('Kildene har ingen endringslogg')).toBeVisible();
});
