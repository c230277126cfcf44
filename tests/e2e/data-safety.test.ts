/** Notes in danger, behind the lock and in files, on the real app: lost, damaged, restored, locked, exported, imported. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launchApp, test } from '../support/app';
import { identityNumber } from '../support/identity-numbers';
import { seeded } from '../support/random';
import {
  answerDialogs,
  expectNotes,
  fill,
  notesFile,
  openSafety,
  readIn,
  removeDatabase,
  snapshotsIn,
  someNotes,
  spoilDatabase,
} from '../support/safety';

const NOTES = someNotes(12);
const PASSPHRASE = 'fire tilfeldige ord ute på øya';

/** Does something with an app on the profile, and closes it in order, which takes a snapshot. */
async function during<T>(
  profile: string,
  work: (page: Page, app: ElectronApplication) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const app = await launchApp(profile, args);
  try {
    return await work(await app.firstWindow(), app);
  } finally {
    await app.close();
  }
}

/** Fills a profile with notes, and gives what an export of them is. */
async function prepared(profile: string): Promise<string> {
  return during(profile, async (page, app) => {
    await fill(app, page, profile, NOTES);
    return exported(app, page, join(profile, 'before.jsonl'));
  });
}

async function exported(app: ElectronApplication, page: Page, path: string): Promise<string> {
  await answerDialogs(app, { save: path });
  await page.getByRole('button', { name: 'Eksporter …' }).click();
  await page.getByRole('button', { name: 'Velg hvor …' }).click();
  await expect(page.getByRole('dialog')).toContainText('er lagret i');
  await page.getByRole('button', { name: 'Lukk' }).last().click();
  return readFile(path, 'utf8');
}

