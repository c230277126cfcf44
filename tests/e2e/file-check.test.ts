/** The view «Kontroller fil», by keyboard, over the real process that checks. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from '../support/app';
import { look } from '../support/look';
import { overflowing } from '../support/overflow';

test.beforeEach(async ({ page }) => {
  await page.locator('.option').first().waitFor();
  await page.keyboard.press('Alt+6');
  await expect(page.getByRole('button', { name: 'Velg fil …' })).toBeFocused();
});

async function answerOpenDialog(app: ElectronApplication, filePath: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] });
  }, filePath);
}

async function answerSaveDialog(app: ElectronApplication, filePath: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === undefined, filePath: path ?? '' });
  }, filePath);
}

/** The process ids of the utility processes that check files. */
async function checkers(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(({ app: own }) =>
    own
      .getAppMetrics()
      .filter(({ name, serviceName }) => [name, serviceName].includes('ISF filkontroll'))
      .map(({ pid }) => pid),
  );
}

async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prøv med en demofil' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^isf-demofil\.csv$/ })).toBeFocused({ timeout: 30_000 });
}

async function openFindings(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Oversikt' }).press('ArrowRight');
  await page.locator('.finding-row[data-finding]').first().waitFor();
}

const HEAD = 'Kontakt-id;Pasient-id;Kontaktdato;Kontakttype;Indirekte aktivitet;Prosedyrekoder\n';

/** A file of this many rows, of which every tenth has a contact type that is not in the list. */
async function contactFile(path: string, rows: number): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_none, at) => `k${at};p${at % 5000};2024-0${1 + (at % 9)}-15;${at % 10 === 0 ? '99' : '1'};;\n`,
  );
  await writeFile(path, HEAD + lines.join(''));
  return path;
}

test('the empty view teaches; a demo file shows the whole result, and closing it leaves nothing', async ({ app, page, profile }) => {
  for (const words of ['Slipp en fil her', 'Kontaktdato', 'Ingenting sendes noe sted.', 'aldri fødselsnummer'])
    await expect(page.getByText(words).first()).toBeVisible();
  await openDemo(page);
  await expect(page.getByText('Syntetisk demofil. Kontaktene finnes ikke.')).toBeVisible();
  await expect(page.getByText(/5\s000 rader · mot ISF 2024 – endelig \(kontrollsum [0-9a-f]{12}\)/)).toBeVisible();

  // The figures agree with each other, and a figure leads to its findings.
  const row = page.locator('[data-check=contact-type-unknown]');
  const count = Number((await row.locator('.number').textContent())?.replace(/\s/g, ''));
  expect(count).toBeGreaterThan(0);
  await row.getByRole('button').press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'funn' }).first()).toContainText(new RegExp(`^${count} av \\d+ funn`));
  await expect(page.locator('.finding-row[data-finding]')).toHaveCount(count);

  await page.getByRole('button', { name: 'Lukk resultatet' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Velg fil …' })).toBeFocused();
  await expect.poll(() => checkers(app)).toEqual([]);
  expect(await readdir(join(profile, 'session', 'file-check')).catch(() => [])).toEqual([]);
});

