/** Local clarifications on real Electron: from an answer that is not settled to one that is, and back. All by keyboard. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { makePack } from '../../src-main/services/packs/pack-file';
import { expect, test } from '../support/app';
import { lookInEveryMode } from '../support/every-mode';
import { identityNumber } from '../support/identity-numbers';
import { look } from '../support/look';
import { seeded } from '../support/random';
import { during } from '../support/safety-runs';
import { CLARIFICATION, DIALOGUE } from '../support/written-clarification';

const VIDEO = {
  contactForm: 'video',
  counterpart: 'patient',
  content: 'clinical-assessment',
  documented: 'yes',
  realTime: 'yes',
  secureEquipment: 'yes',
};

const card = (page: Page) => page.locator('.card');
const dialog = (page: Page) => page.getByRole('dialog');
const effect = (page: Page) => page.locator('.clarify__check');
const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name });
const row = (page: Page) => page.locator('.clarification');

/** The dialog is gone for the window too, which hears its keys again. */
async function gone(page: Page): Promise<void> {
  await expect(page.locator('dialog')).toHaveCount(0);
}

/** Answers what is asked until the contact is known, by keyboard. */
async function give(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  for (let asked = 0; asked < Object.keys(facts).length; asked++) {
    const fact = await page.locator('.open-question .option').first().getAttribute('data-fact');
    await page.locator(`.open-question [data-fact=${fact}][data-option=${facts[fact ?? '']}]`).press('Enter');
    await expect(page.locator(`[data-answered=${fact}]`)).toBeVisible();
  }
}

async function unsettled(page: Page): Promise<void> {
  await give(page, DIALOGUE);
  await expect(card(page)).toHaveAttribute('data-verdict', 'unsettled');
}

async function openForm(page: Page): Promise<void> {
  await card(page).locator('[data-clarify]').first().press('Enter');
  await expect(field(page, 'Med egne ord')).toBeFocused();
}

interface Written {
  readonly verdict?: 'Gir ISF-refusjon' | 'Gir ikke ISF-refusjon';
  readonly says?: string;
  readonly responsible?: string;
}

async function fill(page: Page, { verdict, says = 'Faglig dialog på sikker kanal gir refusjon.', responsible }: Written): Promise<void> {
  await field(page, 'Med egne ord').fill(says);
  await field(page, 'Side og sted').fill('s. 112, andre avsnitt');
  if (responsible !== undefined) await field(page, 'Ansvarlig').fill(responsible);
  if (verdict !== undefined) {
    await dialog(page).getByRole('radio', { name: verdict, exact: true }).focus();
    await page.keyboard.press('Space');
  }
}

async function save(page: Page): Promise<void> {
  await expect(effect(page)).toContainText('Kan lagres');
  await page.keyboard.press('Control+Enter');
  await gone(page);
}

async function settled(page: Page): Promise<void> {
  await unsettled(page);
  await openForm(page);
  await fill(page, { verdict: 'Gir ISF-refusjon', responsible: 'Kari Nordmann, kodeleder' });
  await save(page);
  await expect(card(page)).toHaveAttribute('data-verdict', 'yes');
}

function clipboardText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

