/** The tutorial does what it says: each command and each edit, in their order, with the output that is shown. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runIsf } from '../../../src-main/cli/run';
import { ROOT } from '../../support/books';
import { cliDeps } from '../../support/cli';
import { applyEdit, readTutorial, type Step, shownPattern } from '../../support/tutorial';

const steps = readTutorial(readFileSync(join(ROOT, 'docs/tutorial-isf-2025-ovelse.md'), 'utf8'));
const built = join(ROOT, 'out', 'main', 'isf.js');

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}
type Run = (args: readonly string[], folder: string) => Promise<Ran>;

const here = process.cwd();
afterAll(() => process.chdir(here));

const inThisProcess: Run = (args, folder) => {
  process.chdir(folder);
  return runIsf(args, cliDeps());
};

const asBuilt: Run = (args, folder) =>
  new Promise((resolve) => {
    execFile(process.execPath, [built, ...args], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ stdout, stderr, exitCode: error === null ? 0 : Number(error.code) }),
    );
  });

async function follow(step: Step, folder: string, run: Run): Promise<void> {
  if (step.kind === 'edit') return applyEdit(folder, step);
  const { stdout, stderr, exitCode } = await run(step.args, folder);
  expect({ line: step.line, exitCode, output: stdout + stderr }).toMatchObject({
    exitCode: step.exitCode,
    output: step.shown === undefined ? expect.any(String) : expect.stringMatching(shownPattern(step.shown)),
  });
}

test('the tutorial shows commands, their output and edits', () => {
  const commands = steps.filter(({ kind }) => kind === 'command');
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((step) => 'shown' in step).length).toBeGreaterThan(5);
  expect(steps.filter(({ kind }) => kind === 'edit').length).toBeGreaterThan(5);
});

describe.each<[string, Run, boolean]>([
  ['in this process', inThisProcess, true],
  ['as it was built', asBuilt, existsSync(built)],
])('%s', (_name, run, canRun) => {
  test.skipIf(!canRun)('every step goes as shown', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isf-tutorial-'));
    for (const step of steps) await follow(step, folder, run);
  });
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
