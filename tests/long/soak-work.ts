/** What a coder does all day, by keyboard in one window: assessments, notes, searches and files. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect as expectSoon } from '../support/app';
import { list, text, write } from '../support/notes-view';
import { seeded } from '../support/random';
import { answerDialogs } from '../support/safety';

/** Outside a test run it would give up after five seconds, which a busy machine may take. */
const LONGEST_MS = 30_000;
const expect = expectSoon.configure({ timeout: LONGEST_MS });

/** How much of each is done. */
export interface Amounts {
  readonly assessments: number;
  readonly edits: number;
  readonly searches: number;
  readonly files: number;
}

export interface Day {
  /** Does so much of each. */
  work(amounts: Amounts): Promise<void>;
  /** What is wrong with the notes after all that: each must hold exactly what was written into it. */
  wrongNotes(): Promise<string[]>;
}

const NOTES = 10;
const MOST_ANSWERS = 12;
const QUERIES = ['wmga28', 'kan vi få refusjon for sms', 'fastlege ringer vakthavende', 'hjemmeoppfølging', 'meldng', '5.21.3'];
/** Every so many searches the hit is opened, and not only looked at. */
const OPENED = 4;
const SEED = 20261126;

/** Writes the notes that will be edited. `file`: a file of contacts, to be chosen in the dialog. */
export async function beginDay(app: ElectronApplication, page: Page, file: string): Promise<Day> {
  const draw = seeded(SEED);
  await answerDialogs(app, { open: file });
  await page.locator('main [data-option]').first().waitFor();
  const written: string[] = [];
  for (let note = 0; note < NOTES; note++) {
    await write(page, `Sak ${note}`, 'Begynt.');
    written.push('Begynt.');
  }
  await page.keyboard.press('Escape');
  // The newest stands first, and the order is that of the last change: each edit takes the last one and makes it the first.
  written.reverse();
  const done = { assessments: 0, edits: 0, searches: 0, files: 0 };

  async function assess(): Promise<void> {
    await page.keyboard.press('n');
    for (let answers = 0; answers < MOST_ANSWERS; answers++) {
      const options = await page.evaluate(optionsAfter, [answers, LONGEST_MS] as const);
      if (options === 0) break;
      await page.keyboard.press(String(draw.between(1, Math.min(options, 9))));
    }
    await expect(page.locator('[data-verdict]')).not.toHaveAttribute('data-verdict', 'needs-answers');
    done.assessments++;
  }

  async function edit(): Promise<void> {
    const words = ` Endret ${done.edits}.`;
    await list(page).focus();
    await page.keyboard.press('End');
    await expectActive(page, NOTES - 1);
    await page.keyboard.press('Enter');
    await expect(text(page)).toBeFocused();
    await expect(text(page)).toHaveValue(written.at(-1) ?? '');
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(words);
    await expect(page.locator('.saved[data-saved]')).toHaveAttribute('data-saved', 'saved');
    await expectActive(page, 0);
    written.unshift(`${written.pop()}${words}`);
    done.edits++;
  }

  async function search(): Promise<void> {
    await page.keyboard.press('Control+k');
    await page.locator('.palette__field').waitFor();
    await page.keyboard.type(QUERIES[done.searches % QUERIES.length] ?? '');
    await page.locator('[data-answer] [role=option]').first().waitFor();
    const isOpened = done.searches % OPENED === 0;
    await page.keyboard.press(isOpened ? 'Enter' : 'Escape');
    await page.locator('.palette__field').waitFor({ state: 'detached' });
    if (isOpened) await page.keyboard.press('Alt+1');
    done.searches++;
  }

  async function checkFile(): Promise<void> {
    await page.keyboard.press('Alt+6');
    if (done.files % 2 === 0) await page.getByRole('button', { name: 'Prøv med en demofil' }).press('Enter');
    else {
      await page.getByRole('button', { name: 'Velg fil …' }).press('Enter');
      await page.getByRole('button', { name: 'Kontroller filen' }).press('Enter');
    }
    await expect(page.getByRole('button', { name: 'Lukk resultatet' })).toBeVisible({ timeout: 60_000 });
    await page.getByRole('radio', { name: 'Oversikt' }).press('ArrowRight');
    await page.locator('.finding-row[data-finding]').first().waitFor();
    await page.getByRole('button', { name: 'Lukk resultatet' }).press('Enter');
    await page.getByRole('button', { name: 'Velg fil …' }).waitFor();
    done.files++;
  }

  return {
    async work(amounts) {
      await page.keyboard.press('Alt+1');
      for (let one = 0; one < amounts.assessments; one++) await assess();
      await page.keyboard.press('Alt+5');
      for (let one = 0; one < amounts.edits; one++) await edit();
      await page.keyboard.press('Alt+1');
      for (let one = 0; one < amounts.searches; one++) await search();
      for (let one = 0; one < amounts.files; one++) await checkFile();
      await page.keyboard.press('Alt+1');
      await page.locator('main h1').first().waitFor();
    },
    async wrongNotes() {
      await page.keyboard.press('Alt+5');
      await list(page).focus();
      await page.keyboard.press('Home');
      const wrong: string[] = [];
      for (const [place, expected] of written.entries()) {
        await expectActive(page, place);
        // The note before is shown until this one is read.
        const isRight = await expect(text(page))
          .toHaveValue(expected)
          .then(
            () => true,
            () => false,
          );
        if (!isRight) wrong.push(`note ${place} does not hold what was written into it`);
        await page.keyboard.press('ArrowDown');
      }
      return wrong;
    },
  };
}

async function expectActive(page: Page, place: number): Promise<void> {
  await expect(page.locator('.note-row[data-active]')).toHaveAttribute('data-index', String(place));
}

/** Runs in the page. Waits until so many questions are answered, and gives how many options the next one has; none when there is no next one. */
async function optionsAfter([answered, longest]: readonly [number, number]): Promise<number> {
  const until = performance.now() + longest;
  while (document.querySelectorAll('[data-answered]').length !== answered) {
    if (performance.now() > until) throw new Error(`there are not ${answered} answers`);
    await new Promise(requestAnimationFrame);
  }
  return document.querySelectorAll('main [data-option]').length;
}
