/** The calls about packs, keys, lists and clarifications through the gate, as the page makes them, with the real work behind them. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHANNEL_NAMES, type ChannelName } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import type { CallError, Result } from '../../src-main/contract/result';
import type { Handlers } from '../../src-main/ipc/handlers';
import { type RouterDeps, route } from '../../src-main/ipc/router';
import { createShelfHandlers, type ShelfDeps } from '../../src-main/ipc/shelf-handlers';
import { readPack } from '../../src-main/services/packs/pack-file';
import { letterClarification, newSigner, nextYear, packIn, SMALL, shelfPlace, windowShelf } from '../support/shelf';

const KEY = newSigner();
const { id: _id, revision: _revision, recordedAt: _at, ...DRAFT } = letterClarification();
const PAGE = { contentsId: 1, frame: { origin: 'app://isf', isMainFrame: true } };

let base: string;
let folder: string;
let deps: ShelfDeps;
let stop: () => Promise<void>;
let handlers: Handlers;
let lines: string[];

beforeEach(async () => {
  const place = await shelfPlace([SMALL], { settings: {} });
  base = place.base;
  folder = join(base, 'pakker');
  await mkdir(folder);
  await writeFile(join(place.machine, 'organisation.json'), JSON.stringify({ packFolder: folder }));
  const window = windowShelf(place);
  stop = window.stop;
  deps = { session: window.session, dialogs: dialogsWith(undefined) };
  handlers = createShelfHandlers(async () => deps) as unknown as Handlers;
  lines = [];
});
afterEach(async () => {
  await stop();
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
});

function dialogsWith(path: string | undefined): ShelfDeps['dialogs'] {
  const answer = async (): Promise<string | undefined> => path;
  return { pack: answer, list: answer, key: answer, packTo: answer };
}

/** The dialogs answer with this path from now on. */
function answering(path: string | undefined): void {
  deps = { ...deps, dialogs: dialogsWith(path) };
}

async function call<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>> {
  const router: RouterDeps = { handlers, isTrusted: () => true, log: (line) => void lines.push(line) };
  return (await route(channel, PAGE, [input], router)) as Result<ChannelOutput<C>>;
}

async function value<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>> {
  const result = await call(channel, input);
  if (!result.ok) throw new Error(`${channel}: ${result.error.code}: ${result.error.message}`);
  return result.value;
}

async function failure<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<CallError> {
  const result = await call(channel, input);
  if (result.ok) throw new Error(`${channel} did not fail`);
  return result.error;
}

describe('the calls', () => {
  test('take a pack from its preview to its use and away again, and every answer has the form that the contract promises', async () => {
    answering(await packIn(base, { content: nextYear(), signer: KEY }));
    const { preview } = await value('shelf:choose-pack', {});
    if (preview === undefined) throw new Error('no preview');
    expect(preview).toMatchObject({ newBooks: ['Liten bok 2025'], problems: [] });
    const cases = [{ facts: { contactForm: 'letter' }, date: '2025-02-01' }, { facts: { contactForm: 'letter' } }];
    const { changes } = await value('shelf:preview-cases', { sha256: preview.sha256, cases });
    expect(changes).toMatchObject([
      { before: { message: expect.stringContaining('2025-02-01') }, after: { verdict: 'no' } },
      expect.anything(),
    ]);
    expect((await value('shelf:install', { sha256: preview.sha256, untested: true })).packs).toHaveLength(1);
    const pack = preview.manifest.id;
    expect((await value('shelf:switch', { pack, on: false })).packs[0]?.on).toBe(false);
    expect((await failure('shelf:back', { pack })).code).toBe('refused');
    expect((await value('shelf:remove', { pack })).packs).toEqual([]);
    expect(await value('shelf:progress', {})).toEqual({ kind: 'none' });
    expect(await value('shelf:cancel', {})).toEqual({});
  });

  test('open what lies in the folder of the organisation by its name, and nothing else', async () => {
    const path = await packIn(folder, { content: nextYear() });
    const { offers } = await value('shelf:state', {});
    const [offer] = offers;
    expect(path.endsWith(offer?.file ?? '?')).toBe(true);
    const { preview } = await value('shelf:open-offer', { file: offer?.file ?? '' });
    expect(await value('shelf:discard', { sha256: preview.sha256 })).toEqual({});
    expect((await failure('shelf:open-offer', { file: '../shelf.json' })).code).toBe('not-found');
  });

  test('trust a key after its fingerprint was shown', async () => {
    answering(join(base, 'nabo.pem'));
    await writeFile(join(base, 'nabo.pem'), KEY.pem);
    const { key } = await value('shelf:choose-key', {});
    const fingerprint = key?.fingerprint ?? '';
    expect((await value('shelf:trust-key', { fingerprint, name: 'Naboen' })).keys).toMatchObject([{ name: 'Naboen', from: 'own' }]);
    expect((await value('shelf:remove-key', { fingerprint })).keys).toEqual([]);
  });

  test('take clarifications in, out and away', async () => {
    expect(await value('clarifications:check', DRAFT)).toMatchObject({ problems: [], contacts: 1 });
    const { id = '' } = await value('clarifications:save', DRAFT);
    expect((await value('clarifications:list', {})).clarifications).toHaveLength(1);
    const path = join(base, 'ut.isfpakke');
    answering(path);
    const out = { ids: [id], title: 'Våre', publisher: 'Prøvesykehuset' };
    expect(await value('clarifications:export', out)).toEqual({ saved: true, name: 'ut.isfpakke' });
    expect((await readPack(path)).manifest.title).toBe('Våre');
    const { clarifications } = await value('clarifications:withdraw', { id, by: 'Kari', why: 'Feil.' });
    expect(clarifications[0]?.standing.state).toBe('withdrawn');
    expect((await failure('clarifications:set-aside', { id, pack: 'ingen', setAside: true, by: 'Kari', why: 'x' })).code).toBe('not-found');
  });

  test('do nothing when the coder cancels the dialog', async () => {
    expect(await value('shelf:choose-pack', {})).toEqual({});
    expect(await value('shelf:choose-list', {})).toEqual({});
    expect(await value('shelf:choose-key', {})).toEqual({});
    const { id = '' } = await value('clarifications:save', DRAFT);
    expect(await value('clarifications:export', { ids: [id], title: 'x', publisher: 'y' })).toEqual({ saved: false });
  });

  test('refuse in Norwegian what is no pack, no list and no key', async () => {
    await writeFile(join(base, 'tull.txt'), 'tull\n');
    answering(join(base, 'tull.txt'));
    for (const channel of ['shelf:choose-pack', 'shelf:choose-list', 'shelf:choose-key'] as const) {
      const { code, message } = await failure(channel, {});
      expect([channel, code]).toEqual([channel, 'refused']);
      expect(message).toContain('tull.txt');
    }
    expect(lines).toEqual([]);
  });
});

test('odd inputs neither stop main, nor reach the log, nor change anything', async () => {
  await value('clarifications:save', DRAFT);
  const before = await value('shelf:state', {});
  const channels = CHANNEL_NAMES.filter((name) => /^(shelf|clarifications):/.test(name));
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.record({ sha256: fc.string(), pack: fc.string(), on: fc.anything(), file: fc.string(), id: fc.string() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...channels), odd, async (channel, input) => {
      const result = await call(channel, input as never);
      if (!result.ok) expect(result.error.message).toMatch(/^[A-ZÆØÅ«]/);
    }),
    { numRuns: 500 },
  );
  expect(await value('shelf:state', {})).toEqual(before);
  expect(lines.join()).not.toMatch(/failed/);
});
