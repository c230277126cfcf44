/** The commands: from the search box, and from the menu. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { field, search, selected } from '../support/palette';

test.beforeEach(async ({ page }) => {
  await expect(page.locator('.option').first()).toBeFocused();
});

const run = async (page: Page, query: string, label: string): Promise<void> => {
  await search(page, query, label);
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveCount(0);
};

test('change colours and leave focus where it was', async ({ page }) => {
  await run(page, 'mørk modus', 'Mørk modus');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await expect(page.locator('.option').first()).toBeFocused();
  await run(page, 'lys m', 'Lys modus');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'light');
});

test('open the dialogs and every section', async ({ page }) => {
  await run(page, 'bytt regelbok', 'Bytt regelbok');
  await expect(page.getByRole('dialog', { name: 'Regelbok og kontaktdato' })).toBeVisible();
  await run(page, 'hurtigtaster', 'Hurtigtaster');
  const keys = page.getByRole('dialog', { name: 'Brukerveiledning' });
  await expect(keys).toContainText('Ctrl+K');
  await expect(keys).toContainText('Skriv ut vurderingen');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.option').first()).toBeFocused();
  await run(page, 'kontrollbevis', 'kontrollbevis');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  for (const name of ['Regler', 'Koder', 'Endringer', 'Notater', 'Eksempler', 'Ordliste', 'Innstillinger', 'Vurder kontakt']) {
    await run(page, `gå til ${name.toLowerCase()}`, `Gå til ${name}`);
    await expect(page.locator('.rail [aria-current]')).toContainText(name);
  }
});

test('act on the assessment from any section, and say why when they cannot', async ({ app, page }) => {
  await search(page, 'skriv ut', 'Skriv ut vurderingen');
  await expect(selected(page)).toContainText('Først når et spørsmål er besvart');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3'); // melding
  await page.keyboard.press('1'); // SMS
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'no');
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { print: unknown };
    contents.print = (_options: unknown, done: (printed: boolean, reason: string) => void) => done(true, '');
  });
  await page.keyboard.press('Alt+2');
  await run(page, 'skriv ut', 'Skriv ut vurderingen');
  await expect(page.getByText('Sendt til skriveren.')).toBeVisible();
  await run(page, 'sammenlign', 'Sammenlign');
  await expect(page.locator('main')).toContainText('En av de siste vurderingene');
  await page.keyboard.press('Alt+4');
  await run(page, 'ny vurdering', 'Ny vurdering');
  await expect(page.locator('.option').first()).toBeFocused();
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'needs-answers');
});

test('stand in the menu with the same names and keys, and work from there', async ({ app, page }) => {
  const choose = (label: string): Promise<void> =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
      const item = items.find((candidate) => candidate.label.replace('&', '') === wanted);
      item?.click({ triggeredByAccelerator: false });
    }, label);
  await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null)).toBe(true);
  await choose('Koder');
  await expect(page.locator('.rail [aria-current]')).toContainText('Koder');
  await choose('Søk …');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await choose('Bytt mellom lyst og mørkt');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await choose('Ny vurdering');
  await expect(page.locator('.option').first()).toBeFocused();
  await choose('Hurtigtaster');
  await expect(page.getByRole('dialog', { name: 'Brukerveiledning' })).toBeVisible();
});