/** From the window as it starts: one click to the restore screen, one to restore. */
async function restoreInTwoClicks(page: Page, heading: string, notes: number): Promise<void> {
  await page.getByRole('button', { name: 'Se hva du kan gjøre' }).click();
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await page.getByRole('button', { name: `Hent tilbake ${notes} notater` }).click();
  await expect(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
}

test('what is read in and written out is the same file, byte for byte', async ({ app, page, profile }) => {
  const path = await fill(app, page, profile, NOTES);
  expect(await exported(app, page, join(profile, 'out.jsonl'))).toBe(await readFile(path, 'utf8'));
});

test('the database folder is deleted: restored in two clicks, with nothing lost', async ({ profile }) => {
  const before = await prepared(profile);
  expect(await snapshotsIn(profile)).not.toEqual([]);
  await removeDatabase(profile);
  await during(profile, async (page, app) => {
    await expect(page.locator('.option').first()).toBeVisible();
    await restoreInTwoClicks(page, 'Notatene er borte fra profilen', 12);
    await openSafety(page);
    expect(await exported(app, page, join(profile, 'after.jsonl'))).toBe(before);
  });
});

test('the database is full of noise: restored in two clicks, with nothing lost', async ({ profile }) => {
  const before = await prepared(profile);
  await spoilDatabase(profile);
  await during(profile, async (page, app) => {
    await page.getByRole('button', { name: 'Se hva du kan gjøre' }).click();
    await page.getByRole('button', { name: 'Hent tilbake 12 notater' }).click();
    await expect(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
    await openSafety(page);
    expect(await exported(app, page, join(profile, 'after.jsonl'))).toBe(before);
  });
});

test('an empty profile with snapshots in the backup folder offers to bring them back', async ({ profile }) => {
  const before = await prepared(join(profile, 'yesterday'));
  const today = join(profile, 'today');
  await mkdir(today);
  await cp(join(profile, 'yesterday', 'notes-backup'), join(today, 'notes-backup'), { recursive: true });
  await rm(join(today, 'notes-backup', 'notes-marker.json'), { force: true });
  await during(today, async (page, app) => {
    await restoreInTwoClicks(page, 'Det ligger notater i sikkerhetskopien', 12);
    await openSafety(page);
    expect(await exported(app, page, join(profile, 'after.jsonl'))).toBe(before);
  });
});

test('lost notes without any snapshot: it says so, another folder can be picked, and beginning afresh is asked for twice', async ({
  profile,
}) => {
  await prepared(profile);
  await removeDatabase(profile);
  const elsewhere = join(profile, 'elsewhere');
  await rename(join(profile, 'notes-backup'), elsewhere);
  await during(profile, async (page) => {
    await page.keyboard.press('Alt+5');
    await expect(page.locator('.safety-page')).toContainText('ligger det ingen hel kopi');
    await expect(page.getByRole('button', { name: /^Hent tilbake/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Begynn på nytt …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
    await expect(page.getByRole('heading', { name: 'Notatene er borte fra profilen' })).toBeVisible();
    await page.getByRole('button', { name: 'Begynn på nytt …' }).click();
    await page.getByRole('button', { name: 'Begynn uten notater' }).click();
    await expect(page.locator('.safety-page')).toHaveCount(0);
    await openSafety(page);
    await expectNotes(page, 0);
  });
  expect((await readdir(elsewhere)).some((name) => name.endsWith('.jsonl'))).toBe(true);
});

test('the database goes back in time: the restore screen says how much, and what is here can be kept', async ({ profile }) => {
  await prepared(profile);
  const marker = join(profile, 'notes-marker.json');
  const known = JSON.parse(await readFile(marker, 'utf8')) as { lastChange: string };
  const later = new Date(Date.parse(known.lastChange) + 3 * 3_600_000).toISOString();
  await writeFile(marker, JSON.stringify({ ...known, lastChange: later, notes: 15 }));
  await during(profile, async (page) => {
    await page.getByRole('button', { name: 'Se hva du kan gjøre' }).click();
    await expect(page.locator('.safety-page')).toContainText('de siste 3 timer mangler');
    await page.getByRole('button', { name: 'Fortsett med de 12 notatene som er her' }).click();
    await expect(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
  });
  await during(profile, async (page) => {
    await openSafety(page);
    await expectNotes(page, 12);
    await expect(page.getByText('Se hva du kan gjøre')).toHaveCount(0);
  });
});

test.describe('files', () => {
  test('lines that cannot be read are named with their reasons, the others come in, and all of it can be undone', async ({
    app,
    page,
    profile,
  }) => {
    const path = join(profile, 'bad.jsonl');
    const odd = [
      ...someNotes(3),
      { ...(someNotes(4)[3] as (typeof NOTES)[number]), text: `Pasienten er ${identityNumber(seeded(7), 'fnr')} her` },
    ];
    await writeFile(path, notesFile(odd, ['{"id":"half', JSON.stringify({ id: 'x', title: 7 }), JSON.stringify(someNotes(1)[0])]));
    await openSafety(page);
    await answerDialogs(app, { open: path });
    await page.getByRole('button', { name: 'Les inn fra fil …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Velg fil …' }).click();
    await expect(dialog).toContainText('3 linjer kan ikke leses og blir ikke med');
    await expect(dialog).toContainText('Linje 6: linjen er ikke JSON');
    await expect(dialog).toContainText('Linje 7: linjen er ikke et notat');
    await expect(dialog).toContainText('Linje 8: samme notat står tidligere i filen');
    await expect(dialog).toContainText('Fødselsnummer eller lignende i 1 notat');
    await expect(dialog).toContainText('Sak 4: blåbær på øya: 1');
    await page.screenshot({ path: 'test-output/pictures/safety-import-bad-lines.png' });
    await dialog.getByRole('button', { name: 'Les inn', exact: true }).click();
    await expect(dialog).toContainText('Lest inn: 4 nye');
    await dialog.getByRole('button', { name: 'Angre' }).click();
    await expect(dialog).toContainText('4 notater er som før');
    await dialog.getByRole('button', { name: 'Lukk' }).last().click();
    await expectNotes(page, 0);
  });

  test('a file that is no notes file, and one that is cut short, are refused whole', async ({ app, page, profile }) => {
    const cut = join(profile, 'cut.jsonl');
    const other = join(profile, 'other.jsonl');
    await writeFile(cut, notesFile(NOTES).slice(0, 1_500));
    await writeFile(other, '{"hello":1}\n');
    await openSafety(page);
    await page.getByRole('button', { name: 'Les inn fra fil …' }).click();
    for (const [path, words] of [
      [other, 'ikke en notatfil'],
      [cut, 'Ingenting er lest inn'],
    ] as const) {
      await answerDialogs(app, { open: path });
      await page.getByRole('button', { name: /Velg (fil|en annen fil) …/ }).click();
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expectNotes(page, 0);
  });

  test('replacing takes a snapshot first, says what goes, and can be undone', async ({ app, page, profile }) => {
    await fill(app, page, profile, NOTES);
    const path = join(profile, 'three.jsonl');
    await writeFile(path, notesFile(someNotes(3)));
    await answerDialogs(app, { open: path });
    await page.getByRole('button', { name: 'Les inn fra fil …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Velg fil …' }).click();
    await expect(dialog).toContainText('Alt i filen er her fra før');
    await dialog.getByLabel('Bytt ut alt').check();
    await expect(dialog).toContainText('9 notater finnes bare her og blir borte');
    await dialog.getByRole('button', { name: 'Bytt ut alle notatene her' }).click();
    await expect(dialog).toContainText('9 fjernet');
    expect(await snapshotsIn(profile)).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Angre' }).click();
    await expect(dialog).toContainText('9 notater er som før');
    await dialog.getByRole('button', { name: 'Lukk' }).last().click();
    await expectNotes(page, 12);
  });

  test('reading in ten thousand notes shows how far it has come; stopping it leaves nothing behind', async ({ app, page, profile }) => {
    test.setTimeout(60_000);
    const path = join(profile, 'many.jsonl');
    await writeFile(path, notesFile(someNotes(10_000)));
    await openSafety(page);
    await answerDialogs(app, { open: path });
    await page.getByRole('button', { name: 'Les inn fra fil …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Velg fil …' }).click();
    await dialog.getByRole('button', { name: 'Les inn', exact: true }).click({ timeout: 20_000 });
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await expect(dialog.getByRole('alert').filter({ hasText: 'Avbrutt. Ingenting er endret.' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expectNotes(page, 0);
    await readIn(app, page, path);
    await expectNotes(page, 10_000);
  });

  test('a snapshot is taken by hand, and can be looked into and read in', async ({ app, page, profile }) => {
    await fill(app, page, profile, NOTES);
    await page.getByRole('button', { name: 'Ta sikkerhetskopi nå' }).click();
    await expect(page.getByRole('button', { name: /^Les inn kopien fra/ })).toHaveCount(1);
    await page.getByRole('button', { name: /^Les inn kopien fra/ }).click();
    await expect(page.getByRole('dialog')).toContainText('Alt i filen er her fra før');
  });
});

test.describe('the disk', () => {
  test.describe('with little room', () => {
    test.use({ appArgs: ['--free-bytes=300000000'] });
    test('warns above every view, and the warning can be hidden', async ({ page }) => {
      await expect(page.getByText('Det er lite plass igjen på disken')).toBeVisible();
      await page.getByRole('button', { name: 'Skjul' }).first().click();
      await expect(page.getByText('Det er lite plass igjen på disken')).toHaveCount(0);
    });
  });

  test('nearly full: nothing more is written, and it says so', async ({ profile }) => {
    await prepared(profile);
    await during(
      profile,
      async (page, app) => {
        await expect(page.getByText('Disken er nesten full')).toBeVisible();
        await openSafety(page);
        await expectNotes(page, 12);
        await page.getByRole('button', { name: 'Ta sikkerhetskopi nå' }).click();
        await expect(page.getByRole('alert').filter({ hasText: 'Sikkerhetskopien ble ikke skrevet' })).toBeVisible();
        const path = join(profile, 'more.jsonl');
        await writeFile(path, notesFile(someNotes(20)));
        await answerDialogs(app, { open: path });
        await page.getByRole('button', { name: 'Les inn fra fil …' }).click();
        await page.getByRole('button', { name: 'Velg fil …' }).click();
        await page.getByRole('button', { name: 'Les inn', exact: true }).click();
        await expect(page.getByRole('dialog').getByRole('alert').filter({ hasText: 'Disken er full' })).toBeVisible();
        await page.keyboard.press('Escape');
        await expectNotes(page, 12);
      },
      ['--free-bytes=50000000'],
    );
  });
});

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
      await page.getByRole('button', { name: 'Lukk' }).last().click();
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

test('notes of a newer version are read and never written', async ({ profile }) => {
  await prepared(profile);
  await during(profile, async (page) => {
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('isf-notes', 90);
          request.onsuccess = () => resolve(request.result.close());
          request.onerror = () => reject(request.error);
        }),
    );
  });
  await during(profile, async (page) => {
    await page.keyboard.press('Alt+5');
    await expect(page.getByText('Her kan de leses, men ikke endres')).toBeVisible();
    await expect(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
    await openSafety(page);
    await expect(page.getByRole('button', { name: 'Les inn fra fil …' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Eksporter …' })).toBeVisible();
  });
});