test('findings are filtered, sorted and grouped; one opens its row, its clause and a note', async ({ app, page }) => {
  await openDemo(page);
  await openFindings(page);
  const list = page.locator('[data-findings]');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.finding-detail .facts')).toContainText('Kontaktdato');

  // Sorted by line, up and down.
  const lines = async (): Promise<number[]> =>
    (await page.locator('.finding-row__number').allTextContents()).map((text) => Number(text.replace(/\D/g, ''))).slice(0, 10);
  const inOrder = async (sign: 1 | -1): Promise<boolean> => {
    const shown = await lines();
    return shown.join() === shown.toSorted((a, b) => sign * (a - b)).join();
  };
  await page.getByRole('button', { name: 'Sorter etter linje' }).press('Enter');
  await expect.poll(() => inOrder(1)).toBe(true);
  await page.getByRole('button', { name: 'Sorter etter linje, stigende' }).press('Enter');
  await expect.poll(() => inOrder(-1)).toBe(true);

  // Filtered by words; Esc takes them away.
  await page.keyboard.press('Control+F');
  await page.keyboard.type('wmga28 er den eneste');
  await expect(page.locator('.finding-row[data-finding]').first()).toContainText('WMGA28 uten annen kontakt i tertialet');
  await expect(page.locator('.file-findings__count')).toContainText(/^11 av/);
  await page.keyboard.press('Enter');
  await expect(list).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'WMGA28 uten annen kontakt i tertialet' })).toBeFocused();
  const chip = page.locator('.finding-detail .chip').first();
  await chip.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('5.21.4');
  await page.keyboard.press('Escape');
  await expect(chip).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();

  // A note with the finding and the clause.
  const contact = await page.locator('.finding-row[aria-selected=true] .finding-row__cell').nth(1).textContent();
  await page.getByRole('button', { name: /^Lagre i notat: funnet/ }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Nytt notat/ })
    .press('Enter');
  await expect(page.getByText('Lagret i et nytt notat.').first()).toBeVisible();
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await expect(page.locator('.note-text textarea')).toHaveValue(
    new RegExp(`Se nærmere på.*\\n\\nKontakt ${contact}\\. WMGA28 er den eneste`),
  );
  await expect(page.locator('.quotes')).toContainText('5.21.4');

  // Back in the view everything stands as it was. Groups open and close.
  await page.keyboard.press('Alt+6');
  await expect(page.locator('[data-filter]')).toHaveValue('wmga28 er den eneste');
  await page.locator('[data-filter]').press('Escape');
  await page.getByRole('switch', { name: 'Grupper etter kontroll' }).press('Space');
  await expect(page.locator('.finding-group').first()).toBeVisible();
  await list.focus();
  const rows = await page.locator('.finding-row').first().getAttribute('aria-setsize');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.finding-row').first()).not.toHaveAttribute('aria-setsize', String(rows));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.finding-detail h2')).toBeVisible();
  await look(app, page, 'file-grouped');
  await page.locator('[data-filter]').fill('finnes ikke i noen rad');
  await expect(page.getByText('Ingen funn passer med valgene.')).toBeVisible();
  await page.getByRole('button', { name: 'Vis alle funn' }).press('Enter');
  await expect(list).toBeFocused();
});

test('findings go to CSV and Excel, and a report to paper and PDF, each with rule book, hash and date', async ({ app, page, profile }) => {
  await openDemo(page);
  await openFindings(page);
  const csv = join(profile, 'funn.csv');
  await answerSaveDialog(app, csv);
  await page.getByRole('button', { name: 'Lagre som CSV …' }).press('Enter');
  await expect(page.getByText('Lagret som funn.csv.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lagre som CSV …' })).toBeFocused();
  const text = await readFile(csv, 'utf8');
  expect(text.startsWith('\ufeffISF Kodestøtte: kontroll av fil')).toBe(true);
  expect(text).toMatch(/Regelbok;ISF 2024 – endelig;isf-2024-final;kontrollsum [0-9a-f]{64}\r\n/);
  expect(text).toMatch(/Kontrollert;\d\d\.\d\d\.\d{4} kl\. \d\d\.\d\d\r\n/);
  expect(text).not.toMatch(/(?<!\d)\d{11}(?!\d)/);

  // What is chosen in the list is what is saved.
  await page.keyboard.press('Control+F');
  await page.keyboard.type('wmga28');
  await expect(page.locator('.file-findings__count')).toContainText(/ av /);
  const xlsx = join(profile, 'funn.xlsx');
  await answerSaveDialog(app, xlsx);
  await page.getByRole('button', { name: 'Lagre for Excel …' }).press('Enter');
  await expect(page.getByText('Lagret som funn.xlsx.').first()).toBeVisible();
  const rows = (await readXlsx(await readFile(xlsx))).sheets[0]?.rows ?? [];
  expect(rows.find(([cell]) => cell === 'Utvalg')).toBeDefined();
  const head = rows.findIndex(([cell]) => cell === 'Kontakt-id');
  for (const found of rows.slice(head + 1)) expect(String(found[7])).toContain('WMGA28');

  const pdf = join(profile, 'rapport.pdf');
  await answerSaveDialog(app, pdf);
  await page.getByRole('button', { name: 'Lagre rapport som PDF …' }).press('Enter');
  await expect(page.getByText('Lagret som rapport.pdf.').first()).toBeVisible();
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { print: unknown };
    contents.print = (_options: unknown, done: (printed: boolean, reason: string) => void) => {
      (globalThis as unknown as { endPrint: typeof done }).endPrint = done;
    };
  });
  await page.getByRole('button', { name: 'Skriv ut rapport …' }).press('Enter');
  const report = page.locator('.report');
  await expect(report).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  for (const words of ['Kontroll av fil', 'isf-2024-final', 'kontrollsum', 'Kontrollene og det de hviler på', '5.21.4/', 'Alle 56 funn'])
    await expect(report).toContainText(words);
  // A report of several pages is longer than the window, and that is all.
  expect(await overflowing(page, 'body')).toEqual(['the window scrolls']);
  await page.screenshot({ path: 'test-output/pictures/file-report.png', fullPage: true });
  await page.emulateMedia({ media: null });
  await app.evaluate(() => (globalThis as unknown as { endPrint(printed: boolean, reason: string): void }).endPrint(true, ''));
  await expect(page.getByText('Sendt til skriveren.').first()).toBeVisible();
  await expect(report).toHaveCount(0);
});

