/** Kills the process that installs a pack again and again, and looks whether the state is exactly the old one or exactly the new one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { RuleBook } from '../../src-main/core/rules/book';
import { isClean } from '../../src-main/core/rules/certificate';
import { certifyAmong } from '../../src-main/services/certificates';
import { loadEffectiveLibrary } from '../../src-main/services/shelf/effective-library';
import { openWork } from '../../src-main/services/shelf/open-work';
import type { ShelfPlace } from '../../src-main/services/shelf/place';
import { QUIET } from '../../src-main/services/shelf/work';
import { bundled } from '../bench/as-built';
import { startKillable } from '../support/killable-app';
import { largeBook } from '../support/large-book';
import { nextYear, packIn, shelfPlace } from '../support/shelf';
import type { LongTest, Report } from './report';

/** Every other kill comes right after the preview, when the change itself is written. */
const WRITING_MS = 40;
const APP_ROUNDS = 10;
/** From the wish to install to some time after it is done, in the app. */
const APP_LONGEST_MS = 400;

type Outcome = 'old' | 'new';

export async function packsKillReport({ root, executable, rounds = 100 }: LongTest): Promise<Report> {
  const began = Date.now();
  const trouble: string[] = [];
  const services = await killServices(root, rounds, trouble);
  const app = await killApp(root, executable, Math.min(APP_ROUNDS, rounds), trouble);
  const both = [services, app].every((outcomes) => (['old', 'new'] as const).every((one) => outcomes.includes(one)));
  const row = (what: string, outcomes: readonly Outcome[]): string =>
    `| ${what} | ${outcomes.length} | ${outcomes.filter((one) => one === 'old').length} | ${outcomes.filter((one) => one === 'new').length} |`;
  return {
    passed: trouble.length === 0 && services.length === rounds && both,
    text: [
      '| killed | times | exactly the old state | exactly the new one |',
      '| --- | --- | --- | --- |',
      row('a process that installs by way of the services', services),
      row('the app, after the window has asked to install', app),
      '',
      `SIGKILL by process number, at a random moment; with the services every other one within ${WRITING_MS} ms of the end of the preview. After each kill the books are loaded as the app loads them, every one is proved anew, the shelf is opened, and where the state is the old one the install is done to its end. ${Math.round((Date.now() - began) / 1000)} s.`,
      ...(trouble.length === 0 ? [] : ['', 'Trouble:', '', ...trouble.slice(0, 30).map((line) => `- ${line}`)]),
    ].join('\n'),
  };
}

async function killServices(root: string, rounds: number, trouble: string[]): Promise<Outcome[]> {
  const script = await bundled(root, join('tests', 'long', 'packs-install.ts'));
  const clean = await shelfPlace();
  const pack = await packIn(clean.base, { content: nextYear() });
  const [old, whole] = [await whatIsUsed(clean), await wholeInstall(script, clean, pack)];
  const changed = await whatIsUsed(clean);
  if (old === changed) throw new Error('the install changes nothing');
  const outcomes: Outcome[] = [];
  for (let round = 0; round < rounds; round++) {
    const place = { ...clean, shelf: join(clean.base, `shelf-${round}`) };
    const child = spawn(process.execPath, [script, JSON.stringify(place), pack], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    if (round % 2 === 0) await wait(Math.random() * whole * 1.2);
    else {
      await lineOf(child.stdout, 'previewed');
      await wait(Math.random() * WRITING_MS);
    }
    child.kill('SIGKILL');
    await ended;
    const outcome = await outcomeOf(place, pack, { old, changed }, trouble, `round ${round}`);
    if (outcome !== undefined) outcomes.push(outcome);
    await rm(place.shelf, { recursive: true, force: true });
  }
  await rm(clean.base, { recursive: true, force: true });
  return outcomes;
}

/** An install that nobody disturbs, in milliseconds. */
async function wholeInstall(script: string, place: ShelfPlace, pack: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [script, JSON.stringify(place), pack], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`an undisturbed install ended with ${code}`);
  return performance.now() - began;
}

