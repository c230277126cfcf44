import { expect, test } from '../support/app';

test('the window opens on the page of the app', async ({ page }) => {
  expect(page.url()).toBe('app://isf/');
  await expect(page).toHaveTitle('ISF Kodestøtte');
});