test('a file with other headers is mapped, remembered and checked; the mapping can be saved', async ({ app, page, profile }) => {
  const path = join(profile, 'mine kontakter.csv');
  await writeFile(path, 'nr,dag,type,kommentar\n1,2024-03-01,99,æøå\n2,2024-03-02,1,ikke\n3,i går,1,\n');
  await answerOpenDialog(app, path);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dette må på plass først')).toBeVisible();
  await expect(page.getByText('0 av 4 kolonner er i bruk.')).toBeVisible();
  await page.getByLabel('Hva «dag» står for').selectOption('contactDate');
  await expect(page.getByText('1 av 4 kolonner er i bruk.')).toBeVisible();
  await page.getByLabel('Hva «type» står for').selectOption('contactType');
  await page.getByLabel('Hva «nr» står for').selectOption('contactId');
  await page.getByLabel('Hva «kommentar» står for').selectOption('-');
  await expect(page.getByText('3 av 4 kolonner er i bruk.')).toBeVisible();
  await look(app, page, 'file-chosen');
  const map = join(profile, 'kart.json');
  await answerSaveDialog(app, map);
  await page.getByRole('button', { name: 'Lagre kolonnekart …' }).press('Enter');
  await expect(page.getByText('Kartet er lagret som kart.json.').first()).toBeVisible();
  expect(JSON.parse(await readFile(map, 'utf8'))).toEqual({
    columns: { nr: 'contactId', dag: 'contactDate', type: 'contactType', kommentar: null },
    values: {},
  });
  await page.getByRole('button', { name: 'Kontroller filen' }).press('Enter');
  await expect(page.getByText('3 rader, 1 kunne ikke leses')).toBeVisible();
  await openFindings(page);
  await page.getByRole('radio', { name: 'Funn' }).press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Linjene som ikke kunne leses' })).toContainText('4');
  await look(app, page, 'file-about');

  await page.getByRole('button', { name: 'Ny fil …' }).press('Enter');
  await expect(page.getByText('Kolonnene er satt som sist')).toBeVisible();
  await expect(page.getByLabel('Hva «dag» står for')).toHaveValue('contactDate');

  // The row of a finding is read again, and not from a file that has changed since.
  await page.getByRole('button', { name: 'Kontroller filen' }).press('Enter');
  await page.locator('[data-check=contact-type-unknown]').getByRole('button').press('Enter');
  await expect(page.locator('.finding-detail .facts')).toContainText('99');
  await writeFile(path, 'nr,dag,type\n');
  await page.getByRole('radio', { name: 'Funn' }).press('ArrowLeft');
  await page.getByRole('radio', { name: 'Oversikt' }).press('ArrowRight');
  await expect(page.getByText('filen er endret etter kontrollen')).toBeVisible();
});

test('a file dropped on the view is looked at, and the page cannot name one', async ({ page, profile }) => {
  const path = await contactFile(join(profile, 'sluppet.csv'), 20);
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'from-disk';
    document.body.append(input);
  });
  await page.locator('#from-disk').setInputFiles(path);
  await page.evaluate(() => {
    const [file] = (document.querySelector('#from-disk') as HTMLInputElement).files ?? [];
    const dataTransfer = new DataTransfer();
    if (file !== undefined) dataTransfer.items.add(file);
    document.querySelector('.file-drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    document.querySelector('#from-disk')?.remove();
  });
  await expect(page.getByText('sluppet.csv')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kontroller filen' })).toBeFocused();

  const refused = await page.evaluate(async () => {
    const { isf } = window as unknown as {
      isf: { call(channel: string, input: unknown): Promise<unknown>; drop(file: File): Promise<unknown> };
    };
    return [await isf.call('file-check:drop', { path: '/etc/passwd' }), await isf.drop(new File(['x'], 'laget.csv'))];
  });
  expect(refused).toMatchObject([
    { ok: false, error: { code: 'not-found' } },
    { ok: false, error: { code: 'invalid-input' } },
  ]);
  await expect(page.getByText('sluppet.csv')).toBeVisible();
});

