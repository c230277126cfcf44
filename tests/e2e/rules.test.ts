/** The view «Regler» as a coder uses it: with the keyboard. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { barriers } from '../support/axe';

const row = (id: string): string => `[data-list-row="${id}"]`;

/** What focus stands on. */
const focused = (page: Page) => page.locator(':focus');

test.beforeEach(async ({ page }) => {
  await expect(page.locator('.option').first()).toBeFocused();
  await page.keyboard.press('Alt+2');
  await expect(page.locator('[data-list-row]').first()).toBeFocused();
});

test('the overview counts the chapters of each kind, and the chapters say the same', async ({ page }) => {
  const kinds = page.locator('.overview li');
  await expect(kinds).toHaveCount(4);
  const counts = (await kinds.locator('strong').allTextContents()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await page.locator('[data-list-row]').count());
  await expect(page.locator('.overview p')).toHaveText(/^\d+ av 13 kapitler er kodet fullt ut$/);
  await expect(page.locator(row('5.21.4'))).toContainText('Krever skjønn');
});

test('arrow keys show the chapters, Enter goes into one, Esc comes back', async ({ page }) => {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(row('5.21.3'))).toBeFocused();
  await expect(page.locator('.reading__page h2')).toHaveText('5.21.3 Meldinger');
  await page.keyboard.press('Enter');
  await expect(page.locator('.reading__page h2')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText('Ledd');
  await page.keyboard.press('Escape');
  await expect(page.locator(row('5.21.3'))).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator(row('isf-side'))).toBeFocused();
});

test('a chapter says what is not among the sources, and its clauses, rules, examples and history', async ({ page }) => {
  await page.locator(row('5.21.4')).focus();
  const chapter = page.locator('.reading__page[data-chapter="5.21.4"]');
  await expect(chapter.locator('.not-held li').first()).toContainText('Hvilken aktivitet');
  await expect(chapter.locator('.clause-group h4').first()).toHaveText('Registrering');
  const rule = chapter.locator('[data-row="5.21.4/regel-sendt"]');
  await expect(rule.locator('.verdict-mark')).toHaveText(/^Nei\s*bekreftet$/);
  await expect(rule.locator('.condition')).toHaveCount(2);
  await expect(rule.locator('.chip')).toHaveText('besvart');
  await expect(chapter.locator('[data-row="5.21.4/eksempel-sendt"] .badge')).toHaveText('Felle');
  await expect(chapter.locator('[data-row="5.21.4/endring-besvart"]')).toContainText('Klargjør');
});

test('a clause opens in the drawer, and from there where it stands', async ({ page }) => {
  await page.locator(row('5.21.3')).focus();
  const chip = page.locator('.clause-row .chip').first();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(chip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Åpne i Regler' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(focused(page)).toHaveAttribute('data-row', /^5\.21\.3\//);
});

test('an example opens as an assessment, and the one before is kept', async ({ page }) => {
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('1');
  await expect(page.locator('.recent li')).toHaveCount(1);
  await page.keyboard.press('Alt+2');
  await page.locator(row('5.21.3')).focus();
  await page.locator('[data-row="5.21.3/eksempel-sms-svar"] .text-button').press('Enter');
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'no');
  await expect(page.locator('.card h2')).toBeFocused();
  await expect(page.locator('.recent li')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.answer-row')).toHaveCount(1);
});

test('the rule book of the header is the one that is read', async ({ page }) => {
  await page.locator(row('5.21.4')).focus();
  const clauses = page.locator('.reading__page[data-chapter="5.21.4"] .clause-row');
  await expect(clauses.first()).toBeVisible();
  const before = await clauses.count();
  await page.keyboard.press('Control+b');
  await page.getByRole('radio', { name: /foreløpig/ }).check();
  await page.getByRole('button', { name: 'Bruk', exact: true }).press('Enter');
  await expect(page.locator('.scope-button')).toContainText('foreløpig');
  await expect.poll(() => clauses.count()).toBeLessThan(before);
});

test('the page about ISF groups its facts, aligns its figures and says why no amount is worked out', async ({ page }) => {
  await page.keyboard.press('End');
  const facts = page.locator('.reading__page[data-chapter="isf-side"]');
  await expect(facts.locator('.clause-group h4')).toContainText(['Hva ISF er og dekker', 'Priser, rammer og andel', 'Kontakt']);
  await expect(facts.locator('.clause-group h4', { hasText: 'Annet' })).toHaveCount(0);
  const figures = facts.locator('.figure-row__figures');
  await expect(figures.filter({ hasText: '52 248 kroner' })).toHaveCount(1);
  const ends = await figures.evaluateAll((all) => all.map((figure) => Math.round(figure.getBoundingClientRect().right)));
  expect(new Set(ends).size).toBe(1);
  await expect(facts).toContainText('Appen regner ikke ut kroner');
});

test('the footer says that the rule book is proved, and opens the proof', async ({ page }) => {
  const footer = page.locator('[data-certificate]');
  await expect(footer).toHaveText(/^Regelboken er kontrollert: \d\s?\d{3} kombinasjoner, 0 hull, 0 motsigelser$/);
  await footer.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Kombinasjoner prøvd');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(footer).toBeFocused();
});
