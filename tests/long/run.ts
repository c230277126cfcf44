/**
 * `npm run test:long`: what takes longer than a change can wait for. Writes a dated report under docs/reports/, to be committed.
 * `-- --part file-check,file-sql` runs and reports these parts only. While a test is being written: with `--rounds 10` it is shorter, and writes nothing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needsVirtualScreen, onScreen } from '../../src-main/dev/display';
import { findRuntime } from '../../src-main/dev/runtime';
import { runShown } from '../../src-main/dev/system-command';
import { fileCheckReport } from './file-check';
import { sqlReport } from './file-sql';
import { mutationReport } from './mutation-report';
import { networkReport } from './network';
import { damageReport } from './notes-damage';
import { diskReport } from './notes-disk';
import { durabilityReport } from './notes-durability';
import { identityReport } from './notes-identity';
import { killReport } from './notes-kill';
import { lockReport } from './notes-lock';
import { tornReport } from './notes-torn';
import { packageReport } from './package';
import { packsKillReport } from './packs-kill';
import { packMutantsReport } from './packs-mutants';
import type { LongTest, Report } from './report';
import { soakReport } from './soak';

const PARTS: readonly { readonly id: string; readonly name: string; readonly run: (test: LongTest) => Promise<Report> }[] = [
  { id: 'mutants', name: 'Mutants of the rule books', run: ({ root }) => mutationReport(root) },
  { id: 'notes-kill', name: 'Notes: killed while saving', run: killReport },
  { id: 'notes-durability', name: 'Notes: strict durability', run: durabilityReport },
  { id: 'notes-damage', name: 'Notes: damaged database', run: damageReport },
  { id: 'notes-torn', name: 'Notes: half a line at the end of the log', run: tornReport },
  { id: 'notes-disk', name: 'Notes: read-only and full disk', run: diskReport },
  { id: 'notes-lock', name: 'Notes: nothing to be found when locked', run: lockReport },
  { id: 'notes-identity', name: 'Notes: identity numbers', run: identityReport },
  { id: 'network', name: 'No network: namespace and trace', run: networkReport },
  { id: 'file-check', name: 'A file of five million contacts', run: fileCheckReport },
  { id: 'file-sql', name: 'The printed SQL in three engines', run: sqlReport },
  { id: 'packs-kill', name: 'Packs: killed while installing', run: packsKillReport },
  { id: 'packs-mutants', name: 'Packs: mutated', run: packMutantsReport },
  { id: 'soak', name: 'A long day in one window', run: soakReport },
  { id: 'package', name: 'The app as a package', run: packageReport },
];

if (needsVirtualScreen()) {
  const [command, args] = onScreen(process.execPath, [...process.execArgv, ...process.argv.slice(1)]);
  process.exitCode = (await runShown(command, args)).code;
} else {
  const { values } = parseArgs({ options: { part: { type: 'string' }, rounds: { type: 'string' } } });
  const wanted = values.part?.split(',') ?? PARTS.map(({ id }) => id);
  const unknown = wanted.filter((part) => !PARTS.some(({ id }) => id === part));
  if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are ${PARTS.map(({ id }) => id).join(', ')}.`);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const failed = await runParts(
    PARTS.filter(({ id }) => wanted.includes(id)),
    rounds,
    rounds === undefined,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Runs the parts, and gives how many failed. */
async function runParts(parts: typeof PARTS, rounds: number | undefined, writesReport: boolean): Promise<number> {
  const root = join(import.meta.dirname, '..', '..');
  const { executable, description } = await findRuntime(console.log);
  const today = new Date().toISOString().slice(0, 10);
  const machine = `Node ${process.version}, ${description}. ${process.platform} ${process.arch}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()[0]?.toFixed(1)} at ${new Date().toISOString()}.`;
  const which = parts.length === PARTS.length ? '' : ` -- --part ${parts.map(({ id }) => id).join(',')}`;
  const sections = [`# Long tests, ${today}`, `${machine} Made by \`npm run test:long${which}\`.`];
  let failed = 0;
  for (const { name, run } of parts) {
    console.log(`=== ${name}`);
    const { passed, text } = await run({ root, executable, ...(rounds === undefined ? {} : { rounds }) });
    console.log(text);
    if (!passed) failed++;
    sections.push(`## ${name}: ${passed ? 'passed' : 'FAILED'}`, text);
  }
  if (writesReport) {
    await mkdir(join(root, 'docs', 'reports'), { recursive: true });
    const name = [today, 'long', ...(parts.length === PARTS.length ? [] : parts.map(({ id }) => id))].join('-');
    await writeFile(join(root, 'docs', 'reports', `${name}.md`), `${sections.join('\n\n')}\n`);
  }
  console.log(`\n${parts.length - failed} passed, ${failed} failed`);
  return failed;
}
