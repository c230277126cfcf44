/** The tutorial does what it says: each command and each edit, in their order, with the output that is shown. tests/e2e does it as built. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runIsf } from '../../../src-main/cli/run';
import { ROOT } from '../../support/books';
import { cliDeps } from '../../support/cli';
import { applyEdit, readTutorial, type Step, shownPattern } from '../../support/tutorial';

const steps = readTutorial(readFileSync(join(ROOT, 'docs/tutorial-isf-2025-ovelse.md'), 'utf8'));

const here = process.cwd();
afterAll(() => process.chdir(here));

test('the tutorial shows commands, their output and edits', () => {
  const commands = steps.filter(({ kind }) => kind === 'command');
  expect(commands.length).toBeGreaterThan(10);
  expect(commands.filter((step) => 'shown' in step).length).toBeGreaterThan(10);
  expect(steps.filter(({ kind }) => kind === 'edit').length).toBeGreaterThan(5);
});

test('every step goes as shown', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isf-tutorial-'));
  process.chdir(folder);
  for (const step of steps) {
    if (step.kind === 'edit') {
      applyEdit(folder, step);
      continue;
    }
    const { stdout, stderr, exitCode } = await runIsf(step.args, cliDeps());
    expect(exitCode, `${step.line}\n${stdout}${stderr}`).toBe(step.exitCode);
    if (step.shown !== undefined) expect(stdout + stderr, step.line).toMatch(shownPattern(step.shown));
  }
});

describe('the reader of tutorials', () => {
  test('an output that differs in one word is noticed', () => {
    const pattern = shownPattern('a: 3 of 4\n  …\nend …x\n');
    expect(pattern.test('a: 3 of 4\n  one\n  two\nend ab x\n')).toBe(true);
    expect(pattern.test('a: 2 of 4\n  one\nend ab x\n')).toBe(false);
    expect(pattern.test('a: 3 of 4\n  one\nend ab x\nand more\n')).toBe(false);
  });

  test('an edit whose place is not in the file is noticed', () => {
    const [edit] = readTutorial('```diff\n--- package.json\n-no such line\n+another\n```\n');
    expect(() => applyEdit(ROOT, edit as Extract<Step, { kind: 'edit' }>)).toThrow(/0 times/);
  });
});