/** Installs a pack that nobody vouches for. */
async function installUntested(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await app.evaluate(({ dialog: open }, chosen) => {
    open.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  const ok = await page.evaluate(async () => {
    const { isf } = window as unknown as {
      isf: { call(channel: string, input: unknown): Promise<{ ok: boolean; value: { preview: { sha256: string } } }> };
    };
    const { value } = await isf.call('shelf:choose-pack', {});
    return (await isf.call('shelf:install', { sha256: value.preview.sha256, untested: true })).ok;
  });
  expect(ok).toBe(true);
}

test.beforeEach(async ({ page }) => {
  await expect(page.locator('.option').first()).toBeFocused();
});

test('what was read settles the answer, and is shown as local on card, slip, copy, drawer, chapter, examples and in search', async ({
  app,
  page,
}) => {
  await unsettled(page);
  await openForm(page);
  await expect(effect(page)).toContainText('Svar på hva avklaringen avgjør');
  await fill(page, { verdict: 'Gir ISF-refusjon', responsible: 'Kari Nordmann, kodeleder' });
  await expect(effect(page)).toContainText('Avgjør');
  await expect(effect(page)).toContainText('Nye svar');
  await expect(effect(page)).toContainText('kombinasjoner uten feil');
  await lookInEveryMode(app, page, 'clarify-form-ready');
  await save(page);

  await expect(card(page)).toHaveAttribute('data-verdict', 'yes');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Ja, med forbehold');
  await expect(card(page).locator('.badge--local')).toContainText('Kari Nordmann, kodeleder');
  await expect(card(page).locator('.because [data-local]')).toContainText('Lokal avklaring');
  await look(app, page, 'clarify-card-after');

  await card(page).getByRole('button', { name: 'Kopier sammendrag' }).press('Enter');
  await expect.poll(() => clipboardText(app)).toContain('lokal avklaring av Kari Nordmann, kodeleder');
  expect(await clipboardText(app)).toContain('Ja, med forbehold');

  await card(page).locator('.because [data-clause*="/lokal-"]').press('Enter');
  await expect(dialog(page).locator('[data-local]')).toContainText('Kari Nordmann');
  await expect(dialog(page)).toContainText('s. 112, andre avsnitt');
  await look(app, page, 'clarify-drawer');
  await dialog(page).getByRole('button', { name: 'Åpne i Regler' }).press('Enter');
  await expect(page.locator('.clause-row[data-row*="/lokal-"]')).toBeFocused();
  await expect(page.locator('.clause-row[data-row*="/lokal-"] [data-local]')).toBeVisible();
  await expect(page.locator('.rule-row[data-row*="/lokal-"] [data-local]')).toBeVisible();
  await look(app, page, 'clarify-chapter');

  await page.keyboard.press('Alt+8');
  await expect(page.locator('.atlas-row [data-local]').first()).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('faglig dialog på sikker kanal');
  await expect(
    page
      .getByRole('option')
      .filter({ has: page.locator('[data-local]') })
      .first(),
  ).toBeVisible();
});

test('a new revision and a withdrawal: nothing is overwritten, and the answer is open again', async ({ app, page }) => {
  await settled(page);
  await expect(page.locator('[data-toast]')).toContainText('Avklaringen er lagret');
  await page.keyboard.press('F6');
  await expect(page.locator('[data-toast]').getByRole('button', { name: 'Vis avklaringen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page).locator('summary')).toBeFocused();
  await expect(row(page)).toHaveAttribute('data-state', 'in-use');
  await lookInEveryMode(app, page, 'clarifications-list');

  await row(page).getByRole('button', { name: 'Ny utgave' }).press('Enter');
  await expect(field(page, 'Side og sted')).toHaveValue('s. 112, andre avsnitt');
  await field(page, 'Side og sted').fill('s. 113');
  await save(page);
  await expect(row(page)).toContainText('Endret: side: «s. 112, andre avsnitt» ble «s. 113»');
  await expect(row(page)).toContainText('Utgave 2');
  await expect(row(page)).toContainText('Utgave 1');

  await row(page).getByRole('button', { name: 'Trekk tilbake' }).press('Enter');
  await expect(row(page).getByRole('textbox', { name: 'Hvorfor?' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page)).toContainText('Skriv hvorfor.');
  await look(app, page, 'clarifications-withdraw');
  await page.keyboard.type('Lest i feil kapittel');
  await page.keyboard.press('Enter');
  await expect(row(page)).toHaveAttribute('data-state', 'withdrawn');
  await expect(row(page)).toContainText('Trukket av Kari Nordmann, kodeleder: Lest i feil kapittel');
  await look(app, page, 'clarifications-withdrawn');

  await page.keyboard.press('Alt+1');
  await expect(card(page)).toHaveAttribute('data-verdict', 'unsettled');
  await expect(card(page).locator('[data-clarify]')).toBeVisible();
});

test('an open point of a yes is answered, and told under what is open', async ({ app, page }) => {
  await give(page, VIDEO);
  await expect(card(page)).toHaveAttribute('data-verdict', 'yes');
  const points = card(page).locator('[data-clarify]');
  const before = await points.count();
  expect(before).toBeGreaterThan(0);
  await points.first().press('Enter');
  await expect(dialog(page).getByRole('checkbox', { checked: true }).first()).toBeVisible();
  await fill(page, { says: 'Kravene er oppfylt med vår løsning.', responsible: 'Ola Nordmann' });
  await expect(effect(page)).toContainText('Svarer på det åpne punktet');
  await save(page);
  const clarified = card(page).locator('[data-clarified]');
  await expect(clarified).toContainText('Kravene er oppfylt med vår løsning.');
  await expect(clarified).toContainText('Ola Nordmann');
  await expect(points).toHaveCount(before - 1);
  await clarified.scrollIntoViewIfNeeded();
  await look(app, page, 'clarify-point-after');
});

test('what is wrong is told at its field, and focus goes there', async ({ app, page }) => {
  await unsettled(page);
  await openForm(page);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toContainText('Velg hva avklaringen avgjør.');
  await expect(dialog(page)).toContainText('Skriv siden, så andre kan slå det opp.');
  await expect(dialog(page).getByRole('radio').first()).toBeFocused();
  await look(app, page, 'clarify-form-problems');
  await fill(page, { verdict: 'Gir ikke ISF-refusjon', responsible: 'Kari Nordmann' });
  await field(page, 'Side og sted').fill('');
  await field(page, 'Dato').fill('01.01.2099');
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Side og sted')).toBeFocused();
  await expect(field(page, 'Dato')).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(page)).toContainText('Datoen er ikke kommet ennå.');
  await field(page, 'Side og sted').fill('s. 1');
  await field(page, 'Dato').fill('01.11.2026');

  // The example is a contact by dialogue: it does not fit when the clarification is for other channels.
  const channel = dialog(page).locator('[data-condition=channel]');
  await channel.getByRole('checkbox', { name: 'Annen kanal' }).press('Space');
  await channel.getByRole('checkbox', { name: 'Sikker digital dialog' }).press('Space');
  await expect(dialog(page).locator('[data-example]')).toContainText('oppfyller ikke vilkårene');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).locator('[data-example] textarea')).toBeFocused();
  await look(app, page, 'clarify-form-example');
  // Conditions that the rule book itself decides.
  const privacy = dialog(page).locator('[data-condition=privacyAndSecurity]');
  await privacy.getByRole('checkbox', { name: 'Uansett' }).press('Space');
  await expect(dialog(page)).toContainText('Regelboken svarer selv nei');
});

test('identity numbers are marked and not saved; Esc asks, and a kept draft is there again', async ({ app, page }) => {
  await unsettled(page);
  await openForm(page);
  await page.keyboard.press('Escape');
  await gone(page);
  await expect(card(page).locator('[data-clarify]')).toBeFocused();

  await openForm(page);
  const number = identityNumber(seeded(3), 'fnr');
  await page.keyboard.type(`Gjelder ${number}.`);
  await expect(dialog(page).locator('.marked-field mark')).toHaveText(number);
  await dialog(page).getByRole('button', { name: 'Fjern', exact: true }).press('Enter');
  await expect(field(page, 'Med egne ord')).toHaveValue('Gjelder [fjernet].');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Skriv videre' })).toBeFocused();
  await look(app, page, 'clarify-leaving');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Med egne ord')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lukk, behold utkastet' }).press('Enter');
  await gone(page);
  await page.keyboard.press('Alt+7');
  await page.getByRole('button', { name: 'Avklaringer', exact: true }).press('Enter');
  await expect(page.getByText('Ingen avklaringer ennå')).toBeVisible();
  await page.getByRole('button', { name: 'Fortsett på utkastet' }).press('Enter');
  await expect(field(page, 'Med egne ord')).toHaveValue('Gjelder [fjernet].');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Forkast utkastet' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Fortsett på utkastet' })).toHaveCount(0);
});

