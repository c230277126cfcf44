/** The app as a command: `isf-kodestotte isf …` answers on a machine without a screen, and leaves an open window alone. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launcherSwitches } from '../../src-main/dev/display';
import { electronExecutable, expect, test } from '../support/app';

const PROJECT = join(import.meta.dirname, '..', '..');
const CONTACTS = [
  'kontaktId;pasientId;kontaktdato;kontakttype;indirekteAktivitet;prosedyrekoder',
  'SYN-1;P1;2024-03-01;4;;',
  'SYN-2;P1;01.04.2024;5;22;WMGA28',
].join('\n');

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-command-'));
  await writeFile(join(folder, 'kontakter.csv'), CONTACTS);
});
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Without a screen, whatever the tests themselves have. */
function isf(...args: string[]): Promise<Ended> {
  const { DISPLAY: _screen, WAYLAND_DISPLAY: _other, ...env } = process.env;
  const child = spawn(electronExecutable(), [...launcherSwitches(), PROJECT, 'isf', ...args], { env, cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece) => {
    stdout += String(piece);
  });
  child.stderr.on('data', (piece) => {
    stderr += String(piece);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('checks a file: the summary on standard output, the findings in a file, 1 when something contradicts', async () => {
  const { code, stdout } = await isf('check', 'kontakter.csv', '--json', '--out', 'funn.jsonl');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    rows: 2,
    unreadable: 0,
    findings: 1,
    byCheck: { 'contact-type-unknown': 1, 'wmga28-alone': 0 },
  });
  expect(JSON.parse(await readFile(join(folder, 'funn.jsonl'), 'utf8'))).toMatchObject({ contactId: 'SYN-1', line: 2 });
});

test('a file that cannot be read is one message and 2', async () => {
  const { code, stdout, stderr } = await isf('check', 'finnes-ikke.csv');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('finnes-ikke.csv');
});

test('works beside an open window', async ({ page }) => {
  await page.locator('.option').first().waitFor();
  expect(await isf('rule-books')).toMatchObject({ code: 0, stdout: expect.stringContaining('isf-2024-final') });
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
});
