/** The view «Eksempler» and the round «Hva ville du kodet?», by keyboard. */
import { expect, test } from '../support/app';
import { overflowing } from '../support/overflow';

test.beforeEach(async ({ page }) => {
  await page.locator('.option').first().waitFor();
  await page.keyboard.press('Alt+8');
  await page.locator('[data-entry]').first().waitFor();
});

test('every outcome has an example; they are picked by form and answer, and open as an assessment', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const all = await page.locator('[data-entry]').count();
  expect(all).toBeGreaterThan(50);
  expect(await overflowing(page)).toEqual([]);
  await page.getByLabel('Kontaktform', { exact: true }).selectOption('message');
  await page.getByLabel('Svar', { exact: true }).selectOption('no');
  await expect(page.getByText(`2 av ${all} eksempler`)).toBeVisible();
  await page.locator('[data-entry][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'no');
  await expect(page.locator('[data-answered=contactForm]')).toContainText('Melding');
  await page.keyboard.press('Alt+8');
  await expect(page.getByLabel('Svar', { exact: true })).toHaveValue('no');
});

test('a choice without examples says so and is undone in one step', async ({ page }) => {
  await page.getByLabel('Kontaktform', { exact: true }).selectOption('lar');
  await page.getByLabel('Svar', { exact: true }).selectOption('yes');
  await expect(page.getByText('Ingen eksempler passer')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hva ville du kodet?' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Vis alle' }).press('Enter');
  await expect(page.getByLabel('Kontaktform', { exact: true })).toBeFocused();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
});

test('a round: a digit answers, the answer is shown with its grounds, Enter goes on, Esc ends it with the score', async ({ page }) => {
  await page.getByLabel('Svar', { exact: true }).selectOption('no');
  await page.getByRole('button', { name: 'Hva ville du kodet?' }).press('Enter');
  await expect(page.locator('.round .option').first()).toBeFocused();
  await expect(page.locator('.revealed')).toHaveCount(0);
  await page.keyboard.press('2');
  await expect(page.locator('.revealed')).toContainText('Riktig.');
  await expect(page.locator('.revealed .because .chip').first()).toBeVisible();
  await expect(page.getByText('1 av 1 riktige')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Neste eksempel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.round .option').first()).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.locator('.revealed')).toContainText('Du svarte ja. Svaret er nei.');
  await page.keyboard.press('3');
  await expect(page.getByText('1 av 2 riktige')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Du svarte riktig på 1 av 2 eksempler.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Runden er ferdig' })).toBeFocused();
  await expect(page.locator('.round [data-entry]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Eksempler' })).toBeFocused();
});

test('the clause of an answer opens over the round, and Esc closes only the clause', async ({ page }) => {
  await page.getByRole('button', { name: 'Hva ville du kodet?' }).press('Enter');
  await page.keyboard.press('3');
  await page.locator('.revealed .because .chip').first().press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.revealed')).toBeVisible();
  await expect(page.locator('.revealed .because .chip').first()).toBeFocused();
});
