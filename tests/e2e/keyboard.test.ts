/** The main tasks of a coder without a pointer, with nothing but keys, and with focus looked at after each of them. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { enter, press, tabTo } from '../support/keyboard';
import { list, rows, text, write } from '../support/notes-view';
import { field, selected } from '../support/palette';

const card = (page: Page) => page.locator('.card');
const dialog = (page: Page) => page.locator('dialog[open]');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

/** Answers the question that is asked by the digit beside the option. */
async function answer(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [fact, id] of Object.entries(facts)) {
    const option = page.locator(`.open-question [data-fact=${fact}][data-option=${id}]`);
    await expect(page.locator('.open-question .option').first()).toBeFocused();
    await press(page, (await option.locator('kbd').innerText()).trim());
    await expect(page.locator(`[data-answered=${fact}]`)).toBeVisible();
  }
}

test.beforeEach(async ({ page }) => {
  await expect(page.locator('.option').first()).toBeFocused();
});

test('assess a contact, ask what if, read a clause, copy a code, change date and rule book, see what is new', async ({ app, page }) => {
  // Assess.
  await answer(page, { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' });
  await expect(card(page)).toHaveAttribute('data-verdict', 'yes');
  await expect(page.locator('.verdict h2')).toBeFocused();

  // A clause, and back to where it was opened.
  const chip = card(page).locator('[data-clause]').first();
  await enter(page, chip);
  await expect(dialog(page).getByRole('button', { name: 'Lukk' })).toBeFocused();
  await press(page, 'Tab');
  await page.keyboard.press('Escape');
  await expect(chip).toBeFocused();

  // A code to the clipboard.
  const copy = card(page).getByRole('button', { name: /Kopier.*WMGA28/ });
  await tabTo(page, copy, (await follows(page, copy)) ? 'Tab' : 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('WMGA28');
  await expect(card(page).getByRole('button', { name: 'Kopiert' })).toBeFocused();

  // What if there was no other activity in the tertial?
  await press(page, 'e');
  await expect(page.locator('[data-change=otherActivityInTertial]')).toBeFocused();
  await press(page, 'Enter');
  await expect(page.locator('[data-fact=otherActivityInTertial]:focus')).toHaveCount(1);
  await press(page, (await page.locator('[data-fact=otherActivityInTertial][data-option=no] kbd').innerText()).trim());
  await expect(card(page)).toHaveAttribute('data-verdict', 'unsettled');
  await expect(page.locator('.verdict h2')).toBeFocused();

  // Date and rule book.
  await press(page, 'Control+b');
  await expect(dialog(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('14.03.2024');
  await tabTo(page, dialog(page).getByRole('radio', { checked: true }));
  await press(page, 'ArrowDown', 'ArrowDown');
  await expect(dialog(page).getByRole('radio', { checked: true })).toBeFocused();
  const chosen = await dialog(page).getByRole('radio', { checked: true }).getAttribute('value');
  expect(chosen).not.toBe('by-date');
  await enter(page, dialog(page).getByRole('button', { name: 'Bruk', exact: true }));
  await expect(page.getByRole('banner')).toContainText('14.03.2024');
  await expect(page.locator('.verdict h2')).toBeFocused();

  // What is new: two books beside each other, and a contact that is answered otherwise.
  await press(page, 'Alt+4');
  await expect(page.getByRole('heading', { level: 1, name: 'Endringer' })).toBeFocused();
  await tabTo(page, page.getByLabel('Fra', { exact: true }));
  const flip = page.locator('[data-flip]').first();
  await tabTo(page, flip);
  await press(page, 'ArrowDown', 'ArrowUp');
  await expect(flip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.verdict h2')).toBeFocused();
});

test('search and open, write a note and find it, lock the notes and open them', async ({ page }) => {
  await press(page, 'Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('wmga28');
  await expect(selected(page)).toContainText('WMGA28');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-code-row="WMGA28"]')).toBeFocused();

  // Into a note, from where it stands.
  await enter(page, button(page, /^Lagre i notat/));
  await expect(dialog(page).locator('[data-save]').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(button(page, /^Lagre i notat/)).toBeFocused();
  await write(page, 'Skjema fra april', 'Ringte avdelingen.');
  await press(page, 'Alt+2', 'Alt+5');
  await expect(list(page)).toBeFocused();
  await press(page, 'Control+f');
  await page.keyboard.type('wmga28');
  await expect(rows(page)).toHaveCount(1);
  await press(page, 'Enter');
  await expect(list(page)).toBeFocused();
  await press(page, 'Enter');
  await expect(text(page)).toBeFocused();

  await press(page, 'Alt+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Innstillinger' })).toBeFocused();
  await enter(page, button(page, 'Notater og sikkerhet'));
  await enter(page, button(page, 'Skru på lås …'));
  const phrase = 'fire tilfeldige ord ute på øya';
  await tabTo(page, dialog(page).getByLabel('Passord', { exact: true }));
  await page.keyboard.type(phrase);
  await tabTo(page, dialog(page).getByLabel('Gjenta passordet', { exact: true }));
  await page.keyboard.type(phrase);
  await page.keyboard.press('Enter');
  await expect(dialog(page).locator('.recovery-code code')).toHaveCount(7);
  await tabTo(page, dialog(page).getByLabel('Skriv den siste gruppen'));
  await page.keyboard.type(await dialog(page).locator('.recovery-code code').last().innerText());
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'Låsen er på' })).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: /^(Ferdig|La dem ligge)$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  // The button that opened the dialog is there no more.
  await expect(page.getByRole('heading', { name: 'Lås', exact: true })).toBeFocused();
  await press(page, 'Control+Shift+L', 'Alt+5');
  await expect(page.getByLabel('Passord', { exact: true })).toBeFocused();
  await page.keyboard.type(phrase);
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(2);
});

test('check a file and open a finding, see what is installed, write a clarification', async ({ page }) => {
  await press(page, 'Alt+6');
  await expect(button(page, 'Velg fil …')).toBeFocused();
  await enter(page, button(page, 'Prøv med en demofil'));
  await expect(page.getByRole('heading', { level: 1, name: /^isf-demofil\.csv$/ })).toBeFocused({ timeout: 30_000 });
  await tabTo(page, page.getByRole('radio', { name: 'Oversikt' }));
  await press(page, 'ArrowRight');
  await tabTo(page, page.locator('[data-findings]'));
  await press(page, 'ArrowDown');
  await expect(page.locator('.finding-detail .facts')).toContainText('Kontaktdato');
  await press(page, 'Enter');
  await expect(page.locator('.finding-detail h2')).toBeFocused();
  await press(page, 'Escape');
  await expect(page.locator('[data-findings]')).toBeFocused();

  await press(page, 'Alt+7');
  await enter(page, button(page, 'Regelbøker'));
  await expect(button(page, 'Regelbøker')).toBeFocused();
  await tabTo(page, button(page, 'Installer pakke …'));
  await tabTo(page, button(page, 'Vis forskjellen'));

  await press(page, 'Alt+1', 'n');
  await answer(page, { contactForm: 'message', channel: 'secure-digital-dialogue', privacyAndSecurity: 'yes' });
  await expect(card(page)).toHaveAttribute('data-verdict', 'unsettled');
  const clarify = card(page).locator('[data-clarify]').first();
  await enter(page, clarify);
  await expect(dialog(page).getByRole('textbox', { name: 'Med egne ord' })).toBeFocused();
  await page.keyboard.type('Faglig dialog på sikker kanal gir refusjon.');
  await tabTo(page, dialog(page).getByRole('textbox', { name: 'Side og sted' }));
  await page.keyboard.type('s. 112');
  await tabTo(page, dialog(page).getByRole('textbox', { name: 'Ansvarlig' }));
  await page.keyboard.type('Kari Nordmann, kodeleder');
  await tabTo(page, dialog(page).getByRole('radio', { name: 'Gir ISF-refusjon', exact: true }));
  await press(page, 'Space');
  await expect(page.locator('.clarify__check')).toContainText('Kan lagres');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(card(page)).toHaveAttribute('data-verdict', 'yes');
  await press(page, 'Tab');
});

test('a key that follows at once on the one that closed a dialog is not lost', async ({ page }) => {
  await press(page, 'Control+b');
  await expect(dialog(page)).toBeVisible();
  // Both before the dialog has said that it is closed, as keys come that have waited for a busy machine.
  await page.evaluate(() => {
    document.querySelector('dialog')?.close();
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: '3', code: 'Digit3', altKey: true, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.locator('.rail [aria-current]')).toContainText('Koder');
  await expect(page.locator('dialog')).toHaveCount(0);
});

/** Whether something stands after what has focus. */
async function follows(page: Page, target: ReturnType<Page['locator']>): Promise<boolean> {
  await expect(page.locator(':focus')).toHaveCount(1);
  return target.evaluate(
    (element) => ((document.activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}
