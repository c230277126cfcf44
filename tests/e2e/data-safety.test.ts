/** Notes in danger and in files, on the real app: lost, damaged, restored, exported, imported. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app';
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
import { during, exported, NOTES, prepared, restoreInTwoClicks } from '../support/safety-runs';

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
