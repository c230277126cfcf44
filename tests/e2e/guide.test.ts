/** The user guide, the first steps, and what the app says about itself. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { look } from '../support/look';
import { overflowing } from '../support/overflow';
import { field } from '../support/palette';

const guide = (page: Page) => page.getByRole('dialog', { name: 'Brukerveiledning' });
const part = (page: Page) => guide(page).locator('[aria-current]');
const firstSteps = (page: Page) => page.getByRole('region', { name: 'Slik bruker du programmet' });
const firstOption = (page: Page) => page.locator('.option').first();

async function closeGuide(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  // Gone and not only hidden: until then the page still takes its keys for those of the dialog.
  await expect(page.locator('.dialog--wide')).toHaveCount(0);
}

// A key that comes before the page listens is lost.
test.beforeEach(async ({ page }) => {
  await expect(firstOption(page)).toBeFocused();
});

test('F1 opens the guide where it tells about what is on the screen', async ({ page }) => {
  for (const [keys, title] of [
    ['Alt+1', 'Vurdere en kontakt'],
    ['Alt+3', 'Slå opp i regler, koder og ord'],
    ['Alt+5', 'Notater'],
    ['Alt+6', 'Kontrollere en fil'],
    ['Alt+7', 'Kom i gang'],
  ] as const) {
    await page.keyboard.press(keys);
    await page.keyboard.press('F1');
    await expect(part(page)).toHaveText(title);
    await expect(part(page)).toBeFocused();
    await closeGuide(page);
  }
});

test('the guide is read by keyboard, and keys in it do not answer the question behind it', async ({ page }) => {
  await page.keyboard.press('F1');
  await expect(part(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(part(page)).toHaveText('Lese svaret');
  await expect(guide(page)).toContainText('Svaret har seks ansikter');
  await page.keyboard.press('Enter');
  await expect(guide(page).getByRole('region', { name: 'Lese svaret' })).toBeFocused();
  await page.keyboard.press('3');
  await closeGuide(page);
  await expect(firstOption(page)).toBeFocused();
  await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'needs-answers');
});

test('the keys are a part of the guide, one stroke away, also by search', async ({ app, page }) => {
  await page.keyboard.press('Shift+F1');
  await expect(part(page)).toHaveText('Hurtigtaster');
  await expect(guide(page)).toContainText(/Ctrl\+N\s*Nytt notat/);
  await expect(guide(page)).toContainText('Legg i papirkurven');
  await look(app, page, 'guide-keys');
  await page.keyboard.press('F1');
  await expect(part(page)).toHaveText('Vurdere en kontakt');
  await closeGuide(page);
  for (const [words, title] of [
    ['hjelp', 'Vurdere en kontakt'],
    ['tastatursnarveier', 'Hurtigtaster'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(part(page)).toHaveText(title);
    await closeGuide(page);
  }
});

test('the guide does not take the place of another dialog', async ({ page }) => {
  await page.keyboard.press('Control+b');
  const scope = page.getByRole('dialog', { name: 'Regelbok og kontaktdato' });
  await scope.getByRole('textbox').fill('14.03.2024');
  await page.keyboard.press('F1');
  await page.keyboard.press('Shift+F1');
  await expect(guide(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('14.03.2024');
});

test('the guide can be read to its end at 200 %', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 768);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(683);
  await page.keyboard.press('F1');
  await expect(part(page)).toBeFocused();
  await page.screenshot({ path: 'test-output/pictures/guide-200.png' });
  const last = guide(page).getByText('Hver kode har sin egen kopiknapp.');
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 1 });
  expect(await overflowing(page)).toEqual([]);
});

test('«Om programmet» shows version, rule books, what is new, and the terms of what is shipped', async ({ app, page }) => {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('hvilken versjon');
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  const versions = await app.evaluate(({ app: electronApp }) => [electronApp.getVersion(), process.versions.electron]);
  for (const version of versions) await expect(main).toContainText(version);
  await expect(main.locator('.about__books code').first()).toHaveText(/^[0-9a-f]{64}$/);
  await expect(main).toContainText(`Versjon ${versions[0]}`);
  await expect(main).toContainText('Den første versjonen.');
  await main.getByText('@fontsource-variable/inter').click();
  await expect(main).toContainText('SIL OPEN FONT LICENSE');
});

test.describe('who opens the app for the first time', () => {
  test.use({ firstStart: true });

  test('is shown three steps, which wait for nobody, go with Esc, and come back from the guide', async ({ app, page }) => {
    await expect(firstSteps(page)).toBeVisible();
    await expect(firstOption(page)).toBeFocused();
    await page.keyboard.press('3');
    await page.keyboard.press('1');
    await expect(page.locator('.card')).toHaveAttribute('data-verdict', 'no');
    await expect(firstSteps(page)).toBeVisible();
    await look(app, page, 'first-steps-answer');
    await page.keyboard.press('Escape');
    await expect(firstSteps(page)).toHaveCount(0);
    await page.keyboard.press('Alt+7');
    await page.keyboard.press('F1');
    await guide(page).getByRole('button', { name: 'Vis «Slik bruker du programmet»' }).click();
    await expect(firstSteps(page)).toBeVisible();
    await firstSteps(page).getByRole('button', { name: 'Skjul' }).click();
    await expect(firstSteps(page)).toHaveCount(0);
  });
});
