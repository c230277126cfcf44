/** The app as a package: a deb is made, installed, used by an ordinary user, looked into, and removed; the notes stay. */

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFuses, setFuses } from '../../src-main/dev/packaging/fuse-wire';
import { fusesFor, nameFuses } from '../../src-main/dev/packaging/fuses';
import { packagerFile } from '../../src-main/dev/packaging/packager-folder';
import { ASAR_AT_MOST, problemsIn } from '../../src-main/dev/packaging/packed-apps';
import { makeTestDeb, type TestDeb } from '../../src-main/dev/packaging/test-deb';
import { STAND_IN_VERSION } from '../../src-main/dev/runtime-fetch';
import { hasProgram, isRoot, run } from '../../src-main/dev/system-command';
import { giveToUser, runAsUser } from '../support/packed-app';
import { contentOf, lookInside, makeOldProfile, notesFromSource, saveNotes } from './package-notes';
import type { LongTest, Report } from './report';

const NAME = 'isf-kodestotte';
const COMMAND = `/usr/bin/${NAME}`;
const MB = 1_000_000;
const QUESTION = '{"contactForm":"message","channel":"sms"}';
const CONTACTS = 'kontaktId;pasientId;kontaktdato;kontakttype;indirekteAktivitet;prosedyrekoder\nSYN-1;P1;2024-03-01;4;;\n';

/** One thing that was tried. */
interface Tried {
  readonly what: string;
  readonly result: string;
  readonly good: boolean;
}

