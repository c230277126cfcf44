/**
 * Every view, and every dialog that is cheaply reached, in every mode: by axe (with the size of targets), with nothing cut, and with icons
 * that can be told from their background in the colours of the system. What takes more to reach (a database that is lost, locked notes,
 * packs, clarifications that do not agree) is looked at in the same way by the tests of those views.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { lookInEveryMode } from '../support/every-mode';
import { write } from '../support/notes-view';
import { search } from '../support/palette';

const card = (page: Page) => page.locator('.card');
const dialog = (page: Page) => page.locator('dialog[open]');

async function answer(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [fact, option] of Object.entries(facts)) {
    await page.locator(`[data-fact=${fact}][data-option=${option}]`).press('Enter');
    await expect(page.locator(`[data-answered=${fact}]`)).toBeVisible();
  }
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
}

test.describe('in every mode', () => {
  test.slow();

  test.describe('on the first start', () => {
    test.use({ firstStart: true });

    test('the assessment, from the first question to the comparison', async ({ app, page }) => {
      await expect(page.getByRole('region', { name: 'Slik bruker du programmet' })).toBeVisible();
      await lookInEveryMode(app, page, 'first-steps');
      await page.keyboard.press('Escape');
      await answer(page, { contactForm: 'telephone' });
      await lookInEveryMode(app, page, 'question');
      await answer(page, { content: 'plain-test-result', counterpart: 'patient', documented: 'yes' });
      await expect(card(page)).toHaveAttribute('data-face', 'no-by-source');
      await lookInEveryMode(app, page, 'answer');
      await page.keyboard.press('s');
      await expect(page.locator('[data-candidate]').first()).toBeFocused();
      await lookInEveryMode(app, page, 'contrast');
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      await answer(page, { contactForm: 'message', channel: 'secure-digital-dialogue', privacyAndSecurity: 'yes' });
      await expect(card(page)).toHaveAttribute('data-verdict', 'unsettled');
      await lookInEveryMode(app, page, 'unsettled');
    });
  });

  test('what opens on top of the assessment', async ({ app, page }) => {
    await answer(page, { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' });
    await expect(card(page)).toHaveAttribute('data-face', 'yes-reserved');
    await lookInEveryMode(app, page, 'yes');
    await card(page).locator('[data-clause]').first().press('Enter');
    await expect(dialog(page)).toBeVisible();
    await lookInEveryMode(app, page, 'clause');
    await closeDialog(page);
    await page.getByRole('button', { name: 'Lagre i notat' }).press('Enter');
    await expect(dialog(page).locator('[data-save]').first()).toBeFocused();
    await lookInEveryMode(app, page, 'save-note');
    await closeDialog(page);
    await page.keyboard.press('Control+b');
    await expect(dialog(page).getByRole('textbox')).toBeVisible();
    await lookInEveryMode(app, page, 'scope');
    await closeDialog(page);
    await page.keyboard.press('F1');
    await expect(dialog(page).locator('[aria-current]')).toBeFocused();
    await lookInEveryMode(app, page, 'guide');
    await closeDialog(page);
    await page.locator('[data-certificate]').press('Enter');
    await expect(dialog(page)).toContainText('Kombinasjoner prøvd');
    await lookInEveryMode(app, page, 'certificate');
    await closeDialog(page);
    await search(page, 'kan vi få refusjon for sms', 'SMS');
    await lookInEveryMode(app, page, 'search');
    await page.keyboard.press('Escape');
  });

  test('what is read: rules, codes, changes, examples, glossary', async ({ app, page }) => {
    await page.keyboard.press('Alt+2');
    await page.locator('[data-list-row="5.21.4"]').focus();
    await expect(page.locator('.reading__page[data-chapter="5.21.4"]')).toBeVisible();
    await lookInEveryMode(app, page, 'rules');
    await page.locator('[data-list-row="isf-side"]').focus();
    await expect(page.locator('.reading__page[data-chapter="isf-side"]')).toBeVisible();
    await lookInEveryMode(app, page, 'rules-isf');
    await page.keyboard.press('Alt+3');
    for (const [listed, code, name] of [
      ['polIndir', '13', 'codes'],
      ['NKPK', 'WMGA28', 'codes-procedures'],
    ] as const) {
      await page.locator(`[data-list-row=${listed}]`).focus();
      await page.locator(`[data-code-row="${code}"]`).focus();
      await expect(page.locator('.code-use li').first()).toBeVisible();
      await lookInEveryMode(app, page, name);
    }
    await page.keyboard.press('Alt+4');
    await page.locator('.flip').first().waitFor();
    await lookInEveryMode(app, page, 'changes');
    await page.keyboard.press('Alt+8');
    // Some of the hundred are enough for axe, which looks at each of them.
    await page.getByLabel('Kontaktform', { exact: true }).selectOption('collaboration');
    await lookInEveryMode(app, page, 'examples');
    await page.getByRole('button', { name: 'Hva ville du kodet?' }).press('Enter');
    await expect(page.locator('.round .option').first()).toBeFocused();
    await page.keyboard.press('2');
    await expect(page.locator('.revealed')).toBeVisible();
    await lookInEveryMode(app, page, 'round');
    await page.keyboard.press('Alt+9');
    await page.locator('[data-list-row=egenandel]').focus();
    await expect(page.locator('.reading__page h2')).toHaveText('Egenandel');
    await lookInEveryMode(app, page, 'glossary');
  });

  test('notes, settings and the check of a file', async ({ app, page }) => {
    await page.keyboard.press('Alt+5');
    await expect(page.getByText('Her skriver du ned hva du bestemte')).toBeVisible();
    await lookInEveryMode(app, page, 'notes-empty');
    for (const name of ['Telefon om prøvesvar', 'Skjema sendt i april']) await write(page, name, 'Spurte kodeleder.');
    await lookInEveryMode(app, page, 'notes');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('heading', { name: '2 notater valgt' })).toBeVisible();
    await lookInEveryMode(app, page, 'notes-several');

    await page.keyboard.press('Alt+7');
    await expect(page.getByRole('heading', { level: 1, name: 'Innstillinger' })).toBeFocused();
    await lookInEveryMode(app, page, 'settings');
    for (const [label, name, waits] of [
      ['Regelbøker', 'rule-shelf', 'Ingen pakker er installert.'],
      ['Avklaringer', 'clarifications', 'avklaring'],
      ['Om programmet', 'about', 'Versjon'],
    ] as const) {
      await page.locator('.settings__pages').getByRole('button', { name: label }).press('Enter');
      await expect(page.locator('.settings')).toContainText(waits);
      await lookInEveryMode(app, page, name);
    }

    await page.keyboard.press('Alt+6');
    await expect(page.getByRole('button', { name: 'Velg fil …' })).toBeFocused();
    await lookInEveryMode(app, page, 'file-empty');
    await page.getByRole('button', { name: 'Prøv med en demofil' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^isf-demofil\.csv$/ })).toBeFocused({ timeout: 30_000 });
    await lookInEveryMode(app, page, 'file-overview');
    await page.getByRole('radio', { name: 'Oversikt' }).press('ArrowRight');
    await page.locator('[data-findings]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.finding-detail .facts')).toContainText('Kontaktdato');
    await lookInEveryMode(app, page, 'file-findings');
  });
});

test('a change of the verdict is told to those who listen, politely, and the page is Norwegian', async ({ page }) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  const told = page.locator('.assess > [role=status]');
  await expect(told).toHaveText('');
  await answer(page, { contactForm: 'message', channel: 'sms' });
  await expect(told).toContainText('Nei, gir ikke ISF-refusjon');
  await page.locator('[data-change=channel]').press('Enter');
  await answer(page, { channel: 'secure-digital-dialogue', privacyAndSecurity: 'yes' });
  await expect(told).toContainText('Ikke avklart');
});

test('nothing moves for those who do not want it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    const began: string[] = [];
    Object.assign(window, { began });
    for (const type of ['animationstart', 'transitionrun']) {
      document.addEventListener(type, ({ target }) => began.push(`${type}: ${(target as Element).className}`), true);
    }
  });
  await answer(page, { contactForm: 'message', channel: 'sms' });
  await card(page).locator('[data-clause]').first().press('Enter');
  await expect(dialog(page)).toBeVisible();
  await closeDialog(page);
  await page.getByRole('button', { name: 'Lagre i notat' }).press('Enter');
  await dialog(page).locator('[data-save]').first().press('Enter');
  await expect(page.locator('[data-toast]')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Søk i regler/ })).toBeFocused();
  await page.keyboard.press('Escape');
  for (const key of ['2', '3', '4', '5', '6', '7', '8', '9']) {
    await page.keyboard.press(`Alt+${key}`);
    await expect(page.locator('.rail [aria-current]')).toContainText(key);
  }
  expect(await page.evaluate(() => (window as unknown as { began: string[] }).began)).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
