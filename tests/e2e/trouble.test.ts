/** When it goes wrong: a page that is lost, an error in main, and the report about it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/app';
import { barriers } from '../support/axe';
import { crashPage, inWindow, photograph, press } from '../support/crashed-window';
import { lookInEveryMode } from '../support/every-mode';
import { faintIcons } from '../support/faint-icons';
import { identityNumber } from '../support/identity-numbers';
import { write } from '../support/notes-view';
import { overflowing } from '../support/overflow';
import { seeded } from '../support/random';

const IDENTITY_NUMBER = identityNumber(seeded(8), 'fnr');
const [BIRTH, REST] = [IDENTITY_NUMBER.slice(0, 6), IDENTITY_NUMBER.slice(6)];

/** Answers the dialog that asks where to save. */
async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

const bodyText = (app: ElectronApplication) => inWindow(app, 'document.body.innerText');

test.describe('the process of the page', () => {
  test.use({ expectedMessages: ['crash'], expectsRefusals: false });

  test('is lost once: the page comes back by itself; twice: the safe screen, from which everything can be saved', async ({
    app,
    page,
    profile,
  }) => {
    await write(page, 'Telefon fra fastlege', 'Spør kodegruppen');
    await crashPage(app, /\S/);
    expect(await inWindow(app, 'location.href')).toBe('app://isf/');
    await crashPage(app, 'Vinduet stoppet to ganger');
    expect(await inWindow(app, 'location.href')).toBe('app://isf/safe.html');
    expect(await inWindow(app, 'document.activeElement.textContent')).toBe('Last siden på nytt');
    expect(await inWindow(app, 'document.documentElement.lang')).toBe('nb');
    for (const scheme of ['light', 'dark'] as const) {
      // Playwright has its own say in what the machine prefers.
      await inWindow(app, `document.documentElement.setAttribute('data-color-scheme', '${scheme}')`);
      await inWindow(app, 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      await photograph(app, `safe-screen-${scheme}`);
    }

    const notes = join(profile, 'ut.jsonl');
    await saveTo(app, notes);
    await press(app, 'Eksporter notatene …');
    await expect.poll(() => bodyText(app)).toMatch(/Lagret som ut\.jsonl, 1 notat/);
    expect(await readFile(notes, 'utf8')).toContain('Spør kodegruppen');

    await app.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        Object.assign(globalThis, { openedPath: path });
        return '';
      };
    });
    await press(app, 'Åpne mappen med sikkerhetskopier');
    await expect.poll(() => bodyText(app)).toContain('Mappen er åpnet');
    expect(await app.evaluate(() => (globalThis as unknown as { openedPath: string }).openedPath)).toBe(join(profile, 'notes-backup'));

    const report = join(profile, 'rapport.txt');
    await saveTo(app, report);
    await press(app, 'Lag feilrapport');
    await expect.poll(() => inWindow(app, "document.querySelector('pre')?.textContent ?? ''")).toContain('page: gone');
    await photograph(app, 'safe-screen-report-dark');
    const shown = await inWindow(app, "document.querySelector('pre').textContent");
    await press(app, 'Lagre rapporten …');
    await expect.poll(() => bodyText(app)).toContain('Rapporten er lagret som rapport.txt');
    expect(await readFile(report, 'utf8')).toBe(shown);
    expect(shown).not.toContain('kodegruppen');

    await press(app, 'Last siden på nytt');
    await expect.poll(() => inWindow(app, 'location.href')).toBe('app://isf/');
    await expect.poll(() => bodyText(app)).toContain('Vurder kontakt');
    await crashPage(app, 'Vinduet stoppet to ganger');
  });

  test('is lost on the safe screen too: the system asks', async ({ app, page }) => {
    await expect(page).toHaveTitle('ISF Kodestøtte');
    await crashPage(app, /\S/);
    await crashPage(app, 'Vinduet stoppet to ganger');
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBoxSync = ((_window: unknown, { message }: { message: string }) => {
        Object.assign(globalThis, { asked: message });
        return 0;
      }) as typeof dialog.showMessageBoxSync;
    });
    await crashPage(app, /\S/);
    expect(await app.evaluate(() => (globalThis as unknown as { asked: string }).asked)).toBe('Vinduet stoppet igjen.');
    expect(await inWindow(app, 'location.href')).toBe('app://isf/');
  });
});

