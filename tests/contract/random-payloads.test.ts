/** Ten thousand random payloads at every channel: the gate answers each, and lets through only what has the form of the contract. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHANNEL_NAMES } from '../../src-main/contract/channel-names';
import { CHANNELS } from '../../src-main/contract/channels';
import { ok } from '../../src-main/contract/result';
import type { Handlers } from '../../src-main/ipc/handlers';
import { type RouterDeps, route } from '../../src-main/ipc/router';
import type { Sender } from '../../src-main/ipc/sender-policy';

const PAYLOADS = 10_000;
const PAGE: Sender = { contentsId: 1, frame: { origin: 'app://isf', isMainFrame: true } };

/** The names of all fields of all inputs, so that some payloads come close. */
const FIELDS = [...new Set(CHANNEL_NAMES.flatMap((channel) => Object.keys((CHANNELS[channel].input as { shape?: object }).shape ?? {})))];

const value = fc.oneof(
  fc.constantFrom<unknown>(
    'isf-2024-final',
    'jsonl',
    'snapshot',
    'dark',
    '2024-02-29',
    '../../x',
    '__proto__',
    -1,
    0,
    1,
    1.5,
    1e308,
    true,
    null,
  ),
  fc.constantFrom<unknown>([], {}, [null], { contactForm: 'message' }, 'x'.repeat(5_000)),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    maxDepth: 3,
  }),
);
const close = fc.dictionary(fc.constantFrom(...FIELDS, '__proto__', 'constructor', 'toJSON'), value, { maxKeys: 5 });
const payload = fc.oneof({ weight: 2, arbitrary: close }, { weight: 1, arbitrary: value });

// The same for every channel: making them costs far more than asking.
const payloads = fc.sample(payload, { numRuns: PAYLOADS, seed: 20_261_125 });

test('there are enough of them, they are unlike each other, and some are close to the real ones', () => {
  expect(payloads).toHaveLength(PAYLOADS);
  expect(FIELDS.length).toBeGreaterThan(40);
  expect(new Set(payloads.map((one) => Object.prototype.toString.call(one))).size).toBeGreaterThan(8);
});

test.each(CHANNEL_NAMES)('%s', async (channel) => {
  const { input: form, maxBytes } = CHANNELS[channel];
  const letThrough: unknown[] = [];
  const lines: string[] = [];
  const handler = (input: unknown) => {
    letThrough.push(input);
    return ok({});
  };
  const deps: RouterDeps = {
    handlers: { [channel]: handler } as unknown as Handlers,
    isTrusted: () => true,
    log: (line) => void lines.push(line),
  };
  const codes = new Map<string, number>();
  for (const one of payloads) {
    const result = await route(channel, PAGE, [one], deps);
    const code = result.ok ? 'ok' : result.error.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  expect([...codes.keys()].filter((code) => !['ok', 'invalid-input', 'invalid-output', 'too-large'].includes(code))).toEqual([]);
  expect([...codes.values()].reduce((sum, count) => sum + count, 0)).toBe(PAYLOADS);
  // What reached the handler is what the contract allows, and no larger.
  for (const input of letThrough) {
    expect(form.safeParse(input).success).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(input))).toBeLessThanOrEqual(maxBytes);
  }
  // The log tells of the refusals, and quotes nothing of what was sent.
  expect(new Set(lines.map((line) => line.replace(/ at .*/s, '')))).toEqual(
    new Set([...codes.keys()].filter((code) => code !== 'ok').map((code) => `${channel}: ${code}`)),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
