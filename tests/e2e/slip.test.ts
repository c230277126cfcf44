/** The slip on paper, as PDF and as JSON. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/app';
import { overflowing } from '../support/overflow';

const ISF = join(import.meta.dirname, '..', '..', 'out', 'main', 'isf.js');

test.beforeEach(async ({ page }) => {
  for (const [fact, option] of [
    ['contactForm', 'message'],
    ['channel', 'sms'],
  ]) {
    await page.locator(`[data-fact=${fact}][data-option=${option}]`).click();
    await page.locator(`[data-answered=${fact}]`).waitFor();
  }
});

/** Lets the print dialog stand open until the test closes it. */
async function holdPrint(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { print: unknown };
    contents.print = (_options: unknown, done: (printed: boolean, reason: string) => void) => {
      (globalThis as unknown as { endPrint: typeof done }).endPrint = done;
    };
  });
}

async function endPrint(app: ElectronApplication, printed: boolean, reason: string): Promise<void> {
  await app.evaluate(
    (_electron, outcome) =>
      (globalThis as unknown as { endPrint(printed: boolean, reason: string): void }).endPrint(outcome.printed, outcome.reason),
    { printed, reason },
  );
}

async function answerSaveDialog(app: ElectronApplication, filePath: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === undefined, filePath: path ?? '' });
  }, filePath);
}

test('Ctrl+P prints the slip alone, black on white in a dark window', async ({ app, page }) => {
  await page.keyboard.press('Control+L');
  await holdPrint(app);
  await page.keyboard.press('Control+P');
  const slip = page.locator('.slip');
  await expect(slip).toBeAttached();
  await expect(slip).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(slip).toBeVisible();
  await expect(page.locator('.frame')).toBeHidden();
  for (const words of [
    'Nei, gir ikke ISF-refusjon',
    'Bekreftet i endringsloggen til ISF 2024',
    'Kanal',
    '5.21.3',
    'isf-2024-final',
    'kontrollsum',
    'Kontaktdato',
    'isf assess --facts-file isf-lapp.json',
    'Lappen har ikke felt for pasientopplysninger',
  ]) {
    await expect(slip).toContainText(words);
  }
  const colours = await slip.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  expect(await overflowing(page)).toEqual([]);
  await page.screenshot({ path: 'test-output/pictures/slip.png', fullPage: true });
  await page.emulateMedia({ media: null });
  await endPrint(app, true, '');
  await expect(slip).toHaveCount(0);
  await expect(page.getByText('Sendt til skriveren.')).toBeVisible();
  await expect(page.locator('.verdict h2')).toBeFocused();
});

test('a print dialog that is closed needs no words; a printer that fails is told and can be tried again', async ({ app, page }) => {
  await holdPrint(app);
  await page.getByRole('button', { name: 'Skriv ut' }).press('Enter');
  await expect(page.locator('.slip')).toBeAttached();
  await endPrint(app, false, 'Print job canceled');
  await expect(page.locator('.slip')).toHaveCount(0);
  await expect(page.locator('.card__told')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.locator('.slip')).toBeAttached();
  await endPrint(app, false, 'Invalid printer settings');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Se etter at maskinen har en skriver som er på, eller bruk «Lagre som PDF». Ingenting ble skrevet ut.');
  await page.getByRole('button', { name: 'Prøv igjen' }).press('Enter');
  await expect(page.locator('.slip')).toBeAttached();
  await endPrint(app, true, '');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('saves a PDF of one page', async ({ app, page, profile }) => {
  const path = join(profile, 'lapp.pdf');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Lagre som PDF' }).press('Enter');
  await expect(page.getByText('Lagret som lapp.pdf.')).toBeVisible();
  const pdf = (await readFile(path)).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await expect(page.locator('.slip')).toHaveCount(0);
});

test('a place that takes no file is told with its reason', async ({ app, page, profile }) => {
  await answerSaveDialog(app, join(profile, 'ingen', 'lapp.pdf'));
  await page.getByRole('button', { name: 'Lagre som PDF' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Filen ble ikke skrevet: mappen finnes ikke.');
  await expect(page.getByRole('alert')).toContainText('Ingenting ble lagret.');
});

test('saves the facts as the command line takes them; a save that is cancelled needs no words', async ({ app, page, profile }) => {
  await answerSaveDialog(app, undefined);
  await page.getByRole('button', { name: 'Lagre som JSON' }).press('Enter');
  await expect(page.locator('.card__told')).toBeHidden();
  const path = join(profile, 'lapp.json');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Lagre som JSON' }).press('Enter');
  await expect(page.getByText('Lagret som lapp.json.')).toBeVisible();
  const { stdout } = await promisify(execFile)(process.execPath, [ISF, 'assess', '--facts-file', path, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'no', certainty: 'confirmed', ruleBook: { id: 'isf-2024-final' } });
  const saved = await readFile(path, 'utf8');
  const inWindow = await page.evaluate(async (facts) => {
    const { isf } = window as unknown as { isf: { call(channel: string, input: unknown): Promise<{ value: { answer: unknown } }> } };
    return JSON.stringify((await isf.call('assess', { facts: JSON.parse(facts) })).value.answer, null, 2);
  }, saved);
  expect(stdout, 'the same answer to the byte').toBe(`${inWindow}\n`);
});

test('the copied summary says the same as the slip', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Kopier sammendrag' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Kopiert' })).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  await holdPrint(app);
  await page.keyboard.press('Control+P');
  await expect(page.locator('.slip')).toBeAttached();
  const rows = await page
    .locator('.slip__row > span:last-child')
    .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? ''));
  expect(rows.length).toBeGreaterThan(6);
  for (const row of rows) expect(copied).toContain(row);
  await endPrint(app, true, '');
});