test.describe('a page that does not answer', () => {
  test.use({ expectedMessages: ['crash'] });

  test('is loaded again when the coder asks for it, and what was saved is there', async ({ app, page }) => {
    await write(page, 'Telefon fra fastlege', 'Spør kodegruppen');
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
        Object.assign(globalThis, { asked: message });
        return { response: 1, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
    });
    await page.evaluate(
      () =>
        void setTimeout(() => {
          for (;;);
        }, 50),
    );
    // Chromium takes half a minute to find it; the loop is real, and so is what ends it.
    await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((done) => {
          setTimeout(() => {
            BrowserWindow.getAllWindows()[0]?.webContents.emit('unresponsive');
            done();
          }, 500);
        }),
    );
    await expect.poll(() => bodyText(app)).toContain('Vurder kontakt');
    expect(await app.evaluate(() => (globalThis as unknown as { asked: string }).asked)).toBe('Vinduet svarer ikke.');
    const openNotes = () =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: '5', modifiers: ['alt'] });
      });
    await expect.poll(() => openNotes().then(() => bodyText(app))).toContain('Telefon fra fastlege');
  });
});

test('the safe screen is reached by keyboard, and has no barriers in light, dark and the colours of the system, also at 200 %', async ({
  app,
  page,
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://isf/safe.html'));
  await expect(page.getByRole('button', { name: 'Last siden på nytt' })).toBeFocused();
  for (const name of ['Eksporter notatene …', 'Åpne mappen med sikkerhetskopier', 'Lag feilrapport', 'Avslutt']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Feilrapport' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'Innholdet i rapporten' })).toBeFocused();
  for (const scheme of ['light', 'dark']) {
    await page.locator('html').evaluate((root, name) => root.setAttribute('data-color-scheme', name), scheme);
    expect(await barriers(page), scheme).toEqual([]);
  }
  const inForcedColours = async (label: string): Promise<void> => {
    // The screen was made dark above; the colours of the system are to be the dark ones too.
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    expect(await barriers(page), label).toEqual([]);
    expect(await faintIcons(page), label).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  };
  await inForcedColours('100 %');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(700);
  await photograph(app, 'safe-screen-200');
  expect(await overflowing(page)).toEqual([]);
  await inForcedColours('200 %');
});

test('a new year with the window open: the page says which day it is', async ({ page }) => {
  const banner = page.locator('body');
  await page.clock.setFixedTime(new Date(2026, 11, 31, 23, 59));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(banner).toContainText('31.12.2026');
  await page.clock.setFixedTime(new Date(2027, 0, 1, 0, 1));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(banner).toContainText('01.01.2027');
  await expect(banner).not.toContainText('31.12.2026');
});

test('an error in main is logged without its words, the coder is asked once, and the app goes on', async ({ app, page, profile }) => {
  await expect(page).toHaveTitle('ISF Kodestøtte');
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (_window: unknown, { message, detail }: { message: string; detail: string }) => {
      asked.push(`${message} ${detail}`);
      return { response: 1, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await app.evaluate((_electron, secret) => {
    setTimeout(() => {
      throw new TypeError(secret);
    });
  }, `Notat om ${IDENTITY_NUMBER}`);
  await expect.poll(asked).toHaveLength(1);
  await app.evaluate(() => void Promise.reject(new Error('hemmelig notat')));
  await expect.poll(asked).toHaveLength(2);
  expect((await asked())[0]).toMatch(/Noe gikk galt i programmet\. Notatene er trygge/);

  const log = await readFile(join(profile, 'logs', 'isf.log'), 'utf8');
  expect(log).toContain('main: uncaught TypeError');
  expect(log).toContain('main: unhandled rejection Error');
  for (const secret of ['Notat om', 'hemmelig', IDENTITY_NUMBER]) expect(log).not.toContain(secret);
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Regler' })).toBeVisible();
});

test('the error report is read before it is saved, and holds nothing of what was written', async ({ app, page, profile }) => {
  await write(page, 'Hemmelig tittel', `Gjelder ${IDENTITY_NUMBER}`);
  // What another part might write into the log some day.
  await mkdir(join(profile, 'logs'), { recursive: true });
  await writeFile(
    join(profile, 'logs', 'isf.log'),
    `2026-11-25T10:00:00.000Z x: ${homedir()}/Dokumenter ${IDENTITY_NUMBER} ${BIRTH} ${REST} \\\\filsrv01\\kari$ C:\\Users\\kari.nordmann\\x\n`,
  );
  await page.keyboard.press('Alt+7');
  await page.getByRole('button', { name: 'Lag feilrapport' }).click();
  const text = page.getByRole('region', { name: 'Innholdet i rapporten' });
  await expect(text).toContainText('isf-2024-final');
  const shown = String(await text.evaluate((element) => element.textContent));
  for (const secret of ['Hemmelig', IDENTITY_NUMBER, REST, 'filsrv01', 'kari', homedir(), profile]) expect(shown).not.toContain(secret);
  expect(shown).toContain('x: ~');
  await lookInEveryMode(app, page, 'error-report');

  const path = join(profile, 'rapport.txt');
  await saveTo(app, path);
  await page.getByRole('button', { name: 'Lagre rapporten …' }).click();
  await expect(page.locator('body')).toContainText('Rapporten er lagret som rapport.txt.');
  expect(await readFile(path, 'utf8')).toBe(shown);
});
