/** Search in the window, as a coder uses them: with the keyboard. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { barriers } from '../support/axe';
import { overflowing } from '../support/overflow';
import { field, openBox, options, search, selected } from '../support/palette';
import { photograph, resize, zoom } from '../support/window';

/** Moves down to the first row of a kind; gives the id of its place. */
async function downTo(page: Page, kind: string): Promise<string> {
  for (let step = 0; step < 40; step += 1) {
    const [own, id] = ((await selected(page).getAttribute('data-row-key')) ?? '').split(' ');
    if (own === kind && id !== undefined) return id;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`ingen rad av slaget ${kind}`);
}

/** The words that are marked in the page. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => String((range as Range).toString())));

/** Answers the calls of a channel in another way, for as long as the test lasts. */
async function feign(app: ElectronApplication, how: 'late' | 'fail' | 'again'): Promise<void> {
  await app.evaluate(({ ipcMain }, manner) => {
    type Handler = (event: unknown, input: { readonly query: string }) => Promise<unknown>;
    const state = globalThis as unknown as { own?: Handler };
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const own = state.own ?? (handlers.get('search') as Handler);
    state.own = own;
    handlers.set('search', async (event, input) => {
      if (manner === 'fail')
        return { ok: false, error: { code: 'rule-books-unusable', message: 'Søket kan ikke brukes. Alt annet virker.' } };
      // The shorter the query, the later its answer: every answer comes after that to a later key.
      if (manner === 'late') await new Promise((resolve) => setTimeout(resolve, Math.max(0, 700 - 100 * input.query.length)));
      return own(event, input);
    });
  }, how);
}

test.beforeEach(async ({ page }) => {
  await expect(page.locator('.option').first()).toBeFocused();
});

test.describe('focus', () => {
  test('the box opens with Ctrl+K and from the header, and Esc gives focus back to where it was', async ({ page }) => {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.option').nth(1)).toBeFocused();
    await openBox(page);
    await page.keyboard.type('sms');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveCount(0);
    await expect(page.locator('.option').nth(1)).toBeFocused();
    await openBox(page);
    await expect(field(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    const button = page.getByRole('button', { name: /Søk i regler, koder, endringer og notater/ });
    await button.press('Enter');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });

  test('from a field it gives back the caret too, and from a dialog the dialog', async ({ page }) => {
    await page.keyboard.press('Alt+3');
    await expect(page.locator('[data-list-row]').first()).toBeFocused();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('telefon');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await openBox(page);
    await page.keyboard.press('Escape');
    const filter = page.locator('[data-filter]');
    await expect(filter).toBeFocused();
    expect(await filter.evaluate((input: HTMLInputElement) => [input.value, input.selectionStart, input.selectionEnd])).toEqual([
      'telefon',
      5,
      5,
    ]);
    await page.keyboard.press('Control+b');
    const date = page.getByRole('dialog').getByRole('textbox', { name: 'Kontaktdato' });
    await date.fill('14.03.2024');
    await openBox(page);
    await page.keyboard.press('Escape');
    await expect(date).toBeFocused();
    await expect(date).toHaveValue('14.03.2024');
    await openBox(page);
    await page.keyboard.type('tertial');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('.glossary h2')).toBeFocused();
  });

  test('arrows, Home, End and the page keys move, and the field tells which row is meant', async ({ page }) => {
    await search(page, 'sms', 'SMS');
    const rows = await options(page).count();
    expect(rows).toBeGreaterThan(9);
    const at = (index: number) => expect(options(page).nth(index)).toHaveAttribute('aria-selected', 'true');
    await at(0);
    await page.keyboard.press('ArrowUp');
    await at(0);
    await page.keyboard.press('ArrowDown');
    await at(1);
    await page.keyboard.press('PageDown');
    await at(Math.min(9, rows - 1));
    await page.keyboard.press('End');
    await at(rows - 1);
    await expect(selected(page)).toBeInViewport();
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await selected(page).getAttribute('id')) ?? 'none');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    await at(0);
    await expect(field(page)).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: /^\d+ treff$/ })).toHaveCount(1);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('5');
    await expect(field(page)).toHaveValue('5');
  });
});

