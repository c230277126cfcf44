/** How notes in danger, the lock, the backups, files and «Fortsatt riktig?» look and are reached: in every mode. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Note } from '../../src-renderer/data/note';
import { expect, launchApp, test } from '../support/app';
import { lookInEveryMode } from '../support/every-mode';
import { look } from '../support/look';
import { answerDialogs, fill, linkedNow, notesFile, removeDatabase, someNotes } from '../support/safety';

const NOTES = someNotes(12);
const TELEPHONE = { contactForm: 'telephone', counterpart: 'patient', content: 'plain-test-result' };

/** What would be printed: the code alone, in black on white. The printer is put off until the page has been looked at. */
async function expectOnPaper(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    contents.print = (_options, done) => {
      (globalThis as unknown as { printed: () => void }).printed = () => done?.(true, '');
    };
  });
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  await expect(page.locator('body > .slip')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.slip__code')).toHaveText((await page.locator('.recovery-code code').allTextContents()).join('-'));
  await expect(page.locator('#root')).toBeHidden();
  await page.screenshot({ path: 'test-output/pictures/safety-recovery-paper.png' });
  await page.emulateMedia({ media: 'screen' });
  await app.evaluate(() => (globalThis as unknown as { printed: () => void }).printed());
  await expect(page.getByText('Koden er sendt til skriveren.')).toBeVisible();
  await expect(page.locator('body > .slip')).toHaveCount(0);
}

test('the restore screen, and the banner above the assessments', async ({ profile }) => {
  const first = await launchApp(profile);
  await fill(first, await first.firstWindow(), profile, NOTES);
  await (await first.firstWindow()).getByRole('button', { name: 'Ta sikkerhetskopi nå' }).click();
  await expect((await first.firstWindow()).getByRole('button', { name: /^Les inn kopien fra/ })).toHaveCount(1);
  await first.close();
  await removeDatabase(profile);
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  await expect(page.getByRole('button', { name: 'Se hva du kan gjøre' })).toBeVisible();
  await look(app, page, 'safety-banner');
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('button', { name: 'Hent tilbake 12 notater' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await lookInEveryMode(app, page, 'safety-restore');
  await app.close();
});

test('the settings, the files and their dialogs', async ({ app, page, profile }) => {
  await fill(app, page, profile, NOTES);
  await page.getByRole('button', { name: 'Ta sikkerhetskopi nå' }).click();
  await expect(page.getByRole('button', { name: /^Les inn kopien fra/ })).toHaveCount(1);
  await lookInEveryMode(app, page, 'safety-settings');
  await page.locator('.settings').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.screenshot({ path: 'test-output/pictures/safety-settings-end.png' });

  await page.getByRole('button', { name: 'Eksporter …' }).click();
  await expect(page.getByRole('dialog', { name: 'Eksporter notater' })).toBeVisible();
  await lookInEveryMode(app, page, 'safety-export');
  await page.keyboard.press('Escape');
  const path = join(profile, 'bad.jsonl');
  await writeFile(path, notesFile(someNotes(14), ['{', '{"id":1}']));
  await answerDialogs(app, { open: path });
  await page.getByRole('button', { name: 'Les inn fra fil …' }).click();
  await page.getByRole('button', { name: 'Velg fil …' }).click();
  await expect(page.getByRole('dialog')).toContainText('2 linjer kan ikke leses');
  await lookInEveryMode(app, page, 'safety-import');
});

test('the lock: turning it on, the recovery code, and the screen while it is locked', async ({ app, page, profile }) => {
  await fill(app, page, profile, NOTES);
  await page.getByRole('button', { name: 'Skru på lås …' }).click();
  await page.getByLabel('Passord', { exact: true }).fill('sommer2026');
  await expect(page.getByRole('dialog')).toContainText('Styrke: Svakt');
  await lookInEveryMode(app, page, 'safety-lock-on');
  await page.getByLabel('Gjenta passordet', { exact: true }).fill('sommer2026');
  await page.keyboard.press('Enter');
  await expect(page.locator('.recovery-code code')).toHaveCount(7);
  await lookInEveryMode(app, page, 'safety-recovery');
  await expectOnPaper(app, page);
  await page.getByLabel('Skriv den siste gruppen').fill(await page.locator('.recovery-code code').last().innerText());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Låsen er på' })).toBeVisible({ timeout: 20_000 });
  await look(app, page, 'safety-locked-done');
  await page.keyboard.press('Escape');
  await page.locator('#lock-title').scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-output/pictures/safety-lock-part.png' });
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('Alt+5');
  await expect(page.getByLabel('Passord', { exact: true })).toBeFocused();
  await lookInEveryMode(app, page, 'safety-locked');
});

test('«Fortsatt riktig?» tells what changed and by which clause, and leads to note, clause and contact', async ({ app, page, profile }) => {
  const now = await linkedNow(page, TELEPHONE);
  const [ground, ...others] = now.because;
  if (ground === undefined) throw new Error('an answer without a ground');
  const linked = (id: number, title: string, assessment: Note['assessment']): Note => ({
    ...(someNotes(id + 1)[id] as Note),
    title,
    ...(assessment !== undefined && { assessment }),
  });
  await fill(app, page, profile, [
    linked(0, 'Telefon som den er', now),
    linked(1, 'Telefon med annen ordlyd', { ...now, because: [{ ...ground, text: 'Slik sto det før.' }, ...others] }),
    linked(2, 'Telefon med annet svar', { ...now, verdict: 'yes', certainty: 'confirmed', because: others }),
    linked(3, 'Kontakt som ingen kjenner', {
      ...now,
      facts: { contactForm: 'carrier-pigeon' },
      ruleBook: { ...now.ruleBook, id: 'isf-2019' },
    }),
    ...someNotes(8).slice(5),
  ]);
  await page.getByRole('button', { name: 'Fortsatt riktig?' }).click();
  const view = page.getByRole('region', { name: 'Fortsatt riktig?' });
  await expect(view.getByRole('button', { name: '1 Svaret er endret' })).toHaveAttribute('aria-pressed', 'true');
  await expect(view.locator('.still-valid__row')).toContainText('Telefon med annet svar');
  await expect(view.locator('.still-valid__row')).toContainText(`Svaret er endret – kap. ${ground.chapter}`);
  await expect(view.locator('.validity__clocks')).toContainText('Da du kodet');
  await lookInEveryMode(app, page, 'safety-still-valid');
  await view.getByRole('button', { name: '1 Teksten er endret' }).click();
  await expect(view.locator('.still-valid__row')).toContainText('Slik sto det før.');
  await view.getByRole('button', { name: '1 Kan ikke vurderes nå' }).click();
  await expect(view.locator('.still-valid__row')).toContainText('Kontakt som ingen kjenner');
  await expect(view.locator('.still-valid__row')).toContainText('finnes ikke lenger i programmet');
  await view.getByRole('button', { name: '1 Fortsatt riktig' }).click();
  await view.getByRole('button', { name: 'Avklart' }).click();
  await expect(view.locator('.still-valid__row')).toContainText('avklart');
  await view.getByRole('button', { name: '1 Svaret er endret' }).click();
  await view.getByRole('button', { name: 'Vurder kontakten nå' }).click();
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'no');
  await page.keyboard.press('Alt+5');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Notater', exact: true })).toBeVisible();
});
