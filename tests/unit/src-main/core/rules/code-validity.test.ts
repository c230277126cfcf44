import { expect, test } from 'vitest';
import type { CodedValue } from '../../../../../src-main/contract/rules';
import { markNotValid } from '../../../../../src-main/core/rules/code-validity';
import { CodeSystemFile } from '../../../../../src-main/core/rules/format';

const LIST = CodeSystemFile.parse({
  id: '8432',
  title: 'Kontakttype',
  source: 'Kilde',
  authority: 'code-list',
  year: 2024,
  codes: [
    { code: '5', label: 'Alltid' },
    { code: '6', label: 'Ny', validFrom: '2024-03-01' },
    { code: '7', label: 'Gammel', endedOn: '2024-06-01' },
  ],
});
const BOOK = { codeSystems: [LIST] };
const value = (code: string, more: Partial<CodedValue> = {}): CodedValue => ({ system: '8432', code, label: code, source: 'Kilde', certainty: 'secondary', ...more }); // biome-ignore format: one value

test.each([
  ['6', '2024-02-29', { from: '2024-03-01' }],
  ['6', '2024-03-01', undefined],
  ['7', '2024-05-31', undefined],
  ['7', '2024-06-01', { until: '2024-06-01' }],
  ['7', '2025-01-01', { until: '2024-06-01' }],
  ['5', '1990-01-01', undefined],
  ['99', '2024-03-01', undefined],
] as const)('code %s on %s: %j', (code, date, notValid) => {
  for (const registration of [
    { contactType: value(code), codes: [] },
    { indirectActivity: value(code), codes: [] },
    { codes: [value(code)] },
  ]) {
    const marked = markNotValid(registration, BOOK, date);
    const [only] = [marked.contactType, marked.indirectActivity, ...marked.codes].filter((found) => found !== undefined);
    expect(only?.notValid).toEqual(notValid);
    if (notValid === undefined) expect(marked).toBe(registration);
  }
});

test('each alternative is marked by itself, and the input is left as it was', () => {
  const registration = { contactType: value('5', { alternatives: [{ code: '6', label: 'Ny' }, { code: '7', label: 'Gammel' }] }), codes: [], timing: 'Nå.' }; // biome-ignore format: one value
  const before = structuredClone(registration);
  expect(markNotValid(registration, BOOK, '2024-07-01')).toEqual({
    ...before,
    contactType: {
      ...before.contactType,
      alternatives: [
        { code: '6', label: 'Ny' },
        { code: '7', label: 'Gammel', notValid: { until: '2024-06-01' } },
      ],
    },
  });
  expect(registration).toEqual(before);
});
