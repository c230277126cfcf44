/** The view «Notater»: writing, finding and looking, by keyboard. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Note } from '../../src-renderer/data/note';
import { expect, test } from '../support/app';
import { identityNumber } from '../support/identity-numbers';
import { look } from '../support/look';
import { active, list, openList, rows, text, title, write } from '../support/notes-view';
import { seeded } from '../support/random';
import { linkedNow, notesFile, openSafety, readIn } from '../support/safety';

const toast = (page: Page) => page.locator('[data-toast]');

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
