/** The tutorial with the command as it was built (no source, no resources folder), and its book in a window that was started on the folder. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, launchApp, test } from '../support/app';
import { applyEdit, readTutorial, shownPattern } from '../support/tutorial';

const PROJECT = join(import.meta.dirname, '..', '..');

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-tutorial-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

function isf(args: readonly string[]): Promise<{ output: string; exitCode: number }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(PROJECT, 'out/main/isf.js'), ...args], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ output: stdout + stderr, exitCode: error === null ? 0 : Number(error.code) }),
    );
  });
}

test('every command and every edit of the tutorial goes as shown; a window on the folder answers by the book when it is named', async ({
  profile,
}) => {
  test.slow(); // a process for each command
  for (const step of readTutorial(await readFile(join(PROJECT, 'docs/tutorial-isf-2025-ovelse.md'), 'utf8'))) {
    if (step.kind === 'edit') {
      applyEdit(folder, step);
      continue;
    }
    const { output, exitCode } = await isf(step.args);
    expect(exitCode, `${step.line}\n${output}`).toBe(step.exitCode);
    if (step.shown !== undefined) expect(output, step.line).toMatch(shownPattern(step.shown));
  }

  const app = await launchApp(profile, [`--rule-books=${join(folder, 'ovelse')}`]);
  const page = await app.firstWindow();
  const card = page.locator('[data-verdict]');
  const choose = (fact: string, option: string) => page.locator(`[data-fact="${fact}"][data-option="${option}"]`).click();
  await choose('contactForm', 'message');
  await choose('channel', 'sms');
  await expect(card).toHaveAttribute('data-verdict', 'no');
  await page.keyboard.press('Control+b');
  await page.getByRole('radio', { name: /øvelse/ }).check();
  await page.getByRole('button', { name: 'Bruk', exact: true }).press('Enter');
  await choose('privacyAndSecurity', 'yes');
  await expect(card).toHaveAttribute('data-verdict', 'yes');
  await page.screenshot({ path: 'test-output/pictures/tutorial-book.png' });
  await app.close();
});
