/** Speed, measured on the code as the product bundles it: run from source, every call would carry what the loader adds to it. */
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import type * as Guard from '../../../../../src-main/core/privacy/identity-numbers';
import { identityNumber, KINDS } from '../../../../support/identity-numbers';
import { seeded } from '../../../../support/random';

let guard: typeof Guard;

beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'src-main/core/privacy/identity-numbers.ts', write: false, minify: true, target: 'chrome130' },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  guard = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as typeof Guard;
}, 60_000);

const draw = seeded(4);
const some = (alphabet: string, count: number): string => Array.from({ length: count }, () => draw.oneOf([...alphabet])).join('');
const person = (): string => identityNumber(draw, draw.oneOf(KINDS));
const sentence = 'Pasienten møtte til kontroll 3. mai 2026, kap. 5.21.3, WMGA28; ring 22 33 44 55 etter kl. 12.30. ';

/** What people write, and what someone would write to make it slow; each is repeated to the length that is measured. */
const TEXTS: readonly (readonly [name: string, unit: () => string])[] = [
  ['prose', () => sentence],
  ['prose with numbers', () => Array.from({ length: 50 }, () => `${sentence}${person()}. `).join('')],
  ['nothing but digits', () => '1'],
  ['digits apart', () => some('0123456789', 1000).split('').join(' ').concat(' ')],
  ['zeros apart', () => '0 '],
  ['eights apart', () => '8 '],
  ['dates in a row', () => '01 01 90 '],
  ['a table', () => `${some('0123456789', 3)}\t${some('0123456789', 5)}\t`],
  ['digits and signs', () => some('0123456789 .-', 1000)],
  ['spaces', () => ' '],
  ['digits far apart', () => `1${' '.repeat(8)}`],
  ['what is not seen', () => '1\u200b\u00ad'],
];

test.each(TEXTS)('10,000 characters in less than 2 ms, 200,000 in less than 20 ms: %s', (name, unit) => {
  const piece = unit();
  const least = [10_000, 200_000].map((length) => fastest(piece.repeat(Math.ceil(length / piece.length)).slice(0, length)));
  console.log(`${name}: ${least.map((ms) => `${ms.toFixed(2)} ms`).join(', ')}`);
  expect(least[0]).toBeLessThan(2);
  expect(least[1]).toBeLessThan(20);
});

test('200,000 characters of nothing but identity numbers, each of which the validator is asked about, in less than 60 ms', () => {
  const list = Array.from({ length: 16_600 }, () => `${person()}\n`).join('');
  const ms = fastest(list);
  console.log(`nothing but identity numbers: ${ms.toFixed(2)} ms`);
  expect(ms).toBeLessThan(60);
});

/** Milliseconds of the fastest of many runs: other work on the machine can only make it slower. */
function fastest(text: string): number {
  const times = Array.from({ length: 25 }, () => {
    const begun = performance.now();
    guard.findIdentityNumbers(text);
    return performance.now() - begun;
  });
  return Math.min(...times);
}
