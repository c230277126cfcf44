/** The user guide, the first steps, and what the app says about itself. */
import { expect, test } from '../support/app';
import { look } from '../support/look';

const guide = (page: import('@playwright/test').Page) => page.getByRole('dialog', { name: 'Brukerveiledning' });

test('looks', async ({ app, page }) => {
  await page.keyboard.press('F1');
  await expect(guide(page)).toBeVisible();
  await look(app, page, 'guide');
  await page.keyboard.press('Shift+F1');
  await look(app, page, 'guide-keys');
  await page.keyboard.press('Escape');
  await expect(guide(page)).toBeHidden();
  await page.keyboard.press('Alt+7');
  await page.getByRole('button', { name: 'Om programmet' }).click();
  await expect(page.getByText('@digdir/designsystemet-css')).toBeVisible();
  await look(app, page, 'about');
});

test.describe('first', () => {
  test.use({ firstStart: true });
  test('steps', async ({ app, page }) => {
    await expect(page.getByText('Slik bruker du programmet')).toBeVisible();
    await look(app, page, 'first-steps');
  });
});
