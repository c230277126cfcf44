/** The checks that read the project without running the app. Each counts as one test. */
import { PROJECT, TSX, tool } from './build-steps';
import { run } from './system-command';
import type { Count } from './test-count';

const CHECKS: ReadonlyArray<{ readonly name: string; readonly args: readonly string[] }> = [
  {
    name: 'form and lint (biome)',
    args: [tool('@biomejs/biome/bin/biome'), 'check', '--config-path=tests/biome-settings.json', '--error-on-warnings', '.'],
  },
  { name: 'types (tsc)', args: [tool('typescript/bin/tsc')] },
  { name: 'unused code (knip)', args: [tool('knip/bin/knip.js'), '--config', 'tests/knip.config.ts', '--treat-config-hints-as-errors'] },
  { name: 'rule data', args: [...TSX, 'src-main/dev/check-rule-data.ts'] },
];

/** Runs every check, whatever comes of the ones before. */
export async function runChecks(): Promise<Count> {
  let failed = 0;
  for (const { name, args } of CHECKS) {
    const { code, output } = await run(process.execPath, args, { cwd: PROJECT });
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    if (code === 0) continue;
    failed += 1;
    console.log(output.trimEnd());
  }
  return { passed: CHECKS.length - failed, failed };
}
