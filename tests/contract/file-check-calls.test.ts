/** The calls about checking a file through the gate, as the page makes them, with the real work behind them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHANNEL_NAMES, type ChannelName, PRELOAD_ONLY } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import { type FindingChoice, PAGE_ROWS } from '../../src-main/contract/file-check';
import type { CallError, Result } from '../../src-main/contract/result';
import { createFileCheckHandlers, type FileCheckDeps } from '../../src-main/ipc/file-check-handlers';
import type { Handlers } from '../../src-main/ipc/handlers';
import { type RouterDeps, route } from '../../src-main/ipc/router';
import { fileCheckIn } from '../support/file-check';

let base: string;
let deps: FileCheckDeps;
let lines: string[];
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'isf-check-calls-'));
  deps = fileCheckIn(base);
  lines = [];
});
afterEach(async () => {
  await deps.session.close();
  rmSync(base, { recursive: true, force: true });
});

const PAGE = { contentsId: 1, frame: { origin: 'app://isf', isMainFrame: true } };
const ALL: FindingChoice = { text: '', sort: 'line', descending: false, grouped: false };
const ROWS = 'Kontakt-id;Pasient-id;Kontaktdato;Kontakttype\nk1;01819012365;2024-03-01;99\nk2;p2;2024-03-02;1\n';

async function call<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>> {
  const router: RouterDeps = {
    handlers: createFileCheckHandlers(async () => deps) as unknown as Handlers,
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

/** The dialogs answer with this path. */
function answering(path: string | undefined): void {
  const answer = async (): Promise<string | undefined> => path;
  deps = { ...deps, dialogs: { file: answer, map: answer, mapTo: answer, findingsTo: answer }, saveReport: answer };
}

async function checked(): Promise<void> {
  writeFileSync(join(base, 'kontakter.csv'), ROWS);
  answering(join(base, 'kontakter.csv'));
  await value('file-check:choose', {});
  await value('file-check:start', {});
  while ((await value('file-check:progress', {})).kind !== 'none') await new Promise((resolve) => setTimeout(resolve, 5));
}

test('the one call that names a path is not for the page', () => {
  const withPath = CHANNEL_NAMES.filter((name) => name.startsWith('file-check:')).filter((name) =>
    (PRELOAD_ONLY as readonly string[]).includes(name),
  );
  expect(withPath).toEqual(['file-check:drop']);
  expect(readFileSync(join(import.meta.dirname, '../../src-main/preload.ts'), 'utf8')).toContain('PRELOAD_ONLY');
});

describe('dialogs', () => {
  test('that are cancelled change nothing', async () => {
    for (const channel of ['file-check:choose', 'file-check:import-map'] as const)
      expect(await value(channel, {})).toEqual({ kind: 'empty' });
    expect(await value('file-check:export-map', {})).toEqual({ saved: false });
    expect(await value('file-check:save-report', {})).toEqual({ saved: false });
    expect(await value('file-check:export', { format: 'csv', choice: ALL })).toEqual({ saved: false });
  });

  test('say which file is checked, and the page learns its name alone', async () => {
    await checked();
    const state = await value('file-check:state', {});
    expect(state).toMatchObject({ kind: 'result', file: { name: 'kontakter.csv' }, summary: { rows: 2 } });
    expect(JSON.stringify(state)).not.toContain(base);
    expect(lines).toEqual([]);
  });
});

test('findings and rows come with the form that the contract promises, and without identity numbers', async () => {
  await checked();
  const page = await value('file-check:findings', { choice: ALL, offset: 0, limit: PAGE_ROWS });
  expect(page.total).toBe(2);
  const rows = await Promise.all(page.rows.map(({ index }) => call('file-check:row', { finding: index })));
  expect(rows.some(({ ok }) => ok)).toBe(true);
  expect(JSON.stringify([page, rows])).not.toContain('01819012365');
  expect((await failure('file-check:findings', { choice: ALL, offset: 0, limit: PAGE_ROWS + 1 })).code).toBe('invalid-input');
  expect((await failure('file-check:findings', { choice: { ...ALL, text: 'x'.repeat(201) }, offset: 0, limit: 1 })).code).toBe(
    'invalid-input',
  );
  expect((await failure('file-check:row', { finding: 2 })).code).toBe('not-found');
  expect((await failure('file-check:row', { finding: -1 })).code).toBe('invalid-input');
});

test('without a result there are no findings, no row and no file of them', async () => {
  for (const error of [
    await failure('file-check:findings', { choice: ALL, offset: 0, limit: 1 }),
    await failure('file-check:row', { finding: 0 }),
  ])
    expect(error).toMatchObject({ code: 'not-found', message: expect.stringMatching(/^[A-ZÆØÅ].*\.$/) });
  answering(join(base, 'funn.csv'));
  expect((await failure('file-check:export', { format: 'csv', choice: ALL })).code).toBe('failed');
  expect(await value('file-check:start', {})).toEqual({ kind: 'empty' });
  expect(await value('file-check:cancel', {})).toEqual({ kind: 'empty' });
  expect(await value('file-check:reconsider', {})).toEqual({ kind: 'empty' });
});

test('a mapping that is none is refused in words, and a good one is written as isf check takes it', async () => {
  await checked();
  writeFileSync(join(base, 'kart.json'), '{"columns":{"x":3}}');
  answering(join(base, 'kart.json'));
  expect(await failure('file-check:import-map', {})).toMatchObject({ code: 'failed', message: expect.stringContaining('Kartet') });
  expect(await value('file-check:export-map', {})).toEqual({ saved: true, name: 'kart.json' });
  expect(JSON.parse(readFileSync(join(base, 'kart.json'), 'utf8'))).toMatchObject({ columns: { 'Kontakt-id': 'contactId' } });
  expect(await value('file-check:import-map', {})).toMatchObject({ kind: 'chosen' });
});

test('2,000 odd inputs neither stop main nor reach the log', { timeout: 120_000 }, async () => {
  await checked();
  const channels = [
    'file-check:state',
    'file-check:progress',
    'file-check:drop',
    'file-check:map',
    'file-check:findings',
    'file-check:row',
  ] as const;
  const field = fc.constantFrom('path', 'columns', 'delimiter', 'encoding', 'choice', 'offset', 'limit', 'finding', 'text', 'sort');
  const content = fc.oneof(
    fc.constantFrom('/etc/passwd', '..', '', ';', 'utf-8', 0, 1, ALL, { Kontakttype: null }, { Kontakttype: 'toString' }),
    fc.anything({ maxDepth: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...channels), fc.dictionary(field, content), async (channel, input) => {
      const result = await call(channel, input as never);
      if (!result.ok) expect(result.error.message).toMatch(/^[A-ZÆØÅ]/);
    }),
    { numRuns: 2_000 },
  );
  expect(lines.every((line) => /^file-check:[a-z-]+: (invalid-input|too-large)$/.test(line))).toBe(true);
});