/** Builds from what lies in out/. Needs root on a Debian machine, where the package is not installed already. */
export async function packageReport({ root, executable }: LongTest): Promise<Report> {
  const hindrance = await whyNot();
  if (hindrance !== undefined) return { passed: false, text: `Not run: ${hindrance}` };
  process.env.ISF_ELECTRON = executable;
  const folder = await mkdtemp(join(tmpdir(), 'isf-package-'));
  const tried: Tried[] = [];
  const told = (what: string, result: string, good: boolean): void => {
    tried.push({ what, result, good });
    console.log(`${good ? 'ok    ' : 'FAILED'} ${what}: ${result}`);
  };
  try {
    const made = await makeTestDeb(join(folder, 'made'), console.log);
    await lookAtFiles(made, told);
    await tryInstalled({ root, folder, made, told });
  } finally {
    // Only there when something stopped half-way.
    if (await isInstalled()) await run('dpkg', ['--purge', NAME]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    passed: tried.every(({ good }) => good),
    text: [
      '| what | what was seen | as it should be |',
      '| --- | --- | --- |',
      ...tried.map(({ what, result, good }) => `| ${what} | ${result} | ${good ? 'yes' : '**no**'} |`),
      '',
      `Made by electron-builder from the configuration of the product, with Electron ${STAND_IN_VERSION} in the place of the product's own and dpkg-deb in the place of fpm. Used as the user nobody, who has no home, with Chromium's sandbox on; looked into as root, after the one fuse that lets an inspector in was switched on.`,
    ].join('\n'),
  };
}

async function whyNot(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the stand-in for Electron is for Linux on x64.';
  if (!hasProgram('dpkg') || !hasProgram('dpkg-deb')) return 'this machine has no dpkg.';
  if (!isRoot()) return 'a package is installed by root.';
  if (await isInstalled()) return `${NAME} is installed on this machine already, and would be replaced and removed.`;
  return undefined;
}

async function isInstalled(): Promise<boolean> {
  return (await run('dpkg', ['--status', NAME])).code === 0;
}

type Tell = (what: string, result: string, good: boolean) => void;

/** What one asar file holds, as electron-builder's own library reads it. */
interface Asar {
  listPackage(path: string, options: { isPack: boolean }): string[];
  statFile(path: string, file: string): { readonly files?: unknown; readonly unpacked?: boolean };
}

async function lookAtFiles({ deb, version, unpacked }: TestDeb, told: Tell): Promise<void> {
  const library = createRequire(import.meta.url);
  const { listPackage, statFile } = library(packagerFile('@electron/asar')) as Asar;
  const asar = join(unpacked, 'resources', 'app.asar');
  const files = listPackage(asar, { isPack: false })
    .map((path) => path.replace(/^[/\\]/, ''))
    .filter((path) => statFile(asar, path).files === undefined);
  const foreign = files.filter((path) => !/^(out\/|package\.json$|LICENSE$)/.test(path));
  const outside = files.filter((path) => statFile(asar, path).unpacked === true);
  const { size } = await stat(asar);
  told('deb', `${((await stat(deb)).size / MB).toFixed(1)} MB, version ${version}`, deb.endsWith('+testruntime_amd64.deb'));
  told(
    'app.asar',
    `${(size / MB).toFixed(1)} MB (at most ${ASAR_AT_MOST / MB}), ${files.length} files, ${outside.length} of them outside it, ${foreign.length} that do not belong`,
    size <= ASAR_AT_MOST && outside.length === 0 && foreign.length === 0,
  );

  const problems = await problemsIn(dirname(unpacked), STAND_IN_VERSION, 'release');
  told('what `npm run package` looks at', problems.length === 0 ? 'nothing wrong' : problems.join('; '), problems.length === 0);

  const app = join(unpacked, NAME);
  const ours = JSON.stringify(nameFuses(STAND_IN_VERSION, await readFuses(app)));
  told(
    'fuses, read back',
    ours.replaceAll(/[{}"]/g, '').replaceAll(',', ', '),
    ours === JSON.stringify(fusesFor(STAND_IN_VERSION, 'release')),
  );
  const { getCurrentFuseWire } = library(packagerFile('@electron/fuses')) as {
    getCurrentFuseWire(path: string): Promise<Record<string, number | string>>;
  };
  const { version: _version, ...wire } = await getCurrentFuseWire(app);
  const theirs = Object.values(wire).map((state) => state === 0x31);
  told('the same, by @electron/fuses', theirs.join(', '), theirs.join() === Object.values(fusesFor(STAND_IN_VERSION, 'release')).join());
}

interface Trial {
  readonly root: string;
  readonly folder: string;
  readonly made: TestDeb;
  readonly told: Tell;
}

async function tryInstalled({ root, folder, made, told }: Trial): Promise<void> {
  const profile = join(folder, 'profile');
  const before = await saveNotes(root, profile, folder);
  const oldProfile = join(folder, 'old-profile');
  const old = await makeOldProfile(oldProfile);

  const installed = await run('dpkg', ['--install', made.deb]);
  told('dpkg --install', installed.code === 0 ? 'installed' : installed.output.trim().slice(-300), installed.code === 0);
  const kinds = await readFile('/usr/share/mime/globs2', 'utf8').catch(() => '');
  const desktop = await readFile(`/usr/share/applications/${NAME}.desktop`, 'utf8').catch(() => '');
  const opens =
    kinds.includes('application/vnd.isf-kodestotte.pakke:*.isfpakke') &&
    /^MimeType=application\/vnd\.isf-kodestotte\.pakke;$/m.test(desktop);
  told('file association', opens ? '`.isfpakke` belongs to the app' : 'missing', opens);

  // The temporary folder is root's own; the user must be able to pass through it.
  await run('chmod', ['755', folder]);
  await giveToUser(profile);
  await tryAsUser({ root, profile, own: profile, told });

  const after = await notesFromSource(root, profile, folder);
  told('notes after use', after.equals(before) ? 'export equals the one from before, byte for byte' : 'DIFFER', after.equals(before));

  await setFuses(`/opt/${NAME}/${NAME}`, Object.values(fusesFor(STAND_IN_VERSION, 'test')));
  const inside = await lookInside(root, COMMAND, profile, folder);
  told(
    'notes in the installed app',
    `${inside.state}, ${inside.titles.length} notes, export equal: ${inside.exported.equals(before)}`,
    inside.exported.equals(before),
  );
  told('doors for tests and developers', inside.doors.length === 0 ? 'none' : inside.doors.join(', '), inside.doors.length === 0);
  const insideOld = await lookInside(root, COMMAND, oldProfile, folder);
  told(
    `notes of shape ${old.version} of the database (frozen rows)`,
    `${insideOld.state}, ${insideOld.titles.join(', ')}`,
    insideOld.state === 'ready' && insideOld.titles.includes('Blåskjell på Ærøy 🩺'),
  );

  const content = await contentOf(profile);
  const removed = await run('dpkg', ['--purge', NAME]);
  const gone = removed.code === 0 && (await stat(`/opt/${NAME}`).catch(() => undefined)) === undefined && !hasProgram(NAME);
  told('dpkg --purge', gone ? 'nothing of the app is left' : removed.output.trim().slice(-300), gone);
  told('the profile meanwhile', 'every file by its hash', (await contentOf(profile)) === content);
  const last = await notesFromSource(root, profile, folder);
  told('notes after the removal', last.equals(before) ? 'export equals the one from before, byte for byte' : 'DIFFER', last.equals(before));
}

async function tryAsUser({ root, profile, own, told }: { root: string; profile: string; own: string; told: Tell }): Promise<void> {
  const picture = join(own, 'demo.png');
  const demo = await runAsUser(COMMAND, [`--user-data-dir=${profile}`, '--demo', `--demo-out=${picture}`], own);
  const answered = demo.code === 0 && demo.output.includes('Demo: svaret er «no»');
  told('--demo', answered ? `answered «no», picture of ${(await stat(picture)).size} bytes` : demo.output.trim().slice(-300), answered);

  const here = await run(process.execPath, ['out/main/isf.js', 'assess', QUESTION], { cwd: root });
  const there = await runAsUser(COMMAND, ['--log-level=3', 'isf', 'assess', QUESTION], own);
  const same = there.code === 0 && there.output.includes(here.output);
  told(`${NAME} isf assess`, same ? 'the same words as `isf assess` from source' : there.output.trim().slice(-300), same);

  await writeFile(join(own, 'kontakter.csv'), CONTACTS);
  const check = await runAsUser(COMMAND, ['isf', 'check', 'kontakter.csv'], own);
  told(`${NAME} isf check`, `ended with ${check.code} for a file with one contradiction`, check.code === 1);

  const mark = join(own, 'loaded');
  const script = join(own, 'foreign.cjs');
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');\n`);
  const wasLoaded = async (): Promise<boolean> => (await stat(mark).catch(() => undefined)) !== undefined;
  const withOptions = await runAsUser(COMMAND, ['isf', 'rule-books'], own, { NODE_OPTIONS: `--require ${script}` });
  // Where the fuse lets the variable in, Electron still takes few of its options in a packed app, and says so.
  const read = (await wasLoaded()) || withOptions.output.includes('NODE_OPTION');
  told('NODE_OPTIONS', read ? 'READ' : 'not even read', !read);
  // As a Node it would run the script; as the app it answers a contact and ends.
  await runAsUser(COMMAND, [script, '--demo', `--user-data-dir=${profile}`], own, { ELECTRON_RUN_AS_NODE: '1' });
  told('ELECTRON_RUN_AS_NODE', (await wasLoaded()) ? 'RAN a script' : 'ignored', !(await wasLoaded()));
  const inspected = await runAsUser(COMMAND, ['--inspect=0', 'isf', 'rule-books'], own);
  const listens = inspected.output.includes('Debugger listening');
  told('--inspect', listens ? 'LISTENS' : 'ignored', inspected.code === 0 && !listens);
}
