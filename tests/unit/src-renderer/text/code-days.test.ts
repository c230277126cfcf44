import { expect, test } from 'vitest';
import type { Code } from '../../../../src-main/contract/reading';
import { dayWords, notValidWords } from '../../../../src-renderer/text/code-days';

const TODAY = '2026-11-25';
const words = (part: Partial<Code>) =>
  dayWords({ code: '7', label: 'x', labelFound: true, confusedWith: [], ...part }, TODAY).map(
    ({ text, isOut }) => `${isOut ? '! ' : ''}${text}`,
  );
const official = { importedOn: TODAY, active: true };

test.each<[string, Partial<Code>, string[]]>([
  ['nothing known', {}, []],
  ['ended', { endedOn: '2021-01-01' }, ['! utgått 01.01.2021']],
  ['ended today', { endedOn: TODAY }, [`! utgått 25.11.2026`]],
  ['ends later', { endedOn: '2027-01-01', official }, ['utgår 01.01.2027']],
  ['valid for long', { validFrom: '2010-01-01', official }, ['fra 01.01.2010']],
  ['not valid yet', { validFrom: '2027-01-01', official }, ['! gyldig fra 01.01.2027']],
  ['begun and ended', { validFrom: '2010-01-01', endedOn: '2021-01-01' }, ['! utgått 01.01.2021', 'fra 01.01.2010']],
  ['out of use without a day', { official: { ...official, active: false } }, ['! ikke i bruk']],
  ['out of use with a day', { endedOn: '2021-01-01', official: { ...official, active: false } }, ['! utgått 01.01.2021']],
  ['not in the official list', { official: { importedOn: TODAY, active: false, missing: true } }, ['! ikke i offisiell liste']],
])('%s', (_what, part, expected) => {
  expect(words(part)).toEqual(expected);
});

test('for the day of a contact', () => {
  expect(notValidWords(undefined)).toBeUndefined();
  expect(notValidWords({ from: '2024-07-01' })).toBe('Gjelder først fra 01.07.2024, etter kontaktdatoen');
  expect(notValidWords({ until: '2021-01-01' })).toBe('Utgått 01.01.2021, gjelder ikke på kontaktdatoen');
});
