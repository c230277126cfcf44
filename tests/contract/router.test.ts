import { describe, expect, test, vi } from 'vitest';
import { CHANNEL_NAMES, type ChannelName } from '../../src-main/contract/channel-names';
import { CHANNELS } from '../../src-main/contract/channels';
import { fail, ok, type Result } from '../../src-main/contract/result';
import type { Handlers } from '../../src-main/ipc/handlers';
import { type RouterDeps, route } from '../../src-main/ipc/router';
import type { Sender } from '../../src-main/ipc/sender-policy';

const PAGE: Sender = { contentsId: 1, frame: { origin: 'app://isf', isMainFrame: true } };

/** A router whose handlers all answer the same; every line that it logs is kept. */
function routerWith(handler: (input: unknown) => unknown, trusted = true) {
  const called = vi.fn(handler);
  const lines: string[] = [];
  const handlers = Object.fromEntries(CHANNEL_NAMES.map((channel) => [channel, called])) as unknown as Handlers;
  const deps: RouterDeps = { handlers, isTrusted: () => trusted, log: (line) => void lines.push(line) };
  const call = (channel: ChannelName, ...args: unknown[]): Promise<Result<unknown>> => route(channel, PAGE, args, deps);
  return { call, called, lines, deps };
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

const SETTINGS = { colorScheme: 'dark', lockAfterMinutes: 5 };

describe('a call that is in order', () => {
  test('reaches its handler with the checked input, and the checked output comes back', async () => {
    const { call, called } = routerWith((input) => ok(input));
    expect(await call('settings:set', { ...SETTINGS, extra: 'left out' })).toEqual({ ok: true, value: SETTINGS });
    expect(called).toHaveBeenCalledExactlyOnceWith(SETTINGS);
  });

  test('may fail with the code and the words of the handler', async () => {
    const { call, lines } = routerWith(() => fail('not-found', 'Finnes ikke.'));
    expect(await call('rule-book:questions', { ruleBook: 'x' })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'Finnes ikke.' },
    });
    expect(lines).toEqual([]);
  });
});

describe('a call that is not in order', () => {
  test('from a sender that is not trusted never reaches a handler', async () => {
    const { call, called } = routerWith(() => ok(SETTINGS), false);
    for (const channel of CHANNEL_NAMES) expect(codeOf(await call(channel, SETTINGS))).toBe('unknown-sender');
    expect(called).not.toHaveBeenCalled();
  });

  test.each([
    ['nothing', []],
    ['two arguments', [SETTINGS, SETTINGS]],
    ['undefined', [undefined]],
    ['null', [null]],
    ['a text', ['dark']],
    ['an unknown option', [{ colorScheme: 'pink' }]],
    ['a number too large for JSON', [{ colorScheme: 1n }]],
    ['a function', [() => SETTINGS]],
  ])('with %s is invalid input', async (_what, args) => {
    const { call, called } = routerWith(() => ok(SETTINGS));
    expect(codeOf(await call('settings:set', ...args))).toBe('invalid-input');
    expect(called).not.toHaveBeenCalled();
  });

  test('with a value that holds itself is invalid input', async () => {
    const loop: Record<string, unknown> = { ...SETTINGS };
    loop.self = loop;
    expect(codeOf(await routerWith(() => ok(SETTINGS)).call('settings:set', loop))).toBe('invalid-input');
  });

  test.each(CHANNEL_NAMES)('%s refuses one byte too many before it looks at the form', async (channel) => {
    const { call, called } = routerWith(() => ok({}));
    const frame = JSON.stringify({ filler: '' }).length;
    const exact = { filler: 'x'.repeat(CHANNELS[channel].maxBytes - frame) };
    expect(codeOf(await call(channel, exact))).not.toBe('too-large');
    called.mockClear();
    expect(codeOf(await call(channel, { filler: `${exact.filler}x` }))).toBe('too-large');
    expect(called).not.toHaveBeenCalled();
  });

  test('counts bytes, not letters', async () => {
    const { call } = routerWith(() => ok({}));
    const letters = CHANNELS['settings:set'].maxBytes / 2;
    expect(codeOf(await call('settings:set', { filler: 'ø'.repeat(letters) }))).toBe('too-large');
  });
});

describe('a handler that goes wrong', () => {
  test('by a wrong form of its answer gives invalid output, and the answer stays in main', async () => {
    const { call, lines } = routerWith(() => ok({ colorScheme: 'pink' }));
    const result = await call('settings:set', SETTINGS);
    expect(codeOf(result)).toBe('invalid-output');
    expect(JSON.stringify(result)).not.toContain('pink');
    expect(lines.join()).not.toContain('pink');
    expect(lines).toEqual(['settings:set: invalid-output at colorScheme']);
  });

  test.each([
    ['throws', () => Promise.reject(new TypeError('secret words'))],
    [
      'throws at once',
      () => {
        throw new Error('secret words');
      },
    ],
    ['throws a text', () => Promise.reject('secret words')],
    // JSON.parse quotes what it could not read, and a line that begins with «at» is ordinary Norwegian.
    ['throws several lines', () => Promise.reject(new Error('Not read:\n  at secret words\n    at secret (words:1:1)'))],
    ['gives nothing', () => undefined],
  ])('that %s gives a failure, and nothing of what it said leaves main or reaches the log', async (_what, handler) => {
    const { call, lines } = routerWith(handler);
    const result = await call('settings:set', SETTINGS);
    expect(codeOf(result)).toBe('failed');
    expect(`${JSON.stringify(result)} ${lines.join()}`).not.toContain('secret');
    expect(lines[0]).toMatch(/^settings:set: failed/);
  });
});

test('every message to the coder is a Norwegian sentence without the name of a channel', async () => {
  const messages = await Promise.all([
    routerWith(() => ok({}), false).call('assess', {}),
    routerWith(() => ok({})).call('assess', 1),
    routerWith(() => ok({})).call('assess', 'x'.repeat(20_000)),
    routerWith(() => ok({ wrong: 1 })).call('assess', { facts: {} }),
    routerWith(() => Promise.reject(new Error())).call('assess', { facts: {} }),
  ]);
  expect(messages.map(codeOf)).toEqual(['unknown-sender', 'invalid-input', 'too-large', 'invalid-output', 'failed']);
  for (const result of messages) expect(result.ok ? '' : result.error.message).toMatch(/^[A-ZÆØÅ][^:]+\.$/);
});