async function killApp(root: string, executable: string, rounds: number, trouble: string[]): Promise<Outcome[]> {
  const base = await mkdtemp(join(tmpdir(), 'isf-packs-kill-app-'));
  const [built, machine, packFolder] = [join(root, 'out'), join(base, 'machine'), join(base, 'pakker')];
  await mkdir(machine);
  await mkdir(packFolder);
  await writeFile(join(machine, 'organisation.json'), JSON.stringify({ packFolder }));
  const final = JSON.parse(await readFile(join(built, 'rule-books', 'isf-2024-final.json'), 'utf8')) as RuleBook;
  const pack = await packIn(packFolder, { content: largeBook(final, 150) });
  const file = pack.slice(packFolder.length + 1);
  const profile = join(base, 'profile');
  const place: ShelfPlace = { built, machine, shelf: join(profile, 'rule-shelf') };
  const old = await whatIsUsed(place);
  const reference = { ...place, shelf: join(base, 'reference') };
  const shelf = await openWork(reference, () => new Date());
  await shelf.install(QUIET, (await shelf.previewPack(QUIET, pack)).sha256, true);
  const changed = await whatIsUsed(reference);

  const outcomes: Outcome[] = [];
  for (let round = 0; round < rounds; round++) {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    const app = await startKillable(executable, root, profile, [`--machine-folder=${machine}`]);
    try {
      const page = await app.page();
      // From the third on the pack is only previewed when the app is killed.
      const isPreviewing = round % 3 === 2;
      const opening = page.evaluate(previewOffer, file).catch(() => undefined);
      if (!isPreviewing) {
        const sha256 = await opening;
        if (sha256 === undefined) throw new Error('the app could not preview the pack');
        void page.evaluate(installPreviewed, sha256).catch(() => undefined);
      }
      await wait(Math.random() * APP_LONGEST_MS);
      await app.killMain();
    } catch (error) {
      await app.killMain();
      trouble.push(`app, round ${round}: ${String(error).slice(0, 300)}`);
      continue;
    }
    const outcome = await outcomeOf(place, pack, { old, changed }, trouble, `app, round ${round}`);
    if (outcome !== undefined) outcomes.push(outcome);
  }
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
  return outcomes;
}

/** What was found after a kill; what is wrong with it goes to `trouble`. */
async function outcomeOf(
  place: ShelfPlace,
  pack: string,
  { old, changed }: { readonly old: string; readonly changed: string },
  trouble: string[],
  round: string,
): Promise<Outcome | undefined> {
  const lines: string[] = [];
  const found = await whatIsUsed(place, lines);
  const report = (what: string): undefined => void trouble.push(`${round}: ${what}`);
  if (lines.length > 0) return report(lines.join());
  if (found !== old && found !== changed) return report(`neither the old state nor the new one: ${found}`);
  const { books } = await loadEffectiveLibrary(place, { log: () => {} });
  for (const book of books) if (!isClean(certifyAmong(book, books))) report(`${book.id} is not proved`);
  const shelf = await openWork(place, () => new Date());
  const { notices, packs } = await shelf.state(QUIET);
  if (notices.length > 0 || packs.some(({ setAside }) => setAside !== undefined)) report(`the shelf opens with ${notices.join()}`);
  if (found === old) await shelf.install(QUIET, (await shelf.previewPack(QUIET, pack)).sha256, true);
  if ((await whatIsUsed(place)) !== changed) report('the install could not be done to its end');
  return found === old ? 'old' : 'new';
}

async function whatIsUsed(place: ShelfPlace, lines: string[] = []): Promise<string> {
  const { books } = await loadEffectiveLibrary(place, { log: (line) => void lines.push(line) });
  return JSON.stringify(books.map(({ id, hash }) => [id, hash]));
}

async function lineOf(stream: NodeJS.ReadableStream, wanted: string): Promise<void> {
  for await (const line of createInterface({ input: stream })) if (line === wanted) return;
}

/** Runs in the page. */
async function previewOffer(file: string): Promise<string | undefined> {
  const result = await window.isf.call('shelf:open-offer', { file });
  return result.ok ? result.value.preview.sha256 : undefined;
}

/** Runs in the page. */
async function installPreviewed(sha256: string): Promise<void> {
  await window.isf.call('shelf:install', { sha256, untested: true });
}
