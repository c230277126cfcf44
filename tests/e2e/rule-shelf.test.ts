/** «Regelbøker» in «Innstillinger», with real packs, by keyboard, over the process that owns the shelf. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Note } from '../../src-renderer/data/note';
import { inGroups } from '../../src-renderer/text/rule-shelf';
import { expect, test } from '../support/app';
import { lookInEveryMode } from '../support/every-mode';
import { look } from '../support/look';
import { search } from '../support/palette';
import { builtBook, corrected, headOf, newPublisher, packFile } from '../support/published-packs';
import { answerDialogs, fill, linkedNow } from '../support/safety';

const MARK = 'Uprøvd pakke: ikke bruk til rapportering';
const SLOW = { timeout: 30_000 };

test.beforeEach(async ({ page }) => {
  await page.locator('.option').first().waitFor();
});

/** Opens the page by the search box, as a coder who knows its name. */
async function openShelf(page: Page): Promise<void> {
  await search(page, 'hva er installert', 'Regelbøker');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Installer pakke …' })).toBeVisible(SLOW);
}

async function pressed(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).press('Enter');
}

/** Goes on with Tab until a button has focus, as one without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0], timeout: 20_000 });
}

const PASSPHRASE = 'fire tilfeldige ord ute på øya';

/** Turns the lock of the notes on, and locks them. The settings show the page about the notes. */
async function lockNotes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skru på lås …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passord', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('Gjenta passordet', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Neste' }).click();
  const code = (await dialog.locator('.recovery-code code').allInnerTexts()).join('-');
  await dialog.getByLabel('Skriv den siste gruppen').fill(code.slice(-4));
  await dialog.getByRole('button', { name: 'Lås notatene' }).click();
  await expect(dialog.getByRole('heading', { name: 'Låsen er på' })).toBeVisible(SLOW);
  await dialog
    .getByRole('button', { name: 'La dem ligge' })
    .or(dialog.getByRole('button', { name: 'Ferdig' }))
    .first()
    .click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+Shift+L');
}

/** Assesses a LAR contact, which the test's packs answer otherwise. */
async function assessLar(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.locator('.option', { hasText: 'LAR' }).first().click();
}

function noteOf(id: string, title: string, assessment: Note['assessment']): Note {
  const at = '2026-11-20T08:00:00.000Z';
  return {
    id,
    title,
    text: '',
    tags: [],
    status: 'open',
    pinned: false,
    quotes: [],
    codes: [],
    createdAt: at,
    updatedAt: at,
    ...(assessment === undefined ? {} : { assessment }),
  };
}

test('an empty shelf teaches; the books say from whom they are, and any two are compared', async ({ page }) => {
  await openShelf(page);
  await expect(page.getByText('Ingen pakker er installert.')).toBeVisible();
  await expect(page.getByText('Ingen offisielle kodelister er lest inn.')).toBeVisible();
  await expect(page.getByText('Organisasjonen har ikke satt noe på denne maskinen.')).toBeVisible();
  const final = page.locator('[data-book=isf-2024-final]');
  await expect(final).toContainText('Fulgte med programmet');
  await expect(final).toContainText('Ingen funn');
  await expect(final.locator('code')).toHaveText((await builtBook()).hash.slice(0, 12));
  await pressed(page, 'Vis forskjellen');
  await expect(page.getByRole('heading', { level: 1, name: 'Endringer' })).toBeFocused();
  await expect(page.getByLabel('Fra', { exact: true })).toHaveValue('isf-2024-preliminary');
});

