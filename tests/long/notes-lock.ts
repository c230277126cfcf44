/** The lock: nothing of what was written may be found on the disk once the notes are locked and the app has quit; and a kill while locking loses nothing. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { findNotes, openNotes } from '../support/app-notes';
import { startKillable } from '../support/killable-app';
import { exportNotes, startNotes } from '../support/notes-session';
import { notesFile, syntheticNotes } from '../support/synthetic-notes';
import type { LongTest, Report } from './report';

const NOTES = 2_000;
const CANARY_LETTERS = 40;
/** Parts that are looked for one by one: the database compresses, and may cut a text where it repeats a few signs by chance. */
const PART = 12;
const STEP = 4;
const PASSPHRASE = 'syntetisk-passord-som-ikke-skal-finnes';
/** Chromium lets go of old files some seconds after they were deleted. */
const SWEEP_MS = 5_000;
const KILLS = 12;
/** Kills come at most so late: some before the locked copy is whole, some while the old one is being cleared away. */
const LONGEST_WAIT_MS = 6_000;
/** Where the phrases stand that are written before the lock. */
const WRITTEN_FIRST = ['title', 'text', 'tag', 'bin', 'removed', 'typed'];

/** Both halves of the report. */
export async function lockReport(test: LongTest): Promise<Report> {
  process.env.ISF_ELECTRON = test.executable;
  const folder = await mkdtemp(join(tmpdir(), 'isf-lock-'));
  try {
    const canary = await canaryReport(test, folder);
    const kill = await killWhileLocking(test, folder);
    return { passed: canary.passed && kill.passed, text: `${canary.text}\n\n${kill.text}` };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function canaryReport({ root }: LongTest, folder: string): Promise<Report> {
  const profile = join(folder, 'profile');
  const canaries = Object.fromEntries(
    [...WRITTEN_FIRST, 'later title', 'later text', 'later tag', 'later typed'].map((where) => [where, letters()]),
  );
  const write = async (page: Page, prefix: '' | 'later '): Promise<void> => {
    const failed = await page.evaluate(
      async ([title, text, tag, typed, bin, removed]) => {
        const { store, edit, snapshots } = globalThis.isfNotes;
        const made = await store.create({ title: title ?? '', text: `# Æ\n\n${text}`, tags: [tag ?? ''] });
        const binned = bin === undefined ? undefined : await store.create({ text: bin });
        if (binned?.ok) await store.bin([binned.value.id]);
        const gone = removed === undefined ? undefined : await store.create({ text: removed });
        if (gone?.ok) await store.remove([gone.value.id]);
        const editor = edit(undefined);
        for (let length = 1; length <= (typed ?? '').length; length++) {
          editor.change({ text: (typed ?? '').slice(0, length) });
          if (length % 10 === 0) await editor.flush();
        }
        const closed = await editor.close();
        const snapshot = await snapshots.takeNow();
        return !made.ok || !closed || !snapshot.ok;
      },
      [
        canaries[`${prefix}title`],
        canaries[`${prefix}text`],
        canaries[`${prefix}tag`],
        canaries[`${prefix}typed`],
        prefix === '' ? canaries.bin : undefined,
        prefix === '' ? canaries.removed : undefined,
      ] as const,
    );
    if (failed) throw new Error('could not write');
  };

  const file = join(folder, 'syntetisk.jsonl');
  await writeFile(file, notesFile(syntheticNotes(NOTES, 9)));
  const first = await startNotes(root, profile);
  await first.answerDialogs({ open: file });
  await importAll(first.page);
  await write(first.page, '');
  await first.close();
  const before = await search(profile, canaries);

  const second = await startNotes(root, profile);
  const original = await exportNotes(second, join(folder, 'open.jsonl'));
  const code = await second.page.evaluate(async (passphrase) => {
    const { lock, snapshots } = globalThis.isfNotes;
    const recovery = lock.newRecoveryCode();
    const done = await lock.turnOn([
      { kind: 'recovery', text: recovery },
      { kind: 'passphrase', text: passphrase },
    ]);
    const removed = await snapshots.removeOpen();
    if (!done.ok || !removed.ok) throw new Error('could not lock');
    return recovery;
  }, PASSPHRASE);
  const locked = (await exportNotes(second, join(folder, 'locked.jsonl'))).equals(original);
  await write(second.page, 'later ');
  await second.answerDialogs({ saveTo: join(profile, 'export.jsonl') });
  await second.page.evaluate(async () => {
    const { files, lock } = globalThis.isfNotes;
    const written = await files.write({ format: 'jsonl' });
    const done = await lock.lock();
    if (!written.ok || !done.ok) throw new Error('could not lock');
  });
  await wait(SWEEP_MS);
  await second.close();
  const secrets = { ...canaries, passphrase: PASSPHRASE, 'recovery code': code, 'recovery code, plain': code.replaceAll('-', '') };
  const after = await search(profile, secrets);

  const passed = WRITTEN_FIRST.every((where) => before.found.some(({ what }) => what === where)) && after.found.length === 0 && locked;
  return {
    passed,
    text: [
      '| | files | bytes | phrases looked for | found |',
      '| --- | --- | --- | --- | --- |',
      `| before the lock (to see that the search works) | ${before.files} | ${before.bytes} | ${WRITTEN_FIRST.length} | ${new Set(before.found.map(({ what }) => what)).size} |`,
      `| locked, after quitting | ${after.files} | ${after.bytes} | ${Object.keys(secrets).length} | ${after.found.length} |`,
      '',
      `Phrases of ${CANARY_LETTERS} random letters in title, text, tag, bin, a removed note and a text typed key by key, written before the lock and after it, among ${NOTES} other notes; besides passphrase and recovery code. Looked for in every file under the profile (snapshots, a sealed export and the logs are in it) as UTF-8, UTF-16LE and UTF-16BE, in parts of ${PART} letters, because the compression of the database leaves random letters as they are but may cut them. In the clear stay: how many notes, their ids and times, and which are in the bin. Readable export with the lock on the same as before it: ${locked ? 'yes' : 'NO'}.`,
      ...after.found.map(({ what, where }) => `\n- FOUND: ${what} in ${where}`),
    ].join('\n'),
  };
}

/** Kills main or the page at a random moment while the lock is being turned on or off; everything must be there after it. */
async function killWhileLocking({ executable, root, rounds }: LongTest, folder: string): Promise<Report> {
  const profile = join(folder, 'killed');
  const file = join(folder, 'syntetisk.jsonl');
  const session = await startNotes(root, profile);
  await session.answerDialogs({ open: file });
  await importAll(session.page);
  const original = await contentOf(session.page);
  await session.close();
  const outcomes: string[] = [];
  const trouble: string[] = [];
  const kills = Math.min(rounds ?? KILLS, KILLS);
  for (let round = 0; round < kills; round++) {
    const app = await startKillable(executable, root, profile);
    const page = await app.page();
    await findNotes(page, root);
    await openNotes(page);
    const sealedBefore = await unlockIfNeeded(page);
    const turning = page
      .evaluate(
        async ([sealed, passphrase]) => {
          const { lock } = globalThis.isfNotes;
          const done = sealed
            ? await lock.turnOff()
            : await lock.turnOn([
                { kind: 'recovery', text: lock.newRecoveryCode() },
                { kind: 'passphrase', text: passphrase },
              ]);
          return done.ok ? 'done' : done.problem.code;
        },
        [sealedBefore, PASSPHRASE] as const,
      )
      .catch(() => 'killed');
    await wait(Math.random() * LONGEST_WAIT_MS);
    await (round % 2 === 0 ? app.killMain() : app.killPage());
    const turned = await turning;
    const next = round % 2 === 0 ? await startKillable(executable, root, profile) : app;
    const again = await next.page();
    await findNotes(again, root);
    const state = await openNotes(again);
    if (state.kind === 'restore' || state.kind === 'failed') trouble.push(`kill ${round + 1}: ${JSON.stringify(state)}`);
    else {
      const sealed = await unlockIfNeeded(again);
      if ((await contentOf(again)) !== original) trouble.push(`kill ${round + 1}: the notes are not what they were`);
      outcomes.push(
        `${sealedBefore ? 'off' : 'on'}: ${turned === 'done' ? 'was done' : sealed === sealedBefore ? 'as before' : 'as wanted'}`,
      );
    }
    await next.quit();
  }
  const counts = [...new Set(outcomes)].toSorted().map((what) => `${what} ${outcomes.filter((one) => one === what).length}×`);
  return {
    passed: trouble.length === 0,
    text: [
      `${kills} kills of main and page in turn while the lock of ${NOTES} notes was being turned on or off: ${counts.join(', ')}. All notes were there and the same each time: ${trouble.length === 0 ? 'yes' : 'NO'}.`,
      ...trouble.map((what) => `\n- ${what}`),
    ].join('\n'),
  };
}

async function importAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const read = await globalThis.isfNotes.files.read({});
    const done = read.ok && (await read.value?.apply('merge'));
    if (done === undefined || done === false || !done.ok) throw new Error('import');
  });
}

