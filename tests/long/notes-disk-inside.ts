/** The cases of notes-disk.ts. Runs in a mount namespace of its own: `notes-disk-inside.ts EXECUTABLE PROJECT FOLDER`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fullDiskCase } from './notes-full-disk';
import { readOnlyCases } from './notes-read-only';

const [executable, root, folder] = process.argv.slice(2);
if (executable === undefined || root === undefined || folder === undefined) throw new Error('EXECUTABLE PROJECT FOLDER');
process.env.ISF_ELECTRON = executable;

/** What was done, what the app did, and whether that is good. */
export interface DiskCase {
  readonly name: string;
  readonly result: string;
  readonly good: boolean;
}

const cases: DiskCase[] = [];
for (const [name, work] of [
  ['read-only', readOnlyCases],
  ['full disk', fullDiskCase],
] as const) {
  const own = join(folder, name.replace(' ', '-'));
  await mkdir(own);
  cases.push(
    ...(await work(root, own).catch((error: unknown) => [
      {
        name,
        result: `STOPPED: ${String(error instanceof Error ? error.stack : error)
          .replace(/\s+/g, ' ')
          .slice(0, 700)}`,
        good: false,
      },
    ])),
  );
}
await writeFile(
  join(folder, 'report.json'),
  JSON.stringify({
    passed: cases.every(({ good }) => good),
    text: [
      '| case | what the app did | good |',
      '| --- | --- | --- |',
      ...cases.map(({ name, result, good }) => `| ${name} | ${result} | ${good ? 'yes' : '**no**'} |`),
    ].join('\n'),
  }),
);
