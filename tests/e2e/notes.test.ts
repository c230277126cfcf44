/** The view «Notater» and saving in notes from elsewhere, as a coder uses them: by keyboard, and over a restart. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Note } from '../../src-renderer/data/note';
import { expect, test } from '../support/app';
import { barriers } from '../support/axe';
import { identityNumber } from '../support/identity-numbers';
import { look } from '../support/look';
import { list, rows, text, title, write } from '../support/notes-view';
import { overflowing } from '../support/overflow';
import { seeded } from '../support/random';
import { linkedNow, notesFile, openSafety, readIn, someNotes } from '../support/safety';

const active = (page: Page) => page.locator('.note-row[data-active]');
const toast = (page: Page) => page.locator('[data-toast]');

async function openList(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5');
  await expect(list(page)).toBeFocused();
}

test.beforeEach(async ({ page }) => {
  await expect(page.locator('.option').first()).toBeFocused();
});

test('an empty list teaches, and its example becomes the first note', async ({ page }) => {
  await page.keyboard.press('Alt+5');
  await expect(page.getByText('Her skriver du ned hva du bestemte')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Søk i notater' })).toBeFocused();
  await page.getByRole('button', { name: 'Lag dette som notat' }).press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Følges opp');
  await expect(title(page)).toHaveValue('Svar på skjema sendt som SMS');
});

test('a note stays as it was left, over other notes and other sections', async ({ page }) => {
  await write(page, 'Den ene');
  await write(page, 'Den andre', 'midt i en setn');
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Alt+5');
  await expect(list(page)).toBeFocused();
  await expect(text(page)).toHaveValue('midt i en setn');
  await expect(active(page)).toContainText('Den andre');
  await page.keyboard.press('ArrowDown');
  await expect(title(page)).toHaveValue('Den ene');
  await page.keyboard.press('ArrowUp');
  await expect(title(page)).toHaveValue('Den andre');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('ing');
  await page.keyboard.press('Escape');
  // At once, before it is saved by itself.
  await page.keyboard.press('ArrowDown');
  await expect(title(page)).toHaveValue('Den ene');
  await page.keyboard.press('Home');
  await expect(text(page)).toHaveValue('midt i en setning');
});

test('Enter right after a step in the list leads into the note of that step', async ({ page }) => {
  await write(page, 'Den ene', 'en');
  await write(page, 'Den andre', 'to');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  // Both keys before anything can be read from the disk.
  await list(page).evaluate((box) => {
    for (const key of ['ArrowDown', 'Enter']) box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await expect(text(page)).toHaveValue('en');
  await expect(text(page)).toBeFocused();
});

test('Markdown and links: @ completes, Ctrl+E shows, a link opens where it stands', async ({ app, page }) => {
  await write(page, 'Lenker', '# Funn');
  await page.keyboard.type('\nSe @wmg');
  const suggestions = page.getByRole('listbox', { name: 'Kapitler, ledd og koder' });
  await expect(suggestions.getByRole('option').first()).toContainText('WMGA28');
  await expect(text(page)).toHaveAttribute('aria-activedescendant', /.+/);
  await page.screenshot({ path: 'test-output/pictures/notes-completion.png' });
  await page.keyboard.press('Enter');
  await expect(text(page)).toHaveValue('# Funn\nSe @WMGA28 ');
  await page.keyboard.type('og @5.21.3/sm');
  await expect(suggestions).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(suggestions).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('s.\n\n- **fet**');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+e');
  const read = page.locator('[data-note-text]');
  await expect(read).toBeFocused();
  await expect(read.getByRole('heading', { name: 'Funn' })).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+e');
  await look(app, page, 'notes-reading');
  await read.getByRole('button', { name: 'Åpne WMGA28' }).press('Enter');
  await expect(page.locator('[data-code-row="WMGA28"]')).toBeFocused();
  await page.keyboard.press('Alt+5');
  await read.getByRole('button', { name: 'Åpne 5.21.3/sms' }).press('Enter');
  await expect(page.locator('[data-row="5.21.3/sms"]')).toBeFocused();
});

test('identity numbers are marked in title, text and tags; removal can be undone, and nothing is stopped', async ({ app, page }) => {
  const [one, two] = [identityNumber(seeded(1), 'fnr'), identityNumber(seeded(2), 'dnr')];
  await write(page, `Sak ${one}`, `Om ${two} og mer`);
  await expect(page.getByText('I tittelen: ser ut som et fødselsnummer.')).toBeVisible();
  await expect(page.getByText('Ser ut som et D-nummer.')).toBeVisible();
  await expect(page.locator('.marked-field mark')).toHaveText([one, two]);
  await page.getByRole('combobox', { name: 'Ny merkelapp' }).focus();
  await page.keyboard.type(one);
  await expect(page.locator('.tag-field .identity-word')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('I en merkelapp: ser ut som et fødselsnummer.')).toBeVisible();
  await look(app, page, 'notes-identity');
  await page.locator('#text-identity').getByRole('button', { name: 'Fjern' }).press('Enter');
  await expect(text(page)).toHaveValue('Om [fjernet] og mer');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(text(page)).toHaveValue(`Om ${two} og mer`);
  await page.locator('#text-identity').getByRole('button', { name: 'Fjern' }).press('Enter');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' til');
  await toast(page).getByRole('button', { name: 'Angre' }).click();
  await expect(text(page)).toHaveValue(`Om ${two} og mer til`);
  await page.locator('#text-identity').getByRole('button', { name: 'Behold' }).press('Enter');
  await expect(page.locator('#text-identity')).toHaveText('');
  await page.locator('#tags-identity').getByRole('button', { name: 'Fjern' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Fjern merkelappen/ })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Ny merkelapp' })).toBeFocused();
  await page.locator('#title-identity').getByRole('button', { name: 'Fjern' }).press('Enter');
  await expect(title(page)).toHaveValue('Sak [fjernet]');
});

test('the only note goes in the bin and comes back by keyboard alone, with focus never lost', async ({ page }) => {
  await write(page, 'Den eneste');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nytt notat' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(1);
  await expect(list(page)).toBeFocused();
});

test('several at once: status, tag, bin and undo; the bin gives back and removes for good', async ({ app, page }) => {
  for (const name of ['En', 'To', 'Tre', 'Fire']) await write(page, name);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('heading', { name: '3 notater valgt' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Åpen' })).toBeFocused();
  await page.getByRole('button', { name: 'Avklart' }).press('Enter');
  await expect(rows(page).filter({ hasText: 'Avklart' })).toHaveCount(3);
  await page.getByRole('combobox', { name: 'Merkelapp' }).last().fill('felles');
  await page.keyboard.press('Enter');
  await expect(rows(page).filter({ hasText: 'felles' })).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows(page).filter({ hasText: 'felles' })).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: '4 notater valgt' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(toast(page)).toContainText('4 notater lagt i papirkurven.');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('F6');
  await expect(toast(page).getByRole('button', { name: 'Angre' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(4);
  await page.getByText('Ingen notater').waitFor({ state: 'detached' });

  await list(page).focus();
  await page.keyboard.press('Home');
  const first = await active(page).locator('strong').innerText();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(3);
  await expect(list(page)).toBeFocused();
  await expect(active(page)).toHaveCount(1);
  await page.getByRole('radio', { name: /^Papirkurv/ }).check();
  await expect(rows(page)).toContainText(new RegExp(`${first}.*Slettes \\d`, 's'));
  await list(page).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(/Ligger i papirkurven og slettes for godt/)).toBeVisible();
  await expect(title(page)).not.toBeEditable();
  await look(app, page, 'notes-bin');
  await page.getByRole('button', { name: 'Gjenopprett' }).press('Enter');
  await expect(page.getByText('Papirkurven er tom.')).toBeVisible();
  await expect(page.getByText('i 30 dager')).toBeVisible();
  await page.getByRole('radio', { name: /^Alle/ }).check();
  await expect(rows(page)).toHaveCount(4);
  await list(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await page.getByRole('radio', { name: /^Papirkurv/ }).check();
  await list(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(toast(page)).toContainText('1 notat slettet for godt.');
  await toast(page).getByRole('button', { name: 'Angre' }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('Ctrl and click choose rows that do not stand together', async ({ page }) => {
  for (const name of ['En', 'To', 'Tre']) await write(page, name);
  await rows(page).nth(0).click();
  await expect(list(page)).toBeFocused();
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect(page.getByRole('heading', { name: '2 notater valgt' })).toBeVisible();
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await expect(page.locator('.note-row[aria-selected=true]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.locator('.note-row[aria-selected=true]')).toHaveCount(1);
});

test.describe('from elsewhere into a note, and back', () => {
  test('an assessment', async ({ app, page }) => {
    await page.locator('[data-option=message]').press('Enter');
    await page.locator('[data-option=sms]').press('Enter');
    const button = page.getByRole('button', { name: 'Lagre i notat' });
    await button.press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Nytt notat «Melding – Nei»' })).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(toast(page)).toContainText('Lagret i et nytt notat.');
    await page.screenshot({ path: 'test-output/pictures/notes-saved.png' });
    await page.keyboard.press('n');
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveValue('Melding – Nei');
    const card = page.getByRole('region', { name: 'Koblet vurdering' });
    await expect(card).toContainText('Nei, gir ikke ISF-refusjon');
    await expect(card).toContainText(/Kanal\s*SMS/);
    await expect(card).toContainText(/ISF 2024 – endelig \(endelig\), kontrollsum [0-9a-f]{12}/);
    await expect(card).toContainText('Fortsatt riktig');
    await expect(rows(page)).toContainText('Nei');
    await look(app, page, 'notes-linked');
    await card.getByRole('button', { name: 'Åpne vurderingen' }).press('Enter');
    await expect(page.locator('.card')).toHaveAttribute('data-face', 'no');
    await page.keyboard.press('Alt+5');
    await card.getByRole('button', { name: 'Fjern koblingen' }).press('Enter');
    await expect(card).toHaveCount(0);
    await toast(page).getByRole('button', { name: 'Angre' }).click();
    await expect(card).toBeVisible();
  });

  test('a clause from its drawer and from Regler, and a code, into the same note', async ({ page }) => {
    await write(page, 'Samlet');
    await page.keyboard.press('Alt+2');
    await page.locator('[data-list-row="5.21.3"]').focus();
    const row = page.locator('[data-row="5.21.3/sms"]');
    await row.locator('.chip').press('Enter');
    const drawer = page.getByRole('dialog').first();
    await drawer.getByRole('button', { name: 'Lagre i notat' }).press('Enter');
    await page.getByRole('button', { name: /^Samlet/ }).press('Enter');
    await expect(drawer.getByRole('button', { name: 'Lagre i notat' })).toBeFocused();
    await expect(drawer.locator('[data-toast]')).toContainText('Lagret i «Samlet».');
    await page.keyboard.press('Escape');
    await row.getByRole('button', { name: 'Lagre i notat: leddet 5.21.3/sms' }).press('Enter');
    await page.getByRole('button', { name: /^Samlet/ }).press('Enter');
    await expect(toast(page)).toContainText('Står allerede i «Samlet».');
    // The box goes away just after it has told.
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Alt+3');
    await page.locator('[data-list-row="NKPK"]').focus();
    await page.locator('[data-code-row="WMGA28"]').focus();
    await page.getByRole('button', { name: 'Lagre i notat: koden WMGA28' }).press('Enter');
    await page.getByRole('button', { name: /^Samlet/ }).press('Enter');
    await toast(page).getByRole('button', { name: 'Åpne notatet' }).press('Enter');
    await expect(page.getByRole('region', { name: 'Ledd' })).toContainText('SMS');
    await page.getByRole('button', { name: 'Åpne koden WMGA28' }).press('Enter');
    await expect(page.locator('[data-code-row="WMGA28"]')).toBeFocused();
    await page.keyboard.press('Alt+5');
    await page.getByRole('button', { name: 'Åpne leddet 5.21.3/sms' }).press('Enter');
    await expect(row).toBeFocused();
  });
});

test('search: words are marked in the list, Ctrl+F finds the field, and Ctrl+K finds notes as a group', async ({ page }) => {
  await write(page, 'Kartlegging', 'Skjemaet ble sendt som tekstmelding');
  await write(page, 'Noe annet');
  await page.getByRole('radio', { name: /^Åpne/ }).check();
  await expect(rows(page)).toHaveCount(2);
  await page
    .getByRole('radio', { name: /^Avklart/ })
    .first()
    .check();
  await expect(page.getByText('Ingen notater passer med det som er valgt.')).toBeVisible();
  await page.getByRole('button', { name: 'Vis alle' }).press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('skjema');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).locator('mark')).toContainText('Skjema');
  await expect(page.locator('.notes__count')).toContainText('1 av 2 notater');
  await page.keyboard.press('ArrowDown');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('finnes ikke');
  await expect(page.getByText('Ingen notater har «finnes ikke».')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kartlegging tekstmelding');
  const group = page.locator('[data-group=note]');
  await expect(group).toContainText(/Kartlegging.*Notat/s);
  await group.getByRole('option').click();
  await expect(title(page)).toHaveValue('Kartlegging');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nytt notat');
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toHaveValue('');
});

test('notes of a few days look right in light and dark', async ({ app, page, profile }) => {
  const file = join(profile, 'from.jsonl');
  await writeFile(file, notesFile(await daysNotes(page)));
  await openSafety(page);
  await readIn(app, page, file);
  await openList(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: 'Koblet vurdering' })).toContainText('Fortsatt riktig');
  await look(app, page, 'notes');
  await page.keyboard.press('Control+e');
  await page.screenshot({ path: 'test-output/pictures/notes-light.png' });
});

test.describe('2,000 notes', () => {
  test('the list follows the keys, draws few rows, and is whole at 200 %', async ({ app, page, profile }) => {
    const file = join(profile, 'from.jsonl');
    await writeFile(file, notesFile(someNotes(2_000)));
    await openSafety(page);
    await readIn(app, page, file);
    await openList(page);
    await expect(page.locator('.notes__count')).toContainText(/1\s999 notater/);
    expect(await rows(page).count()).toBeLessThan(30);
    await page.keyboard.press('End');
    await expect(active(page)).toBeInViewport();
    await expect(active(page)).toHaveAttribute('aria-posinset', '1999');
    await page.keyboard.press('Home');
    await expect(active(page)).toContainText('Festet');
    for (let at = 0; at < 40; at++) await page.keyboard.press('ArrowDown');
    await expect(active(page)).toHaveAttribute('aria-posinset', '41');
    await expect(active(page)).toBeInViewport();
    await page.keyboard.press('PageDown');
    await expect(active(page)).toBeInViewport();
    // Scrolled away by the mouse, the cursor is still where it was, and focus is not lost.
    await list(page).evaluate((element) => element.scrollTo(0, 60_000));
    await expect(list(page)).toBeFocused();
    await expect(active(page)).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await expect(active(page)).toBeInViewport();
    await look(app, page, 'notes-many');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(700);
    expect(await overflowing(page)).toEqual([]);
    expect(await rows(page).count()).toBeLessThan(30);
    expect(await barriers(page)).toEqual([]);
  });
});

/** Notes as a coder may have them, two of them with an assessment. */
async function daysNotes(page: Page): Promise<Note[]> {
  const [sms, form] = [
    await linkedNow(page, { contactForm: 'message', channel: 'sms' }),
    await linkedNow(page, { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' }),
  ];
  const rows: readonly Partial<Note>[] = [
    {
      title: 'Gruppe med to fagpersoner: hvem registreres?',
      text: 'Se @7.6. Spurt fagnettverket.',
      status: 'follow-up',
      due: '2026-11-20',
      tags: ['gruppe'],
      pinned: true,
    },
    {
      title: 'Påminnelse på SMS er ikke konsultasjon',
      text: 'Poliklinikken sendte **påminnelse** og fikk svar samme dag. Regnet som melding, se @5.21.3/sms.\n\n- Forklart for avdelingen\n- Skal ikke ha @WMGA28',
      status: 'settled',
      tags: ['sms', 'poliklinikk'],
      assessment: sms,
      codes: [{ system: 'NKPK', code: 'WMGA28' }],
    },
    {
      title: 'Skjema besvart hjemme, ingen annen aktivitet i tertialet',
      text: 'Mangler svar om tertialet fra avdelingen.',
      tags: ['skjema'],
      assessment: form,
      due: '2027-01-15',
    },
    {
      title: 'Samarbeidsmøte med fastlege på video',
      text: 'Regnes det som samarbeidsaktivitet? @5.22',
      status: 'follow-up',
      tags: ['samarbeid'],
    },
    { title: 'Telefon til pårørende', text: 'Samtalen var med mor, ikke med pasienten.', status: 'settled', tags: ['telefon'] },
    { title: 'LAR: utlevering uten samtale', text: 'Slå opp @7.3.', tags: ['LAR'] },
    { title: 'Opplæring i gruppe eller enkeltvis', text: '@5.23', status: 'open' },
    { title: 'Video som ble sendt og sett senere', text: 'Ligner en melding.', status: 'settled', tags: ['video'] },
  ];
  return rows.map((own, index) => {
    const at = new Date(Date.parse('2026-11-23T12:00:00.000Z') - index * 3_600_000).toISOString();
    return {
      id: `day-${index}`,
      title: '',
      text: '',
      tags: [],
      status: 'open',
      pinned: false,
      quotes: [],
      codes: [],
      createdAt: at,
      updatedAt: at,
      ...own,
    };
  });
}
