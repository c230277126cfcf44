/** The view «Koder» as a coder uses it: with the keyboard. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { PageChannel } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import type { PackPreview } from '../../src-main/contract/packs';
import type { Result } from '../../src-main/contract/result';
import { expect, test } from '../support/app';
import { barriers } from '../support/axe';
import { look } from '../support/look';
import { administrative, apiRows, CONTACT_TYPE_ROWS, PROCEDURE_ROWS } from '../support/official-lists';
import { overflowing } from '../support/overflow';

const list = (id: string): string => `[data-list-row="${id}"]`;
const code = (id: string): string => `[data-code-row="${id}"]`;

test.beforeEach(async ({ page }) => {
  await expect(page.locator('.option').first()).toBeFocused();
  await page.keyboard.press('Alt+3');
  await expect(page.locator(list('8432'))).toBeFocused();
});

test('arrow keys show lists and codes, Enter goes in, Esc comes back', async ({ page }) => {
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(list('polIndir'))).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Om koden' })).toContainText('Variabelen polIndir');
  await page.keyboard.press('Enter');
  await expect(page.locator(code('1'))).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(code('2'))).toBeFocused();
  await expect(page.locator('.codes__panel h2')).toContainText('Møte.');
  await page.keyboard.press('Enter');
  await expect(page.locator('.codes__panel h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(code('2'))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(list('polIndir'))).toBeFocused();
});

for (const [number, here, other] of [
  ['7', 'Telefonkonsultasjon', 'Telefon (uten pasientens deltakelse)'],
  ['12', 'Pasientadministrert behandling', 'Telefonsamtale med pasient'],
  ['13', 'Opplæring', 'Telefonkonsultasjon med egenandel'],
] as const) {
  test(`contact type ${number} stands beside indirect activity ${number}, one step away`, async ({ page }) => {
    await page.locator(code(number)).focus();
    const sides = page.locator('.confusion__side');
    await expect(sides).toContainText([here, other]);
    await sides.nth(1).press('Enter');
    await expect(page.locator(list('polIndir'))).toHaveAttribute('aria-current', 'true');
    await expect(page.locator(code(number))).toBeFocused();
    await expect(page.locator('.confusion__side')).toContainText([other, here]);
  });
}

test('a code that has ended says so in the table and beside it', async ({ page }) => {
  await page.locator(list('polIndir')).focus();
  for (const ended of ['13', '17']) {
    await page.locator(code(ended)).focus();
    await expect(page.locator('tr[data-current] .out-of-use')).toHaveText('utgått 01.01.2021');
    await expect(page.locator('.codes__panel')).toContainText('Gikk ut 01.01.2021');
  }
});

test('the vendor list 8240 is told apart from 8432', async ({ page }) => {
  await expect(page.locator('.codes__panel')).toContainText('8240');
  await page.locator(code('2')).focus();
  await expect(page.locator('.confusion__side--other')).toContainText('Listen er ikke i programmet');
});

test('a code shows where it matters, and the rule opens where it stands', async ({ page }) => {
  await page.locator(list('NKPK')).focus();
  await page.locator(code('WMGA28')).focus();
  const panel = page.locator('.codes__panel');
  await expect(panel).toContainText('Offisiell kodetekst ikke funnet');
  await expect(panel.locator('.code-use .badge', { hasText: 'Felle' }).first()).toBeVisible();
  await panel.locator('.use-row .chip').first().press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('data-row', '5.21.4/regel-besvart-med-aktivitet');
});

test('the filter narrows the table, and says so when nothing is left', async ({ page }) => {
  await page.locator(list('NKPK')).focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('wmga');
  await expect(page.locator('[data-code-row]')).toHaveText(['WMGA28', 'WMGA00']);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(code('WMGA28'))).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('finnes ikke');
  await expect(page.getByText('Ingen kode i Prosedyrekoder og særkoder passer')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-filter]')).toBeFocused();
  await expect(page.locator('[data-filter]')).toHaveValue('');
});

test('a code on the verdict card is one step from where it matters, and can be copied', async ({ app, page }) => {
  await page.keyboard.press('Alt+2');
  await page.locator(list('5.21.4')).focus();
  await page.locator('[data-row="5.21.4/eksempel-sendt-april-besvart-mai"] .text-button').press('Enter');
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'yes');
  await page.getByRole('button', { name: 'Hvor betyr den noe? WMGA28' }).press('Enter');
  await expect(page.locator(code('WMGA28'))).toBeFocused();
  await page.getByRole('button', { name: 'Kopier WMGA28' }).press('Enter');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('WMGA28');
});

test('every code of every list is shown whole', async ({ app, page }) => {
  for (const [width, height] of [
    [1366, 768],
    [1024, 700],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]), [
      width,
      height,
    ] as const);
    for (const button of await page.locator('[data-list-row]').all()) {
      await button.focus();
      expect(await overflowing(page)).toEqual([]);
    }
  }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await page.locator(list('polIndir')).focus();
  await page.locator(code('13')).focus();
  expect(await overflowing(page)).toEqual([]);
});

test.describe('an official list that was imported', () => {
  test.beforeEach(async ({ app, page, profile }) => {
    const preview = await importList(
      app,
      page,
      join(profile, '8432.json'),
      administrative('8432', 'Kontakttype (oppdiktet)', CONTACT_TYPE_ROWS),
    );
    expect(preview.codes).toContainEqual({
      code: '15',
      change: 'new',
      after: 'Oppdiktet kontakttype',
      used: false,
    });
    await page.keyboard.press('Alt+3');
    await expect(page.locator(list('8432'))).toBeFocused();
  });

  test('its codes, days and date stand in the table and beside the code', async ({ page }) => {
    await expect(page.locator('.codes__head')).toContainText('offisiell liste, lest inn');
    await expect(page.locator('.codes__panel')).toContainText('Oppdiktet eier');
    await page.locator(code('14')).focus();
    await expect(page.locator('tr[data-current] .out-of-use')).toHaveText('utgått 01.04.2024');
    await expect(page.locator('.codes__panel')).toContainText('Gikk ut 01.04.2024');
    await page.locator(code('15')).focus();
    await expect(page.locator('.codes__panel h2')).toContainText('Oppdiktet kontakttype');
    await expect(page.locator('.codes__panel')).toContainText('8432 Kontakttype (oppdiktet), lest inn');
    await expect(page.locator('tr[data-current]')).toContainText('fra 01.07.2024');
  });

  test('codes that are out of use can be shown alone, by keyboard, and a jump to another shows all again', async ({ page }) => {
    const standing = page.getByRole('group', { name: 'Vis koder' });
    await standing.getByRole('radio', { name: 'Alle' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-code-row]')).toHaveCount(9);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-code-row]')).toHaveText(['14']);
    await page.locator(list('polIndir')).focus();
    await page.locator(code('7')).focus();
    await page.locator('.confusion__side').nth(1).press('Enter');
    await expect(page.locator(code('7'))).toBeFocused();
  });

  test('everything is shown whole, and nothing is out of reach', async ({ app, page }) => {
    for (const number of ['14', '15']) {
      await page.locator(code(number)).focus();
      await expect(page.locator('.code-use')).toBeVisible();
      await look(app, page, `codes-official-${number}`);
    }
  });
});

test('a code that is not valid on the date of the contact is marked on the card, and in the summary', async ({ app, page, profile }) => {
  const rows = PROCEDURE_ROWS.map((row) => (row.code === 'WMGA28' ? { ...row, validTo: '2024-04-30' } : row));
  await importList(app, page, join(profile, 'nkpk.json'), apiRows(rows));
  await page.keyboard.press('Alt+2');
  await page.locator(list('5.21.4')).focus();
  await page.locator('[data-row="5.21.4/eksempel-sendt-april-besvart-mai"] .text-button').press('Enter');
  const words = 'Utgått 01.05.2024, gjelder ikke på kontaktdatoen';
  await expect(page.locator('.card .register .out-of-use')).toHaveText(words);
  await expect(page.locator('.card .register')).toContainText('Oppdiktet tekst for WMGA28');
  await expect(page.locator('.card .register')).toContainText('Prosedyrekoder og særkoder, fra offisiell liste lest inn');
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: 'test-output/pictures/codes-not-valid-card.png' });
  await page.getByRole('button', { name: 'Kopier sammendrag' }).press('Enter');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain(`WMGA28 Oppdiktet tekst for WMGA28 (${words})`);
});

/** Takes a list in, past the view that offers it, and shows the page anew. Gives the preview. */
async function importList(app: ElectronApplication, page: Page, path: string, content: unknown): Promise<PackPreview> {
  await writeFile(path, JSON.stringify(content));
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
  }, path);
  const chosen = await call(page, 'shelf:choose-list', {});
  expect(chosen).toMatchObject({ ok: true, value: { preview: { problems: [] } } });
  const { preview } = (chosen as { readonly value: { readonly preview: PackPreview } }).value;
  expect(await call(page, 'shelf:install', { sha256: preview.sha256, untested: false })).toMatchObject({ ok: true });
  await page.reload();
  await expect(page.locator('.option').first()).toBeFocused();
  return preview;
}

/** A call as the page makes it, past the view that offers it. */
async function call<C extends PageChannel>(page: Page, channel: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>> {
  const result: unknown = await page.evaluate(
    ({ name, given }) => (window.isf.call as (channel: string, input: unknown) => Promise<unknown>)(name, given),
    { name: channel as string, given: input as unknown },
  );
  return result as Result<ChannelOutput<C>>;
}

test('a list that cannot be fetched says so, and is fetched when it is asked for again', async ({ app, page }) => {
  await page.keyboard.press('Alt+1');
  await app.evaluate(({ ipcMain }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers;
    (globalThis as unknown as { kept: unknown }).kept = handlers.get('rule-book:codes');
    handlers.delete('rule-book:codes');
  });
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('alert')).toContainText('Ingenting er tapt');
  await app.evaluate(({ ipcMain }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers;
    handlers.set('rule-book:codes', (globalThis as unknown as { kept: unknown }).kept);
  });
  await expect(page.getByRole('button', { name: 'Prøv igjen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(list('8432'))).toBeFocused();
});
