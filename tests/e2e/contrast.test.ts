/** Two contacts side by side, by keyboard: why 12 and not 7. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';

async function answer(page: Page, ...options: readonly (readonly [string, string])[]): Promise<void> {
  for (const [fact, option] of options) {
    await page.locator(`[data-fact=${fact}][data-option=${option}]`).click();
    await page.locator(`[data-answered=${fact}]`).waitFor();
  }
}

test.beforeEach(async ({ page }) => {
  await page.locator('.option').first().waitFor();
  await answer(page, ['contactForm', 'message'], ['channel', 'sms']);
});

test('S compares with one other answer, and names the first rule that parts the two', async ({ page }) => {
  await page.keyboard.press('s');
  await expect(page.locator('[data-candidate]').first()).toBeFocused();
  await expect(page.locator('.parting')).toContainText('SMS mellom pasient og behandler gir ikke ISF-refusjon.');
  await expect(page.locator('.parting')).toContainText('Gjelder denne kontakten, men ikke den andre.');
  await expect(page.locator('.parting')).toContainText('Kanal');
  await expect(page.locator('[data-differs]').first()).toContainText('ulikt');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-candidate]').nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator('.verdict h2')).toBeFocused();
});

test('compares with an earlier assessment; a clause opens over it, and Esc closes only the clause', async ({ page }) => {
  await page.keyboard.press('n');
  await answer(page, ['contactForm', 'device-data']);
  await page.getByRole('button', { name: 'Sammenlign', exact: true }).press('Enter');
  await expect(page.locator('[data-candidate^=recent]').first()).toBeFocused();
  await expect(page.locator('.contrast-table')).toContainText('Ikke avklart');
  await expect(page.locator('.contrast-table')).toContainText('Nei, gir ikke ISF-refusjon');
  const chip = page.locator('.parting .chip').first();
  await chip.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chip).toBeFocused();
  await page.getByRole('button', { name: 'Tilbake til vurderingen' }).press('Enter');
  await expect(page.locator('.card')).toBeVisible();
});

test('the keys of the assessment rest while two contacts are compared', async ({ page }) => {
  await page.keyboard.press('s');
  await expect(page.locator('[data-candidate]').first()).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-answered=channel]')).toContainText('SMS');
});
