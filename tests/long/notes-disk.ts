/** A disk that takes no more, or nothing at all: real file systems, mounted where only these processes see them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src-main/dev/system-command';
import type { LongTest, Report } from './report';

/** Runs the cases in a mount namespace of their own. Where that is denied, they have not been tried, and so the part has failed. */
export async function diskReport({ executable, root }: LongTest): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'isf-disk-'));
  try {
    const inside = [process.execPath, ...process.execArgv, join(import.meta.dirname, 'notes-disk-inside.ts'), executable, root, folder];
    const refusals: string[] = [];
    for (const own of [['-m'], ['-r', '-m']]) {
      const tried = await run('unshare', [...own, 'mount', '-t', 'tmpfs', 'tmpfs', folder]);
      if (tried.code !== 0) {
        refusals.push(`\`unshare ${own.join(' ')}\`: ${tried.output.trim()}`);
        continue;
      }
      const { output } = await run('unshare', [...own, ...inside], { cwd: root });
      const report = await readFile(join(folder, 'report.json'), 'utf8').catch(() => undefined);
      return report === undefined
        ? { passed: false, text: `The cases ended early:\n\n${output.slice(-1_500)}` }
        : (JSON.parse(report) as Report);
    }
    return {
      passed: false,
      text: `Not tried: no mount namespace of its own is allowed here.\n\n${refusals.map((line) => `- ${line}`).join('\n')}`,
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
