import { expect, test } from 'vitest';
import type { CheckInfo, Finding } from '../../../../src-main/contract/checks';
import type { RuleBookSummary } from '../../../../src-main/contract/rules';
import { findingToSave } from '../../../../src-renderer/state/finding-note';
import { addedTo } from '../../../../src-renderer/state/note-links';

const CLAUSE = {
  id: '5.21.4/tertial',
  chapter: '5.21.4',
  text: 'Bare i tertialet med aktivitet.',
  source: 'Endringslogg',
  locator: 'rad 4',
  authority: 'isf-document',
  year: 2023,
} as const;
const CHECK: CheckInfo = { id: 'wmga28-alone', title: 'WMGA28 alene', help: 'Se etter.', severity: 'consider', clauses: [CLAUSE] };
const FINDING: Finding = {
  contactId: 'K-7',
  line: 4,
  check: 'wmga28-alone',
  severity: 'consider',
  clause: '5.21.4/tertial',
  message: 'Er skjemaet besvart?',
};
const BOOK = {
  id: 'isf-2024-final',
  title: 'ISF 2024 – endelig',
  status: 'final',
  inForce: true,
  hash: 'abc',
} as RuleBookSummary;

test('a finding becomes a note with the contact, the check, the message and the clause as it reads', () => {
  const { title, what, patch } = findingToSave(FINDING, CHECK, BOOK);
  expect(title).toBe('WMGA28 alene: kontakt K-7');
  expect(what).toContain('WMGA28 alene');
  expect(patch.text).toBe('Funn i fil: **Se nærmere på**, WMGA28 alene\n\nKontakt K-7. Er skjemaet besvart?');
  expect(patch.quotes).toMatchObject([{ clause: '5.21.4/tertial', text: CLAUSE.text, ruleBook: { id: 'isf-2024-final', hash: 'abc' } }]);
});

test('an identity number never comes along, wherever it stands', () => {
  const saved = findingToSave({ ...FINDING, contactId: 'id 01819012365', message: 'Se 018190 12365.' }, CHECK, BOOK);
  expect(JSON.stringify(saved)).not.toMatch(/018190\s?12365/);
  expect(saved.patch.text).toContain('(fjernet)');
});

test('without a clause or a check there is nothing to quote', () => {
  expect(findingToSave({ ...FINDING, clause: null, contactId: '' }, undefined, undefined)).toMatchObject({
    title: 'wmga28-alone',
    patch: { text: expect.anything() },
  });
  expect(findingToSave({ ...FINDING, clause: null }, CHECK, BOOK).patch.quotes).toBeUndefined();
});

test('in a note that is there the words come last, and once', () => {
  const { patch } = findingToSave(FINDING, CHECK, BOOK);
  const first = addedTo({ text: 'Sak om skjema.\n', quotes: [], codes: [] }, patch);
  expect(first.text).toBe(`Sak om skjema.\n\n${patch.text}`);
  expect(first.quotes).toHaveLength(1);
  expect(addedTo({ text: String(first.text), quotes: [...(first.quotes ?? [])], codes: [] }, patch)).toEqual({});
});