test.describe('a hit', () => {
  test('that is a code opens with focus on it and its uses beside it; one more key goes to them', async ({ page }) => {
    await search(page, 'wmga 28', 'WMGA28');
    await expect(selected(page)).toContainText('Kode');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-code-row="WMGA28"]')).toBeFocused();
    await expect(page.locator('.codes__panel')).toContainText('Hvor betyr den noe?');
    await expect(page.locator('.code-use')).toContainText('Registreres etter regel');
    await expect.poll(() => marked(page)).toContain('WMGA28');
    await page.keyboard.press('Enter');
    await expect(page.locator('.codes__panel h2')).toBeFocused();
  });

  test('that is a term or a chapter opens with focus on its heading', async ({ page }) => {
    await search(page, 'tertial', 'Tertial');
    await expect(selected(page)).toContainText('Ord');
    await page.keyboard.press('Enter');
    await expect(page.locator('.glossary h2')).toHaveText('Tertial');
    await expect(page.locator('.glossary h2')).toBeFocused();
    await search(page, '5.21.3', 'Meldinger');
    await expect(selected(page)).toContainText('Kapittel');
    await page.keyboard.press('Enter');
    await expect(page.locator('.reading__page[data-chapter="5.21.3"] h2')).toBeFocused();
  });

  for (const kind of ['clause', 'rule', 'change', 'example']) {
    test(`that is a ${kind} opens in Regler with focus on its row and the words marked there; Esc takes the marks away`, async ({
      page,
    }) => {
      await search(page, 'sms', 'SMS');
      const id = await downTo(page, kind);
      await page.keyboard.press('Enter');
      const row = page.locator(`[data-row="${id}"]`);
      await expect(row).toBeFocused();
      await expect(row).toBeInViewport();
      await expect.poll(() => marked(page)).toContain('SMS');
      await page.keyboard.press('Escape');
      expect(await marked(page)).toEqual([]);
      await expect(row).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.locator('[data-list-row="5.21.3"]')).toBeFocused();
    });
  }

  test('opened from the chapter it is in, comes into focus as well; the next step elsewhere takes the marks away', async ({ page }) => {
    await search(page, '5.21.4', 'Pasientregistrerte data');
    await page.keyboard.press('Enter');
    await expect(page.locator('.reading__page[data-chapter="5.21.4"] h2')).toBeFocused();
    await search(page, 'besvart skjema', /skjema/i);
    const id = await downTo(page, 'clause');
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-row="${id}"]`)).toBeFocused();
    await expect.poll(() => marked(page)).not.toEqual([]);
    await page.keyboard.press('Alt+3');
    await expect.poll(() => marked(page)).toEqual([]);
  });

  test('that is only like the query says so in words, and stands below the others', async ({ page }) => {
    await search(page, 'meldng', 'Melding');
    await expect(selected(page)).toContainText('ligner');
    await expect(page.getByRole('group', { name: 'Ligner det du skrev' })).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('telefon');
    await expect(selected(page)).toHaveAttribute('data-match', 'prefix');
    await expect(selected(page)).not.toContainText('ligner');
    const matches = await page.locator('[data-match]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-match')));
    const fuzzy = matches.indexOf('fuzzy');
    if (fuzzy >= 0) expect(new Set(matches.slice(fuzzy))).toEqual(new Set(['fuzzy']));
    await expect(page.locator('.hit mark').first()).toContainText(/telefon/i);
  });

  test('can have its code copied, and a group shows all it has', async ({ app, page }) => {
    await search(page, 'wmga28', 'WMGA28');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('WMGA28 er kopiert')).toBeVisible();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('WMGA28');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('konsultasjon');
    const codes = page.getByRole('group', { name: 'Koder' }).getByRole('option');
    await expect(codes).toHaveCount(6);
    await expect(codes.last()).toContainText(/Vis \d+ til/);
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(codes.last()).not.toContainText('Vis');
    await expect(codes.nth(5)).toHaveAttribute('aria-selected', 'true');
  });

  test('is remembered as a place, not as what was written', async ({ page }) => {
    await search(page, 'tertialet', /tertial/i);
    const id = await downTo(page, 'clause');
    const title = await selected(page).locator('.hit__title').innerText();
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-row="${id}"]`)).toBeFocused();
    await openBox(page);
    await expect(page.getByRole('group', { name: 'Nylig åpnet' }).getByRole('option')).toHaveCount(1);
    await expect(selected(page)).toContainText(title);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+1');
    await openBox(page);
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-row="${id}"]`)).toBeFocused();
  });
});

test.describe('answers', () => {
  test('that come late never replace a newer one, and Enter waits for the answer to what is written', async ({ app, page }) => {
    await feign(app, 'late');
    await openBox(page);
    await page.evaluate(() => {
      const seen: string[] = [];
      (globalThis as unknown as { seen: string[] }).seen = seen;
      new MutationObserver(() => seen.push(document.querySelector('[role=option]')?.textContent ?? '')).observe(
        document.querySelector('[role=listbox]') as Element,
        { childList: true, subtree: true, characterData: true },
      );
    });
    await page.keyboard.type('wmga28');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-code-row="WMGA28"]')).toBeFocused();
    await openBox(page);
    await page.keyboard.type('wmg');
    await page.keyboard.type('a28');
    await expect(selected(page)).toContainText('WMGA28');
    await page.waitForTimeout(900);
    await expect(options(page).first()).toContainText('WMGA28');
    await expect(options(page).first()).toHaveAttribute('data-match', 'exact');
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.length).toBeLessThanOrEqual(2);
  });

  test('that fail are told, with a way to try again', async ({ app, page }) => {
    await feign(app, 'fail');
    await openBox(page);
    await page.keyboard.type('sms');
    await expect(page.getByRole('alert')).toContainText('Søket kan ikke brukes');
    await expect(page.getByRole('button', { name: 'Prøv igjen' })).toBeVisible();
    await expect(field(page)).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    await feign(app, 'again');
    await page.keyboard.press('Enter');
    await expect(selected(page)).toContainText('SMS');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('to what cannot be found teach what to try, with the other rule book one key away', async ({ page }) => {
    await openBox(page);
    await page.keyboard.type('xyzzy');
    await expect(page.getByText('Ingen treff i ISF 2024 – endelig')).toBeVisible();
    await expect(page.locator('.palette__none')).toContainText('«5.21.3»');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Regelbok og kontaktdato' })).toBeVisible();
  });

  test('come from the rule book of the header', async ({ page }) => {
    await page.keyboard.press('Control+b');
    await page.getByLabel('ISF 2024 – foreløpig').check();
    await page.getByRole('button', { name: 'Bruk', exact: true }).click();
    await expect(page.locator('.scope-button')).toContainText('foreløpig');
    await search(page, 'sms', /SMS/);
    await expect(page.locator('.palette')).toContainText('Søker i ISF 2024 – foreløpig');
    const id = await downTo(page, 'clause');
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-row="${id}"]`)).toBeFocused();
  });
});

