/** The calls about notes and the lock through the gate, as the page makes them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_PIECE } from '../../src-main/contract/backups';
import type { ChannelName } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import type { CallError, Result } from '../../src-main/contract/result';
import type { Handlers } from '../../src-main/ipc/handlers';
import { createNotesHandlers, type NotesDeps } from '../../src-main/ipc/notes-handlers';
import { type RouterDeps, route } from '../../src-main/ipc/router';
import { notesIn } from '../support/notes';

let base: string;
let deps: NotesDeps;
let lines: string[];
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'isf-calls-'));
  deps = notesIn(base);
  lines = [];
});
afterEach(async () => {
  await deps.backups.abortAll();
  rmSync(base, { recursive: true, force: true });
});

const PAGE = { contentsId: 1, frame: { origin: 'app://isf', isMainFrame: true } };

async function call<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>> {
  const router: RouterDeps = {
    handlers: createNotesHandlers(deps) as unknown as Handlers,
    isTrusted: () => true,
    log: (line) => void lines.push(line),
  };
  return (await route(channel, PAGE, [input], router)) as Result<ChannelOutput<C>>;
}

async function value<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>> {
  const result = await call(channel, input);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

async function failure<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<CallError> {
  const result = await call(channel, input);
  if (result.ok) throw new Error(`${channel} did not fail`);
  return result.error;
}

const SNAPSHOT = { kind: 'snapshot', format: 'jsonl', notes: 1, sealed: false } as const;

async function snapshot(text = '{"a":"æ"}\n', sealed = false): Promise<string> {
  const { transfer } = await value('notes:write-begin', { ...SNAPSHOT, sealed });
  await value('notes:write-piece', { transfer: String(transfer), text });
  return (await value('notes:write-end', { transfer: String(transfer) })).name;
}

describe('a snapshot', () => {
  test('goes out in pieces, is listed, and comes back', async () => {
    const file = await snapshot();
    expect((await value('notes:storage', {})).snapshots).toMatchObject([{ file, notes: 1, sealed: false, sound: true }]);
    const begun = await value('notes:read-begin', { snapshot: file });
    expect(begun.name).toBe(file);
    const piece = await value('notes:read-piece', { transfer: String(begun.transfer) });
    expect([piece.text.split('\n')[0], piece.done]).toEqual(['{"a":"æ"}', true]);
    expect((await failure('notes:read-piece', { transfer: String(begun.transfer) })).code).toBe('not-found');
  });

  test('takes the largest piece there may be, of any characters', async () => {
    for (const text of ['x', '\0', '"', '\ud800', 'æ', '\u2028'].map((unit) => unit.repeat(MAX_PIECE)))
      expect(await snapshot(text)).toMatch(/^isf-notater-/);
    const { transfer } = await value('notes:write-begin', SNAPSHOT);
    expect((await failure('notes:write-piece', { transfer: String(transfer), text: 'x'.repeat(MAX_PIECE + 1) })).code).toBe(
      'invalid-input',
    );
  });

  test('is not written as Markdown, and is given up without a trace', async () => {
    expect((await failure('notes:write-begin', { ...SNAPSHOT, format: 'md' })).code).toBe('invalid-input');
    const { transfer } = await value('notes:write-begin', SNAPSHOT);
    expect(await value('notes:abort', { transfer: String(transfer) })).toEqual({});
    expect(await value('notes:abort', { transfer: 'unknown' })).toEqual({});
  });

  test('that anyone can read goes when a locked one is there', async () => {
    await snapshot();
    expect((await failure('notes:remove-open-snapshots', {})).code).toBe('failed');
    await snapshot('{}\n', true);
    expect(await value('notes:remove-open-snapshots', {})).toEqual({ removed: 1 });
  });
});

describe('dialogs', () => {
  const answering = (path: string | undefined): NotesDeps['dialogs'] => ({
    folder: async () => path,
    exportTo: async () => path,
    importFrom: async () => path,
  });

  test('that are cancelled change nothing and open nothing', async () => {
    expect(await value('notes:write-begin', { ...SNAPSHOT, kind: 'export' })).toEqual({});
    expect(await value('notes:read-begin', {})).toEqual({ name: '', bytes: 0 });
    expect((await value('notes:choose-folder', {})).folderIsDefault).toBe(true);
  });

  test('say where an export goes, and where an import comes from', async () => {
    const path = join(base, 'Ut til kollega.csv');
    deps = { ...deps, dialogs: answering(path) };
    const { transfer } = await value('notes:write-begin', { kind: 'export', format: 'csv', notes: 1, sealed: false });
    await value('notes:write-piece', { transfer: String(transfer), text: 'Tittel;Blåbær' });
    expect((await value('notes:write-end', { transfer: String(transfer) })).name).toBe('Ut til kollega.csv');
    expect(readFileSync(path, 'utf8')).toBe('Tittel;Blåbær');
    const begun = await value('notes:read-begin', {});
    expect(await value('notes:read-piece', { transfer: String(begun.transfer) })).toEqual({ text: 'Tittel;Blåbær', done: true });
    expect(lines.join()).not.toContain('kollega');
  });

  test('say which folder takes the snapshots; one that does not is refused in words', async () => {
    mkdirSync(join(base, 'valgt'));
    deps = { ...deps, dialogs: answering(join(base, 'valgt')) };
    expect(await value('notes:choose-folder', {})).toMatchObject({
      folder: join(base, 'valgt', 'isf-notater-kari'),
      folderIsDefault: false,
    });
    deps = { ...deps, dialogs: answering(join(base, 'borte')) };
    expect(await failure('notes:choose-folder', {})).toMatchObject({
      code: 'failed',
      message: expect.stringContaining('mappen finnes ikke'),
    });
  });
});

test('the marker comes back as it was told', async () => {
  const marker = { store: 'a', notes: 2, lastChange: '2026-05-06T07:08:09.000Z' };
  expect(await value('notes:mark', marker)).toEqual({ space: 'ok' });
  expect((await value('notes:storage', {})).marker).toEqual(marker);
});

describe('the lock', () => {
  const key = Buffer.alloc(32, 1).toString('base64');

  test('is wrapped and opened, and a wrong secret has a code of its own', async () => {
    expect(await value('vault:keyring', {})).toEqual({ available: true });
    expect(await value('vault:unwrap', await value('vault:wrap', { key }))).toEqual({ key });
    const { wrap } = await value('vault:wrap', { key, secret: { kind: 'passphrase', text: 'hemmelig ord' } });
    expect(await value('vault:unwrap', { wrap, secret: 'hemmelig ord' })).toEqual({ key });
    expect((await failure('vault:unwrap', { wrap, secret: 'galt ord' })).code).toBe('wrong-secret');
    expect(lines).toEqual([]);
  });
});

test('events reach who waits, and the answer lets the window close', async () => {
  const waiting = value('app:next-event', {});
  deps.page.tell('closing');
  expect(await waiting).toEqual({ event: 'closing' });
  let may = false;
  deps.page.onMayClose(() => {
    may = true;
  });
  expect(await value('app:may-close', {})).toEqual({});
  expect(may).toBe(true);
});

test('10,000 odd inputs neither stop main nor reach the log', { timeout: 120_000 }, async () => {
  const channels = [
    'notes:storage',
    'notes:mark',
    'notes:write-begin',
    'notes:write-piece',
    'notes:write-end',
    'notes:read-begin',
    'notes:read-piece',
    'notes:abort',
    'vault:unwrap',
  ] as const;
  const field = fc.constantFrom(
    'transfer',
    'text',
    'snapshot',
    'kind',
    'format',
    'notes',
    'sealed',
    'store',
    'lastChange',
    'wrap',
    'secret',
  );
  const content = fc.oneof(
    fc.constantFrom('snapshot', 'jsonl', '../../etc/passwd', 'isf-notater-2026-01-01T00-00-00-000Z.jsonl', true, 3),
    fc.anything({ maxDepth: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...channels), fc.dictionary(field, content), async (channel, input) => {
      const result = await call(channel, input as never);
      if (result.ok || result.error.code !== 'failed') return;
      // Too many files at once is the only failure that such inputs can bring about.
      expect(result.error.message).toContain('Flere filer');
    }),
    { numRuns: 10_000 },
  );
  expect(lines.every((line) => /^[a-z:-]+: (invalid-input|too-large)$/.test(line))).toBe(true);
});