test('what cannot be read is told in words: a directory, an empty file', async ({ app, page, profile }) => {
  await mkdir(join(profile, 'mappe'));
  await writeFile(join(profile, 'tom.csv'), '');
  for (const [name, words] of [
    ['mappe', /mappe/],
    ['tom.csv', /tom/],
  ] as const) {
    await answerOpenDialog(app, join(profile, name));
    await page.getByRole('button', { name: /^Velg (fil|en annen fil) …$/ }).press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: name })).toContainText(words);
  }
  await look(app, page, 'file-failed');
  await page.getByRole('button', { name: 'Lukk', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Velg fil …' })).toBeFocused();
});

test('rows that were not read are no good news', async ({ app, page, profile }) => {
  const run = async (name: string, text: string): Promise<void> => {
    const path = join(profile, name);
    await writeFile(path, text);
    await answerOpenDialog(app, path);
    await page.getByRole('button', { name: /^(Velg|Ny) fil …$/ }).press('Enter');
    await page.getByRole('button', { name: 'Kontroller filen' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  };
  const overview = page.getByRole('region', { name: 'Oversikt' });
  await run('anførsel.csv', `${HEAD}k1;p1;2024-03-01;1;;"WMGA28\n`);
  await expect(overview.getByRole('heading', { level: 2 })).toHaveText(['Ingenting er kontrollert']);
  await expect(overview).toContainText('Ingen av radene kunne leses.');
  await run('bare-hode.csv', HEAD);
  await expect(overview).toContainText('Filen har en overskrift, men ingen rader.');
  await run('halv.csv', `${HEAD}k1;p1;2024-03-01;1;;\nk2;p2;1. mars;1;;\n`);
  await expect(overview.getByRole('heading', { level: 2, name: 'Ingen funn' })).toBeVisible();
  await expect(overview).toContainText('Én rad kunne ikke leses og er ikke kontrollert.');
});

test('a run shows how far it is, stops by Esc, and goes on while another view is used', async ({ app, page, profile }) => {
  await answerOpenDialog(app, await contactFile(join(profile, 'stor.csv'), 1_000_000));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Kontroller filen' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await expect
    .poll(async () => (await page.locator('.file-running__figures dd').first().textContent())?.replace(/\D/g, ''))
    .toMatch(/^[1-9]\d{3}/);
  await page.screenshot({ path: 'test-output/pictures/file-running.png' });
  await page.keyboard.press('Escape');
  await expect(page.getByText('Kontrollen ble avbrutt. Ingenting er beholdt.')).toBeVisible();
  await expect
    .poll(() =>
      readdir(join(profile, 'session', 'file-check')).then(
        (names) => names.length,
        () => 0,
      ),
    )
    .toBe(0);

  // It can begin again at once, runs on while another view is used, and is stopped from anywhere.
  await page.getByRole('button', { name: 'Kontroller filen' }).press('Enter');
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('avbryt kontrollen');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kontrollen ble avbrutt. Ingenting er beholdt.')).toBeVisible();

  // Another view hears its keys as ever meanwhile; how soon, npm run bench says.
  await page.getByRole('button', { name: 'Kontroller filen' }).press('Enter');
  await page.keyboard.press('Alt+3');
  await page.locator('[data-filter]').focus();
  for (let key = 0; key < 60; key++) {
    await page.keyboard.press(key % 4 === 3 ? 'Backspace' : 'a');
    await page.waitForTimeout(20);
  }
  await expect(page.locator('[data-filter]')).toHaveValue('a'.repeat(30));
  await page.keyboard.press('Alt+6');
  await expect(page.getByRole('heading', { level: 1, name: /^stor\.csv$/ })).toBeVisible({ timeout: 90_000 });
});

test('a process that dies is told, and the window lives: while it checks, and with a result', async ({ app, page, profile }) => {
  const kill = async (): Promise<void> => {
    const [pid] = await checkers(app);
    process.kill(pid as number, 'SIGKILL');
  };
  await answerOpenDialog(app, await contactFile(join(profile, 'stor.csv'), 300_000));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Kontroller filen' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await kill();
  await expect(page.getByRole('alert')).toContainText('stoppet uventet');
  await page.getByRole('button', { name: 'Prøv igjen' }).press('Enter');
  await expect(page.getByText(/^300\s000 rader/)).toBeVisible({ timeout: 60_000 });
  await kill();
  await page.getByRole('radio', { name: 'Oversikt' }).press('ArrowRight');
  await expect(page.getByRole('alert').first()).toContainText('stoppet uventet');
  await expect(page.getByRole('button', { name: 'Prøv igjen' })).toBeVisible();
});