test('a draft is there again after the window was closed in the middle of it', async ({ profile }) => {
  const own = join(profile, 'own');
  await during(own, async (page) => {
    await unsettled(page);
    await openForm(page);
    await page.keyboard.type('Lest på side 112');
    await expect(field(page, 'Med egne ord')).toHaveValue('Lest på side 112');
  });
  await during(own, async (page) => {
    await page.keyboard.press('Alt+7');
    await page.getByRole('button', { name: 'Avklaringer', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Fortsett på utkastet' }).press('Enter');
    await expect(field(page, 'Med egne ord')).toHaveValue('Lest på side 112');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Forkast utkastet' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Fortsett på utkastet' })).toHaveCount(0);
  });
});

test('two that do not agree are settled side by side; one that the book decides itself waits for a look; all are shared', async ({
  app,
  page,
  profile,
}) => {
  const other = { ...CLARIFICATION, verdict: 'no' as const, says: 'Dialog gir ikke refusjon.', responsible: 'Region Midt' };
  const decided = {
    ...CLARIFICATION,
    id: 'sms-likevel',
    says: 'SMS gir refusjon likevel.',
    responsible: 'Region Midt',
    when: { contactForm: ['message'], channel: ['sms'] },
    examples: [{ title: 'SMS', facts: { contactForm: 'message', channel: 'sms' }, verdict: 'yes' as const }],
  };
  const path = join(profile, 'region.isfpakke');
  const head = {
    id: 'region-midt.avklaringer',
    kind: 'clarifications' as const,
    title: 'Region Midt',
    version: 1,
    publisher: 'Region Midt',
    created: '2026-11-20',
  };
  await writeFile(path, makePack(head, [{ ...other, examples: [{ ...CLARIFICATION.examples[0], verdict: 'no' }] }, decided]));
  await installUntested(app, page, path);

  await give(page, DIALOGUE);
  await expect(card(page)).toHaveAttribute('data-verdict', 'no');
  await expect(card(page)).toContainText('uprøvd');
  await look(app, page, 'clarify-card-untested');
  await page.keyboard.press('Alt+2');
  await page.locator('[data-list-row="5.21.3"]').press('Enter');
  await page.locator('[data-row="5.21.3/regel-andre-kanaler"] [data-clarify]').press('Enter');
  await fill(page, { verdict: 'Gir ISF-refusjon', responsible: 'Kari Nordmann' });
  await expect(effect(page)).toContainText('Strider mot');
  await expect(effect(page)).toContainText('Region Midt');
  await look(app, page, 'clarify-form-conflict');
  await save(page);

  await page.keyboard.press('Alt+1');
  await expect(card(page)).toHaveAttribute('data-verdict', 'unsettled');
  await expect(card(page)).toContainText('To lokale avklaringer er uenige');
  await look(app, page, 'clarify-card-conflict');
  await card(page).locator('[data-settle]').press('Enter');
  await expect(row(page).first().locator('summary')).toBeFocused();
  await expect(row(page).first().locator('.conflicts__side')).toHaveCount(2);
  await look(app, page, 'clarifications-conflict');

  await row(page).first().getByRole('button', { name: 'Sett til side: Region Midt' }).press('Enter');
  await row(page).first().getByRole('textbox', { name: 'Hvorfor?' }).fill('Gjelder ikke hos oss');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /^Konflikt 0/ })).toBeAttached();
  await page.getByRole('radio', { name: /^Må gjennomgås/ }).press('Space');
  await row(page).locator('summary').press('Enter');
  await expect(row(page).locator('.review .chip')).toContainText('5.21.3/sms');
  await look(app, page, 'clarifications-review');

  const saved = join(profile, 'delt.isfpakke');
  await app.evaluate(({ dialog: open }, chosen) => {
    open.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, saved);
  await page.getByRole('button', { name: 'Del …' }).press('Enter');
  await field(page, 'Utgiver').fill('Sykehuset');
  await look(app, page, 'clarifications-share');
  await page.keyboard.press('Tab');
  await dialog(page).getByRole('button', { name: 'Lagre pakken …' }).press('Enter');
  await expect(page.locator('[data-toast]')).toContainText('delt.isfpakke');

  await page.keyboard.press('Alt+1');
  await expect(card(page)).toHaveAttribute('data-verdict', 'yes');
});
