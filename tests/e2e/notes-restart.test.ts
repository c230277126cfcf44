/** A note over a restart of the app, on a full disk, and behind the lock of a newer version: nothing typed is lost without a word. */
import { expect, launchApp, test } from '../support/app';
import { barriers } from '../support/axe';
import { list, rows, text, title, write } from '../support/notes-view';

test('by keyboard alone: write, tag, date, status, pin; closed and opened again all of it is there', async ({ profile }) => {
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  await expect(page.locator('.option').first()).toBeFocused();
  await write(page, 'Blåbær på øya', 'Første linje');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('combobox', { name: 'Ny merkelapp' })).toBeFocused();
  await page.keyboard.type('skjema,øre');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Fjern merkelappen/ })).toHaveCount(2);
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('button', { name: 'Fjern merkelappen øre' })).toBeFocused();
  await page.keyboard.press('Delete');
  await page.getByRole('textbox', { name: 'Frist' }).focus();
  await page.keyboard.type('tull');
  await page.keyboard.press('Enter');
  await expect(page.getByText('«tull» er ikke en dag')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('01.02.2026');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Åpen' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('group', { name: 'Status' }).getByRole('radio', { name: 'Følges opp' })).toBeChecked();
  await page.getByRole('button', { name: 'Fest øverst' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  await expect(rows(page)).toContainText(/Festet.*Blåbær på øya.*Første linje.*Følges opp.*Forfalt 01\.02\.2026.*skjema/s);
  // The last letters are typed right before the window closes.
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' og siste ord');
  await app.close();

  const again = await launchApp(profile);
  try {
    const window = await again.firstWindow();
    await window.keyboard.press('Alt+5');
    await expect(list(window)).toBeFocused();
    await expect(rows(window)).toContainText(/Festet.*Blåbær på øya.*Første linje og siste ord.*Følges opp.*Forfalt 01\.02\.2026.*skjema/s);
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await expect(text(window)).toHaveValue('Første linje og siste ord');
  } finally {
    await again.close();
  }
});

test('notes of a newer version can be read, and not changed', async ({ profile }) => {
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  await expect(page.locator('.option').first()).toBeFocused();
  await write(page, 'Fra en nyere utgave', 'Skrevet før');
  const raised = await page.evaluate(async () => {
    const [database] = await indexedDB.databases();
    const open = indexedDB.open(database?.name ?? '', (database?.version ?? 0) + 10);
    return new Promise<boolean>((resolve) => {
      open.onsuccess = () => resolve(true);
      open.onerror = () => resolve(false);
    });
  });
  expect(raised).toBe(true);
  await app.close();

  const again = await launchApp(profile);
  try {
    const window = await again.firstWindow();
    await expect(window.locator('.option').first()).toBeFocused();
    await window.keyboard.press('Alt+5');
    await expect(window.getByText(/nyere versjon/).first()).toBeVisible();
    await expect(list(window)).toBeFocused();
    await window.keyboard.press('Home');
    await expect(text(window)).toHaveValue('Skrevet før');
    await expect(text(window)).not.toBeEditable();
    await expect(title(window)).not.toBeEditable();
    await expect(window.getByRole('button', { name: 'Nytt notat' })).toHaveCount(0);
    await window.keyboard.press('Delete');
    await window.keyboard.press('Control+n');
    await expect(list(window)).toBeFocused();
    await expect(rows(window)).toHaveCount(1);
    await window.screenshot({ path: 'test-output/pictures/notes-read-only.png' });
  } finally {
    await again.close();
  }
});

test('on a full disk it says that nothing is saved, and keeps what is typed', async ({ profile }) => {
  const before = await launchApp(profile);
  const first = await before.firstWindow();
  await expect(first.locator('.option').first()).toBeFocused();
  await write(first, 'Skrevet før');
  await write(first, 'Den andre');
  await before.close();

  const app = await launchApp(profile, ['--free-bytes=50000000']);
  try {
    const page = await app.firstWindow();
    await expect(page.getByText('Disken er nesten full')).toBeVisible();
    await page.keyboard.press('Alt+5');
    await expect(list(page)).toBeFocused();
    await page.keyboard.press('End');
    await expect(title(page)).toHaveValue('Skrevet før');
    await page.keyboard.press('Enter');
    await page.keyboard.type('bare i minnet');
    await expect(page.locator('.saved--wrong')).toHaveText('Ikke lagret: Disken er full. Prøver igjen.');
    await page.screenshot({ path: 'test-output/pictures/notes-not-saved.png' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await expect(title(page)).toHaveValue('Den andre');
    await expect(page.getByText('1 notat er ikke lagret ennå')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Åpne', exact: true }).press('Enter');
    await expect(text(page)).toHaveValue('bare i minnet');
    await expect(text(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeFocused();
  } finally {
    await app.close();
  }
});