/** Unlocks with the passphrase where that is needed. True when the notes are sealed. */
function unlockIfNeeded(page: Page): Promise<boolean> {
  return page.evaluate(async (text) => {
    const { state, lock } = globalThis.isfNotes;
    if (state.get().kind === 'locked') {
      const done = await lock.unlock({ kind: 'passphrase', text });
      if (!done.ok) throw new Error(`unlock: ${done.problem.code}`);
    }
    const now = state.get();
    return now.kind === 'ready' && now.sealed;
  }, PASSPHRASE);
}

/** All notes outside the bin as one text, with the number of all of them. */
function contentOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all = await globalThis.isfNotes.store.latest(1_000_000);
    if (!all.ok) throw new Error(all.problem.code);
    return `${globalThis.isfNotes.store.count()} ${JSON.stringify(all.value)}`;
  });
}

function letters(): string {
  return Array.from(randomBytes(CANARY_LETTERS), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

/** Looks for parts of the phrases in every file below a folder. */
async function search(folder: string, phrases: Readonly<Record<string, string>>) {
  const needles = Object.entries(phrases).flatMap(([what, phrase]) =>
    partsOf(phrase).flatMap((part) => {
      const wide = Buffer.from(part, 'utf16le');
      return [Buffer.from(part), wide, Buffer.from(wide).swap16()].map((bytes) => ({ what, bytes }));
    }),
  );
  const found: { readonly what: string; readonly where: string }[] = [];
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    files++;
    bytes += content.length;
    const here = new Set(needles.filter((needle) => content.includes(needle.bytes)).map(({ what }) => what));
    for (const what of here) found.push({ what, where: relative(folder, path) });
  }
  return { files, bytes, found };
}

function partsOf(phrase: string): string[] {
  const parts = [];
  for (let at = 0; at + PART <= phrase.length; at += STEP) parts.push(phrase.slice(at, at + PART));
  return parts;
}
