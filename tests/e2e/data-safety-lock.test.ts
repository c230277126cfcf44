/** The lock of the notes, on the real app: turned on and off, opened in each way, closed by hand and by time. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { answerDialogs, fill, openSafety, removeDatabase, snapshotsIn } from '../support/safety';
import { during, exported, NOTES, prepared } from '../support/safety-runs';

const PASSPHRASE = 'fire tilfeldige ord ute på øya';

/** The lock makes a machine work hard on purpose: half a second for each secret where nothing else runs, many times that on a busy one. */
const patient = expect.configure({ timeout: 20_000 });

test.describe('the lock', () => {
  test.describe.configure({ timeout: 120_000 });
  /** Turns the lock on with a passphrase, and gives the recovery code. */
  const lockOn = async (page: Page): Promise<string> => {
    await openSafety(page);
    await page.getByRole('button', { name: 'Skru på lås …' }).click();
    const dialog = page.getByRole('dialog');
    await patient(dialog).toContainText('ikke noe nøkkellager');
    await dialog.getByLabel('Passord', { exact: true }).fill('kort');
    await dialog.getByRole('button', { name: 'Neste' }).click();
    await patient(dialog).toContainText('Passordet må ha minst 8 tegn');
    await dialog.getByLabel('Passord', { exact: true }).fill(PASSPHRASE);
    await patient(dialog).toContainText('Styrke: Sterkt');
    await dialog.getByRole('button', { name: 'Neste' }).click();
    await patient(dialog).toContainText('De to passordene er ikke like');
    await dialog.getByLabel('Gjenta passordet', { exact: true }).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Neste' }).click();
    // The button that was pressed is gone, and focus goes on in the dialog.
    await patient(dialog.getByRole('heading', { name: 'Gjenopprettingskode' })).toBeFocused();
    const code = (await dialog.locator('.recovery-code code').allInnerTexts()).join('-');
    await dialog.getByLabel('Skriv den siste gruppen').fill('AAAA');
    await dialog.getByRole('button', { name: 'Lås notatene' }).click();
    await patient(dialog).toContainText('ikke den siste gruppen');
    await dialog.getByLabel('Skriv den siste gruppen').fill(code.slice(-4).toLowerCase());
    await dialog.getByRole('button', { name: 'Lås notatene' }).click();
    await patient(dialog.getByRole('heading', { name: 'Låsen er på' })).toBeVisible();
    return code;
  };

  test('with a passphrase: wrong ones are told, the right one and the recovery code open it, nothing is shown before', async ({
    profile,
  }) => {
    const before = await prepared(profile);
    const code = await during(profile, async (page) => {
      const shown = await lockOn(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Ta en låst kopi, og fjern de åpne' }).click();
      await patient(page.getByRole('dialog')).toContainText('åpen kopi er fjernet');
      await page.getByRole('button', { name: 'Ferdig' }).click();
      return shown;
    });
    for (const name of await snapshotsIn(profile))
      expect(await readFile(join(profile, 'notes-backup', name), 'utf8')).not.toContain('blåbær');

    await during(profile, async (page, app) => {
      await page.keyboard.press('Alt+5');
      const view = page.getByRole('main');
      await patient(page.getByRole('heading', { name: 'Notatene er låst' })).toBeVisible();
      await patient(view).not.toContainText('blåbær');
      await patient(page.getByLabel('Passord', { exact: true })).toBeFocused();
      await page.keyboard.press('Enter');
      await patient(view).toContainText('Skriv passordet.');
      await page.keyboard.type('feil passord');
      await page.keyboard.press('Enter');
      await patient(view.getByRole('alert').filter({ hasText: 'Passordet er ikke riktig' })).toBeVisible();
      await page.getByLabel('Passord', { exact: true }).fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await patient(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();

      await page.keyboard.press('Control+Shift+L');
      await patient(page.getByRole('heading', { name: 'Notatene er låst' })).toBeVisible();
      await patient(view).not.toContainText('blåbær');
      await page.getByRole('button', { name: 'Bruk gjenopprettingskoden' }).click();
      await page.getByLabel('Gjenopprettingskode').fill(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
      await page.keyboard.press('Enter');
      await patient(view.getByRole('alert').filter({ hasText: 'Koden er ikke riktig' })).toBeVisible();
      await page.getByLabel('Gjenopprettingskode').fill(code.toLowerCase().replaceAll('-', ' '));
      await page.keyboard.press('Enter');
      await patient(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();

      // A dialog that shows something of notes goes with the lock.
      await openSafety(page);
      await answerDialogs(app, { open: join(profile, 'before.jsonl') });
      await page.getByRole('button', { name: 'Les inn fra fil …' }).click();
      await page.getByRole('button', { name: 'Velg fil …' }).click();
      await patient(page.getByRole('dialog')).toContainText('before.jsonl: 12 notater');
      await page.keyboard.press('Control+Shift+L');
      await patient(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('button', { name: 'Gå til notatene' }).click();
      await page.getByLabel('Passord', { exact: true }).fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await patient(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();

      // An export of locked notes is locked, unless the coder says otherwise after a warning.
      await openSafety(page);
      expect(await exported(app, page, join(profile, 'sealed.jsonl'))).not.toContain('blåbær');
      await answerDialogs(app, { save: join(profile, 'open.jsonl') });
      await page.getByRole('button', { name: 'Eksporter …' }).click();
      await page.getByLabel('Nei, åpen').check();
      await patient(page.getByRole('dialog')).toContainText('Filen blir ikke kryptert');
      await page.getByRole('button', { name: 'Lagre åpen fil, velg hvor …' }).click();
      await patient(page.getByRole('dialog')).toContainText('er lagret i');
      await page.getByRole('dialog').getByRole('button', { name: 'Lukk' }).last().click();
      expect(await readFile(join(profile, 'open.jsonl'), 'utf8')).toBe(before);

      await page.getByRole('button', { name: 'Skru av låsen …' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Skru av låsen' }).click();
      await patient(page.getByRole('button', { name: 'Skru på lås …' })).toBeVisible();
      expect(await exported(app, page, join(profile, 'again.jsonl'))).toBe(before);
    });
  });

  test('with the key store of the machine it is one click; a new recovery code takes the place of the old one', async ({ profile }) => {
    await during(profile, async (page, app) => {
      // A machine that keeps keys, however poorly.
      await app.evaluate(({ safeStorage }) => {
        safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
        safeStorage.isEncryptionAvailable = () => true;
        safeStorage.encryptString = (text) => Buffer.from(`mine:${text}`).reverse();
        safeStorage.decryptString = (locked) => Buffer.from(locked).reverse().toString().slice('mine:'.length);
      });
      await fill(app, page, profile, NOTES);
      await page.getByRole('button', { name: 'Skru på lås …' }).click();
      const dialog = page.getByRole('dialog');
      await patient(dialog.getByLabel('Med denne maskinens nøkkellager')).toBeChecked();
      await dialog.getByRole('button', { name: 'Neste' }).click();
      const codeOn = async (): Promise<string> => (await dialog.locator('.recovery-code code').allInnerTexts()).join('-');
      const old = await codeOn();
      await dialog.getByLabel('Skriv den siste gruppen').fill(old.slice(-4));
      await page.keyboard.press('Enter');
      await patient(dialog.getByRole('heading', { name: 'Låsen er på' })).toBeVisible();
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Ny gjenopprettingskode …' }).click();
      await dialog.getByRole('button', { name: 'Lås opp med denne maskinen' }).click();
      const fresh = await codeOn();
      expect(fresh).not.toBe(old);
      await dialog.getByLabel('Skriv den siste gruppen').fill(fresh.slice(-4));
      await page.keyboard.press('Enter');
      await patient(dialog).toContainText('Den nye koden gjelder');
      await page.keyboard.press('Escape');
      await patient(dialog).toHaveCount(0);

      await page.keyboard.press('Control+Shift+L');
      await page.keyboard.press('Alt+5');
      await page.getByRole('button', { name: 'Bruk gjenopprettingskoden' }).click();
      await page.getByLabel('Gjenopprettingskode').fill(old);
      await page.keyboard.press('Enter');
      await patient(page.getByRole('main').getByRole('alert').filter({ hasText: 'Koden er ikke riktig' })).toBeVisible();
      await page.getByLabel('Gjenopprettingskode').fill(fresh);
      await page.keyboard.press('Enter');
      await patient(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
      await page.keyboard.press('Control+Shift+L');
      await patient(page.getByRole('button', { name: 'Lås opp med denne maskinen' })).toBeFocused();
      await page.screenshot({ path: 'test-output/pictures/safety-locked-keyring.png' });
      await page.keyboard.press('Enter');
      await patient(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
    });
  });

  test('it locks when nobody uses the window, after the time that is set', async ({ profile }) => {
    await prepared(profile);
    await during(profile, async (page) => {
      await lockOn(page);
      await page.keyboard.press('Escape');
      await patient(page.getByRole('dialog')).toHaveCount(0);
      await page.getByLabel('Lås når vinduet ikke er brukt på').selectOption('5');
      await page.keyboard.press('Alt+5');
      await patient(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
      const minutesLater = (minutes: number): Promise<void> =>
        page.evaluate((ms) => {
          const start = Date.now();
          Date.now = () => start + ms;
        }, minutes * 60_000);
      await minutesLater(4);
      await page.waitForTimeout(6_000);
      await patient(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
      // The window of another test that comes and goes on the same screen can move the pointer into this one, which is a sign of life.
      await expect(async () => {
        await minutesLater(6);
        await expect(page.getByRole('heading', { name: 'Notatene er låst' })).toBeVisible({ timeout: 8_000 });
      }).toPass({ timeout: 40_000 });
    });
  });

  test('a locked snapshot is restored with the recovery code, and a wrong code is asked for again', async ({ profile }) => {
    await prepared(profile);
    const code = await during(profile, async (page) => {
      const shown = await lockOn(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Ta en låst kopi, og fjern de åpne' }).click();
      await patient(page.getByRole('dialog')).toContainText('åpen kopi er fjernet');
      return shown;
    });
    await removeDatabase(profile);
    await during(profile, async (page) => {
      await page.getByRole('button', { name: 'Se hva du kan gjøre' }).click();
      await page.getByRole('button', { name: 'Hent tilbake 12 notater' }).click();
      await patient(page.getByRole('main')).toContainText('Lås den opp for å hente den tilbake');
      await page.getByLabel('Passord', { exact: true }).fill('feil passord');
      await page.keyboard.press('Enter');
      await patient(page.getByRole('main').getByRole('alert').filter({ hasText: 'Passordet er ikke riktig' })).toBeVisible();
      await page.getByRole('button', { name: 'Bruk gjenopprettingskoden' }).click();
      await page.getByLabel('Gjenopprettingskode').fill(code);
      await page.keyboard.press('Enter');
      await patient(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
    });
  });
});
