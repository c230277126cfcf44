/** Every change of the notes in the running app is a transaction with strict durability: seen from outside, on the real database. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findNotes, openNotes } from '../support/app-notes';
import { startNotes } from '../support/notes-session';
import { notesFile, syntheticNotes } from '../support/synthetic-notes';
import type { LongTest, Report } from './report';

interface Seen {
  readonly durability: string;
  readonly doing: string;
}
type Global = typeof globalThis & { seen: Seen[]; doing: string };

/** Does everything that changes notes, and looks at each transaction that writes. */
export async function durabilityReport({ executable, root }: LongTest): Promise<Report> {
  process.env.ISF_ELECTRON = executable;
  const folder = await mkdtemp(join(tmpdir(), 'isf-durable-'));
  const file = join(folder, 'syntetisk.jsonl');
  await writeFile(file, notesFile(syntheticNotes(600, 5)));
  const session = await startNotes(root, join(folder, 'profile'));
  try {
    await session.answerDialogs({ open: file });
    // Before the page opens its database: Dexie keeps the function that it finds then.
    await session.page.addInitScript(watchTransactions);
    await session.page.reload();
    await findNotes(session.page, root);
    await openNotes(session.page);
    const trouble = await changeEverything(session.page);
    const seen = await session.page.evaluate(() => (globalThis as Global).seen);
    const doings = [...new Set(seen.map(({ doing }) => doing))];
    const rows = doings.map((doing) => {
      const own = seen.filter((one) => one.doing === doing);
      return { doing, all: own.length, strict: own.filter(({ durability }) => durability === 'strict').length };
    });
    const passed = trouble.length === 0 && seen.length > 0 && rows.every(({ all, strict }) => all === strict);
    return {
      passed,
      text: [
        '| change | transactions that write | of them strict |',
        '| --- | --- | --- |',
        ...rows.map(({ doing, all, strict }) => `| ${doing} | ${all} | ${strict} |`),
        '',
        'Read off `IDBTransaction.durability` of every transaction that the page began for writing on a database of the notes.',
        ...trouble.map((what) => `\n- ${what}`),
      ].join('\n'),
    };
  } finally {
    await session.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function watchTransactions(): void {
  const state = globalThis as Global;
  state.seen = [];
  state.doing = 'opening';
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = begin.apply(this, args);
    if (transaction.mode === 'readwrite' && this.name.startsWith('isf-notes'))
      state.seen.push({ durability: transaction.durability, doing: state.doing });
    return transaction;
  };
}

/** Gives what did not work, or wrote nothing. */
function changeEverything(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const state = globalThis as Global;
    const { store, files, lock, restore, snapshots, edit } = globalThis.isfNotes;
    const trouble: string[] = [];
    let id = '';
    const value = <T>(outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
      if (!outcome.ok) throw new Error(outcome.problem.code);
      return outcome.value;
    };
    const doings: readonly (readonly [string, () => Promise<unknown>])[] = [
      [
        'a new note',
        async () => {
          id = value(await store.create({ title: 'Syntetisk' })).id;
        },
      ],
      ['a changed note', async () => value(await store.update(id, { text: 'Syntetisk' }))],
      ['into the bin, and undone', async () => value(await value(await store.bin([id]))())],
      [
        'status, pin and tag of several',
        async () => [
          value(await store.setStatus([id], 'settled')),
          value(await store.setPinned([id], true)),
          value(await store.addTag([id], 'x')),
          value(await store.removeTag([id], 'x')),
        ],
      ],
      [
        'typing in the editor',
        async () => {
          const editor = edit(undefined);
          editor.change({ text: 'Syntetisk' });
          if (!(await editor.close())) throw new Error('not saved');
        },
      ],
      ['away for good', async () => value(await store.remove([id]))],
      ['import, merged', async () => value(await (value(await files.read({})) ?? never()).apply('merge'))],
      ['import, replacing', async () => value(await (value(await files.read({})) ?? never()).apply('replace'))],
      [
        'the lock turned on',
        async () =>
          value(
            await lock.turnOn([
              { kind: 'recovery', text: lock.newRecoveryCode() },
              { kind: 'passphrase', text: 'syntetisk passord' },
            ]),
          ),
      ],
      ['a new note, locked', async () => value(await store.create({ title: 'Syntetisk' }))],
      [
        'another passphrase',
        async () =>
          value(await lock.setWay({ kind: 'passphrase', text: 'syntetisk passord' }, { kind: 'passphrase', text: 'syntetisk passord 2' })),
      ],
      ['the lock turned off', async () => value(await lock.turnOff())],
      [
        'a snapshot restored',
        async () => {
          value(await snapshots.takeNow());
          const [newest] = value(await restore.choices());
          return value(await restore.fromSnapshot(newest?.file ?? ''));
        },
      ],
    ];
    const never = (): never => {
      throw new Error('no file');
    };
    for (const [doing, work] of doings) {
      state.doing = doing;
      try {
        await work();
        if (!state.seen.some((one) => one.doing === doing)) trouble.push(`${doing}: nothing was written`);
      } catch (error) {
        trouble.push(`${doing}: ${String(error)}`);
      }
    }
    return trouble;
  });
}
