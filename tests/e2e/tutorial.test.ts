/** The tutorial with the command as it was built: no source, no resources folder. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
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

test('every command and every edit of the tutorial goes as shown', async () => {
  for (const step of readTutorial(await readFile(join(PROJECT, 'docs/tutorial-isf-2025-ovelse.md'), 'utf8'))) {
    if (step.kind === 'edit') {
      applyEdit(folder, step);
      continue;
    }
    const { output, exitCode } = await isf(step.args);
    expect(exitCode, `${step.line}\n${output}`).toBe(step.exitCode);
    if (step.shown !== undefined) expect(output, step.line).toMatch(shownPattern(step.shown));
  }
});