/** Fails where text of the list is cut, or the box is not whole in the window. */
async function expectUncut(page: Page, what: string): Promise<void> {
  expect(await overflowing(page, '.palette__list'), what).toEqual([]);
  const outside = await page.evaluate(() => {
    const box = document.querySelector('.palette__box')?.getBoundingClientRect();
    return box === undefined || box.left < 0 || box.right > innerWidth || box.bottom > innerHeight;
  });
  expect(outside, what).toBe(false);
}

test.describe('looks right', () => {
  test.beforeEach(async ({ page }) => {
    // A place that was opened, for the empty box.
    await search(page, 'wmga28', 'WMGA28');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-code-row="WMGA28"]')).toBeFocused();
  });

  test('in light and dark, small and at 200 %', async ({ app, page }) => {
    await page.screenshot({ path: 'test-output/pictures/search-opened.png' });
    await openBox(page);
    for (const [name, query, first] of [
      ['empty', '', 'WMGA28'],
      ['hits', 'kan vi få refusjon for sms', 'SMS'],
      ['codes', 'telefon', 'Telefon'],
      ['fuzzy', 'meldng', 'ligner'],
    ] as const) {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Backspace');
      await page.keyboard.type(query);
      await expect(selected(page)).toContainText(first);
      await resize(app, page, 1024, 700);
      await expectUncut(page, `${name}, 1024`);
      await resize(app, page, 1366, 768);
      await zoom(app, page, 2);
      await photograph(app, page, `search-${name}-200`);
      await expectUncut(page, `${name}, 200 %`);
      await zoom(app, page, 1);
      await photograph(app, page, `search-${name}`);
      await expectUncut(page, name);
      expect(await barriers(page), name).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
      expect(await barriers(page, 'colours'), `${name}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.keyboard.press('Escape');
  });

  test('in forced colours', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await search(page, 'meldng', 'ligner');
    await page.screenshot({ path: 'test-output/pictures/search-forced.png' });
    expect(await selected(page).evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(page)).not.toEqual([]);
    await page.screenshot({ path: 'test-output/pictures/search-opened-forced.png' });
  });
});
