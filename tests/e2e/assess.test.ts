/** The view «Vurder kontakt» as a coder uses it: with the keyboard alone. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';

const card = (page: Page) => page.locator('[data-verdict]');
const option = (page: Page, fact: string, id: string) => page.locator(`[data-fact="${fact}"][data-option="${id}"]`);

/** Presses the digit that stands beside an option, once the option is there. */
async function choose(page: Page, fact: string, id: string): Promise<void> {
  const choice = option(page, fact, id);
  await expect(choice).toBeVisible();
  await page.keyboard.press((await choice.locator('kbd').innerText()).trim());
}

async function answer(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [fact, id] of Object.entries(facts)) await choose(page, fact, id);
}

test.beforeEach(async ({ page }) => {
  await expect(page.locator('[data-option]').first()).toBeFocused();
});

test('SMS: no, confirmed, by the clause in 5.21.3', async ({ page }) => {
  await answer(page, { contactForm: 'message', channel: 'sms' });
  await expect(card(page)).toHaveAttribute('data-face', 'no');
  await expect(card(page)).toContainText('Nei, gir ikke ISF-refusjon');
  await expect(card(page)).toContainText('Bekreftet i endringsloggen til ISF 2024');
  await expect(page.locator('[data-clause="5.21.3/sms"]')).toBeVisible();
});

test('a form that was answered, with other activity in the tertial: WMGA28, with reservations', async ({ page }) => {
  await answer(page, { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' });
  await expect(card(page)).toHaveAttribute('data-face', 'yes-reserved');
  await expect(card(page)).toContainText('WMGA28');
});

const PHONE = {
  contactForm: 'telephone',
  content: 'clinical-assessment',
  counterpart: 'patient',
  replacesAttendance: 'yes',
  documented: 'yes',
  copay: 'claimed',
};

test('a telephone consultation that meets all: contact type 7, with reservations and a secondary source', async ({ page }) => {
  await answer(page, PHONE);
  await expect(card(page)).toHaveAttribute('data-face', 'yes-reserved');
  await expect(card(page)).toContainText('7 Telefonkonsultasjon');
  await expect(card(page)).toContainText('Sekundær kilde, 2022');
});

test('a meeting that may have been either: neither is said to have happened before that is answered', async ({ page }) => {
  await answer(page, { contactForm: 'collaboration', collaborationActivity: 'meeting', partner: 'outside-specialist-care' });
  const said = page.locator('.verdict__body');
  await expect(said).toContainText('Svarene som gjenstår, sier hvilket av disse som gjelder:');
  await choose(page, 'partOfConsultation', 'no');
  await expect(said).toContainText('Eget samarbeidsmøte');
  await expect(said).not.toContainText('sier hvilket av disse');
});

test('what-if: another answer to one question turns the verdict, and the others stay', async ({ page }) => {
  await answer(page, PHONE);
  await expect(card(page)).toHaveAttribute('data-verdict', 'yes');
  await page.keyboard.press('e');
  await expect(page.locator('[data-change="copay"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await choose(page, 'copay', 'left-out');
  await expect(card(page)).toHaveAttribute('data-verdict', 'unsettled');
  await expect(card(page)).toContainText('5.21.1');
  await expect(page.locator('[data-answered="content"]')).toContainText('Klinisk vurdering');
});

test('Backspace goes one question back, N begins anew and leaves the old one in the list', async ({ page }) => {
  await answer(page, { contactForm: 'message', channel: 'sms' });
  await expect(card(page)).toHaveAttribute('data-verdict', 'no');
  await page.keyboard.press('Backspace');
  await expect(option(page, 'channel', 'sms')).toBeFocused();
  await choose(page, 'channel', 'sms');
  await expect(card(page)).toHaveAttribute('data-verdict', 'no');
  await page.keyboard.press('n');
  await expect(option(page, 'contactForm', 'telephone')).toBeFocused();
  await expect(card(page)).toHaveAttribute('data-verdict', 'needs-answers');
  await page.locator('button[data-face="no"]').press('Enter');
  await expect(card(page)).toHaveAttribute('data-verdict', 'no');
});

test('a clause opens in the drawer with its source, and Esc gives focus back to where it was', async ({ page }) => {
  await answer(page, { contactForm: 'message', channel: 'sms' });
  const chip = page.locator('[data-clause="5.21.3/sms"]').first();
  await chip.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('Kapittel 5.21.3 Meldinger');
  await expect(drawer).toContainText('Endringslogg');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(chip).toBeFocused();
});

test('a copy button puts the bare code on the clipboard', async ({ app, page }) => {
  await answer(page, { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' });
  await card(page)
    .getByRole('button', { name: /Kopier.*WMGA28/ })
    .press('Enter');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('WMGA28');
});

test('a date that does not exist or lies outside every book is refused, and nothing changes', async ({ page }) => {
  await answer(page, { contactForm: 'message', channel: 'sms' });
  await page.keyboard.press('Control+b');
  const dialog = page.getByRole('dialog');
  const date = dialog.getByRole('textbox');
  for (const wrong of ['30.02.2024', '22.11.2026', 'i går']) {
    await date.fill(wrong);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText('31.12.2024');
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(card(page)).toHaveAttribute('data-verdict', 'no');
  await page.keyboard.press('Control+b');
  await date.fill('14.03.2024');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner')).toContainText('14.03.2024');
  await expect(card(page)).toHaveAttribute('data-verdict', 'no');
});

test('today lies outside every book, which a calm banner says and no answer suffers from', async ({ page }) => {
  await expect(page.getByText('utenfor regelbøkene')).toBeVisible();
  await answer(page, { contactForm: 'lar' });
  await expect(card(page)).toHaveAttribute('data-face', 'unsettled');
});

test('settled by a source, with what is left open only to register it', async ({ page }) => {
  await answer(page, { contactForm: 'telephone', content: 'plain-test-result' });
  await expect(card(page)).toHaveAttribute('data-face', 'no-by-source');
  // Settled already; these two only decide what is registered.
  await expect(card(page)).toContainText('avhenger av svarene som gjenstår');
  await answer(page, { counterpart: 'patient', documented: 'yes' });
  await expect(card(page)).toContainText('12 Telefonsamtale med pasient');
});
