/** Local clarifications on real Electron: from an answer that is not settled to one that is, by keyboard, and back. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { look } from '../support/look';

const card = (page: Page) => page.locator('.card');
const dialog = (page: Page) => page.getByRole('dialog');
const check = (page: Page) => page.locator('.clarify__check');

/** A message by a secure dialogue, which the sources leave open. */
async function unsettled(page: Page): Promise<void> {
  await page.locator('[data-option=message]').click();
  await page.locator('[data-option=secure-digital-dialogue]').click();
  await page.locator('[data-fact=privacyAndSecurity][data-option=yes]').click();
  await expect(card(page)).toHaveAttribute('data-verdict', 'unsettled');
}

async function openForm(page: Page): Promise<void> {
  await card(page).locator('[data-clarify]').first().press('Enter');
  await expect(dialog(page)).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await page.locator('.option').first().waitFor();
});

test('an unsettled answer is settled by what was read, shown as local wherever it is shown', async ({ app, page }) => {
  await unsettled(page);
  await page.screenshot({ path: 'test-output/pictures/clarify-card-before.png' });
  await openForm(page);
  const says = dialog(page).getByRole('textbox', { name: 'Med egne ord' });
  await expect(says).toBeFocused();
  await look(app, page, 'clarify-form');
});