test('a signed pack: previewed over own notes, installed, switched off and on, taken back and away', async ({ app, page, profile }) => {
  const publisher = await newPublisher(profile);
  const book = await builtBook();
  const first = await packFile(profile, 'rettet-1.isfpakke', headOf(), corrected(book, 'no'), publisher.key);
  const second = await packFile(
    profile,
    'rettet-2.isfpakke',
    headOf({ version: 2 }),
    corrected(book, 'yes', 'Øvelse: LAR er avgjort på nytt.'),
    publisher.key,
  );
  const lar = await linkedNow(page, { contactForm: 'lar' });
  const sms = await linkedNow(page, { contactForm: 'message', channel: 'sms' });
  await fill(app, page, profile, [noteOf('lar', 'Utlevering på poliklinikken', lar), noteOf('sms', 'SMS om time', sms)]);
  await assessLar(page);
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'unsettled');
  await openShelf(page);

  // The key first: it is shown, compared, and only then trusted.
  await answerDialogs(app, { open: publisher.publicKeyFile });
  await pressed(page, 'Legg til nøkkel …');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.fingerprint')).toHaveText(inGroups(publisher.fingerprint));
  await dialog.getByLabel('Navn på nøkkelen').fill('Kodefaglig leder');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Sammenlign fingeravtrykket, og kryss av')).toBeVisible();
  await expect(dialog.getByRole('checkbox')).toBeFocused();
  await look(app, page, 'rule-shelf-key');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-key="${publisher.fingerprint}"]`)).toContainText('Kodefaglig leder');
  await expect(page.getByRole('button', { name: 'Legg til nøkkel …' })).toBeFocused();

  await answerDialogs(app, { open: first });
  await pressed(page, 'Installer pakke …');
  await expect(page.getByRole('heading', { name: 'Før du installerer «ISF 2024 med rettelser»' })).toBeFocused(SLOW);
  const preview = page.locator('[data-preview]');
  await expect(preview).toContainText('Kodefaglig leder');
  await expect(preview).toContainText('ingen funn');
  await expect(preview).toContainText('1 endret ledd. 1 mulig kontakt får et annet svar.');
  await expect(preview.locator('[data-clause="7.3/lik-finansiering"] ins').first()).toBeVisible();
  await expect(preview).toContainText('1 av 2 vurderinger får et annet resultat.');
  await expect(preview.locator('[data-case=lar]')).toContainText(/Ikke avklart.*Nei.*7\.3\/lik-finansiering/s);
  await expect(preview.locator('[data-case=sms]')).toHaveCount(0);
  await lookInEveryMode(app, page, 'rule-shelf-preview');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Installer pakke …' })).toBeFocused();
  await expect(page.getByText('Ingen pakker er installert.')).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(preview.getByRole('heading', { level: 2 }).first()).toBeFocused(SLOW);
  await tabTo(page, 'Installer');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'utgave 1, er installert. Regelbøkene er oppdatert.' })).toHaveCount(1, SLOW);
  await expect(page.getByRole('button', { name: 'Installer pakke …' })).toBeFocused();
  await expect(page.locator('[data-book=isf-2024-final]')).toContainText('Kodefaglig seksjon, Helse Vest, utgave 1');

  // The open assessment kept its answer and got the new verdict; so did the list of recent ones.
  await page.keyboard.press('Alt+1');
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'no');
  await expect(page.locator('.recent [data-face=no]')).toHaveCount(1);
  await expect(page.locator('.card')).not.toContainText(MARK);
  await expect(page.locator('[data-certificate=clean]')).toBeVisible();

  await openShelf(page);
  await answerDialogs(app, { open: second });
  await pressed(page, 'Installer pakke …');
  await expect(preview).toContainText('ISF 2024 med rettelser, utgave 1', SLOW);
  await page.getByRole('button', { name: 'Installer', exact: true }).press('Enter');
  const pack = page.locator('[data-pack="helse-vest.isf-2024"]');
  await expect(pack).toContainText('utgave 2', SLOW);
  await look(app, page, 'rule-shelf-installed');

  // An older edition is refused, and says so; nothing is changed.
  await answerDialogs(app, { open: first });
  await pressed(page, 'Installer pakke …');
  await expect(page.getByRole('alert')).toContainText(/eldre|utgave/, SLOW);
  await expect(pack).toContainText('utgave 2');
  await pressed(page, 'Skjul');

  // Off, on again from the message, back to the edition before, off, and away.
  await pack.getByRole('switch').press('Space');
  await expect(page.getByRole('status').filter({ hasText: 'er slått av' })).toHaveCount(1, SLOW);
  await expect(page.locator('[data-book=isf-2024-final]')).toContainText('Fulgte med programmet');
  await page.getByRole('button', { name: 'Angre' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'er i bruk' })).toHaveCount(1, SLOW);
  await expect(pack.getByRole('switch')).toBeChecked();
  await pressed(page, /^Gå tilbake til utgave 1 av/);
  await page.getByRole('dialog').getByRole('button', { name: 'Gå tilbake til utgave 1' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'er tilbake på utgave 1' })).toHaveCount(1, SLOW);
  await expect(page.getByRole('heading', { name: 'Pakker', exact: true })).toBeFocused();
  await pack.getByRole('switch').press('Space');
  await expect(pack.getByRole('switch')).not.toBeChecked(SLOW);
  await pressed(page, /^Fjern ISF 2024/);
  await page.getByRole('dialog').getByRole('button', { name: 'Fjern pakken' }).press('Enter');
  await expect(page.getByText('Ingen pakker er installert.')).toBeVisible(SLOW);
  await page.keyboard.press('Alt+1');
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'unsettled');
});

test('locked notes are not tried, and the preview stands when they have been unlocked', async ({ app, page, profile }) => {
  test.setTimeout(120_000);
  const publisher = await newPublisher(profile);
  const path = await packFile(profile, 'rettet.isfpakke', headOf(), corrected(await builtBook(), 'no'), publisher.key);
  await fill(app, page, profile, [noteOf('lar', 'Utlevering på poliklinikken', await linkedNow(page, { contactForm: 'lar' }))]);
  await lockNotes(page);
  await openShelf(page);
  await answerDialogs(app, { open: path });
  await pressed(page, 'Installer pakke …');
  await expect(page.getByText('Notatene er låst, så det er ikke prøvd hva pakken endrer for dem.')).toBeVisible(SLOW);
  await look(app, page, 'rule-shelf-locked');
  await pressed(page, 'Lås opp notatene');
  await expect(page.getByLabel('Passord', { exact: true })).toBeFocused(SLOW);
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Utlevering på poliklinikken').first()).toBeVisible(SLOW);
  await page.keyboard.press('Alt+7');
  await expect(page.locator('[data-preview]')).toContainText('1 av 1 vurdering får et annet resultat.', SLOW);
});

test('what was changed after it was signed, and what is no pack, is refused with the reason; a faulty book with its lines', async ({
  app,
  page,
  profile,
}) => {
  const publisher = await newPublisher(profile);
  const book = await builtBook();
  const path = await packFile(profile, 'rettet.isfpakke', headOf(), corrected(book, 'no'), publisher.key);
  const tampered = join(profile, 'endret.isfpakke');
  await writeFile(tampered, (await readFile(path, 'utf8')).replace('LAR er avgjort her', 'LAR er avgjort dér'));
  await openShelf(page);
  await answerDialogs(app, { open: tampered });
  await pressed(page, 'Installer pakke …');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('endret.isfpakke', SLOW);
  await expect(alert).toContainText('kontrollsummen stemmer ikke');
  await look(app, page, 'rule-shelf-refused');
  await pressed(page, 'Skjul');
  await expect(page.getByRole('button', { name: 'Installer pakke …' })).toBeFocused();

  const faulty = await packFile(
    profile,
    'feil.isfpakke',
    headOf(),
    { ...corrected(book, 'no'), title: 'Endret etter bygging' },
    publisher.key,
  );
  await answerDialogs(app, { open: faulty });
  await pressed(page, 'Installer pakke …');
  await expect(page.getByText('Pakken kan ikke installeres').first()).toBeVisible(SLOW);
  await expect(page.locator('.shelf-problems')).toContainText('rule-book.json, linje 1');
  await expect(page.getByRole('button', { name: /^Installer/ })).toHaveCount(0);
  await look(app, page, 'rule-shelf-faulty');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Ingen pakker er installert.')).toBeVisible();
});

test('an untested pack takes two steps, and every answer from it is marked', async ({ app, page, profile }) => {
  const path = await packFile(profile, 'ukjent.isfpakke', headOf(), corrected(await builtBook(), 'no'));
  await openShelf(page);
  await answerDialogs(app, { open: path });
  await pressed(page, 'Installer pakke …');
  await expect(page.locator('[data-preview]')).toContainText('Ikke signert.', SLOW);
  await expect(page.getByRole('button', { name: 'Installer', exact: true })).toHaveCount(0);
  await pressed(page, 'Installer som uprøvd …');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Installer som uprøvd', exact: true }).press('Enter');
  await expect(dialog.getByRole('checkbox')).toBeFocused();
  await look(app, page, 'rule-shelf-untested');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-pack="helse-vest.isf-2024"]')).toContainText(MARK, SLOW);
  await expect(page.locator('.footer')).toContainText(MARK);
  await expect(page.locator('.scope-button')).toContainText('uprøvd');
  await assessLar(page);
  await expect(page.locator('.card')).toContainText(MARK);
  await look(app, page, 'rule-shelf-marked');
  // On paper as well: the slip stands in the page while it is being printed.
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => undefined);
    new MutationObserver(() => {
      const words = document.querySelector('.slip__warning')?.textContent;
      if (words !== undefined) document.body.dataset.slipWarning = words ?? '';
    }).observe(document.body, { childList: true, subtree: true });
  });
  await answerDialogs(app, { save: join(profile, 'lapp.pdf') });
  await page.getByRole('button', { name: 'Lagre som PDF' }).press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-slip-warning', MARK, SLOW);
});

test('an official code list is previewed code by code and read in; one that does not say which it is, is asked about', async ({
  app,
  page,
  profile,
}) => {
  const rows = [
    ...((await builtBook()).codeSystems.find(({ id }) => id === '8432')?.codes ?? []).map(
      ({ code, label }) => `${code};${label};2010-01-01;`,
    ),
    '98;Oppdiktet kontakttype;2024-07-01;',
  ];
  const path = join(profile, 'koder.csv');
  await writeFile(path, `Kode;Navn;Gyldig fra;Gyldig til\n${rows.join('\n')}\n`);
  await answerDialogs(app, { open: path });
  // By the command, from another part of the app.
  await search(page, 'les inn kodeliste', 'Les inn kodeliste');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Filen «koder.csv» sier ikke hvilken liste den er.', SLOW);
  await dialog.getByRole('radio', { name: /8432/ }).check();
  await look(app, page, 'rule-shelf-which');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Før du leser inn/ })).toBeFocused(SLOW);
  await expect(page.locator('[data-code="98"]')).toContainText('ny');
  await look(app, page, 'rule-shelf-list');
  await page.getByRole('button', { name: 'Les inn', exact: true }).press('Enter');
  await expect(page.locator('[data-list="8432"]')).toContainText('brukes i regelbøkene', SLOW);
  await look(app, page, 'rule-shelf-lists');
});

test.describe('with an organisation', () => {
  test.use({
    appArgs: async ({ profile }, use) => {
      const book = await builtBook();
      const publisher = await newPublisher(profile, 'leder');
      const packs = join(profile, 'pakker');
      const { mkdir } = await import('node:fs/promises');
      await mkdir(packs);
      await packFile(packs, 'ny.isfpakke', headOf(), corrected(book, 'no'), publisher.key);
      await writeFile(
        join(profile, 'organisation.json'),
        JSON.stringify({
          name: 'Helse Vest',
          trustedKeys: [{ name: 'Kodefaglig leder', file: 'leder.pem' }],
          packFolder: packs,
          backupFolder: join(profile, 'kopier'),
          notesLock: 'required',
          untestedPacks: 'refused',
        }),
      );
      await use(['--machine-folder', profile]);
    },
  });

  test('its settings are shown, its offer is told of, untested packs and an open lock are refused', async ({ app, page, profile }) => {
    // Wherever the coder is, quietly.
    await expect(page.getByText('Helse Vest har en ny pakke: «ISF 2024 med rettelser», utgave 1.')).toBeVisible(SLOW);
    await pressed(page, 'Se hva den endrer');
    await expect(page.getByRole('heading', { name: /^Før du installerer/ })).toBeFocused(SLOW);
    await page.keyboard.press('Escape');
    await expect(page.locator('.shelf')).toContainText(join(profile, 'organisation.json'));
    await expect(page.locator('.shelf')).toContainText('ikke tillatt');
    await look(app, page, 'rule-shelf-organisation');

    const unsigned = await packFile(profile, 'usignert.isfpakke', headOf({ id: 'helse-vest.annen' }), corrected(await builtBook(), 'yes'));
    await answerDialogs(app, { open: unsigned });
    await pressed(page, 'Installer pakke …');
    await expect(page.getByText('Organisasjonen tillater ikke uprøvde pakker')).toBeVisible(SLOW);
    await expect(page.getByRole('button', { name: /^Installer/ })).toHaveCount(0);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Alt+5');
    await expect(page.getByText('Organisasjonen krever at notatene er låst på denne maskinen.')).toBeVisible();
    await look(app, page, 'rule-shelf-lock-required');
    await pressed(page, 'Skru på lås …');
    await expect(page.getByRole('dialog')).toContainText(/lås/i);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Alt+7');
    await page.getByRole('button', { name: 'Notater og sikkerhet' }).press('Enter');
    await expect(page.getByText('satt av organisasjonen')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Velg en annen mappe …' })).toHaveAttribute('aria-disabled', 'true');
  });
});
