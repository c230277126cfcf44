import { describe, expect, test } from 'vitest';
import { checkExampleProblems } from '../../../../../src-main/core/checks/examples';
import type { RegistrationCheck } from '../../../../../src-main/core/checks/format';
import { checkReferenceProblems } from '../../../../../src-main/core/checks/references';
import type { RuleBook } from '../../../../../src-main/core/rules/book';
import { FINAL } from '../../../../support/books';

/** The final book with one check changed. */
function changed(id: string, change: (check: RegistrationCheck) => RegistrationCheck): RuleBook {
  const chapters = FINAL.chapters.map((chapter) => ({
    ...chapter,
    checks: chapter.checks.map((check) => (check.id === id ? change(check) : check)),
  }));
  return { ...FINAL, chapters };
}
const withCase = (id: string, part: Partial<RegistrationCheck['cases'][number]>): RuleBook =>
  changed(id, (check) => ({ ...check, cases: check.cases.map((one) => ({ ...one, ...part })) }));

test('the book as it stands has neither broken references nor examples that fail', () => {
  expect([...checkReferenceProblems(FINAL), ...checkExampleProblems(FINAL)]).toEqual([]);
});

describe('a reference that leads nowhere is told with the file of its check', () => {
  test.each([
    ['a clause', withCase('wmga28-alone', { clauses: ['5.21.4/finnes-ikke'] }), 'Leddet «5.21.4/finnes-ikke»'],
    ['a code list', withCase('wmga28-alone', { when: [{ column: 'contactType', notInList: '9999' }] }), 'kodeliste «9999»'],
    ['a code list of ended codes', withCase('wmga28-alone', { when: [{ column: 'contactType', endedInList: 'x' }] }), 'kodeliste «x»'],
    ['a code', withCase('wmga28-alone', { when: [{ code: 'ABC123' }] }), 'Koden «ABC123»'],
    ['a counted code', withCase('wmga28-alone', { when: [{ patientInTertial: { code: 'ABC123', atLeast: 2 } }] }), 'Koden «ABC123»'],
    ['a column in a message', withCase('wmga28-technical-episode', { message: 'Verdien {patientId} er feil.' }), 'kolonne {patientId}'],
  ])('%s', (_what, book, words) => {
    const [problem, ...others] = checkReferenceProblems(book);
    expect(problem?.message).toContain(words);
    expect(problem?.file).toMatch(/5\.21\.4-pasientregistrerte-data\.yaml$/);
    expect(others).toEqual([]);
  });

  test('a value of the row in a message over a tertial', () => {
    const book = withCase('wmga28-alone', { message: 'Kontakttype {contactType}.' });
    expect(checkReferenceProblems(book)[0]?.message).toMatch(/kan ikke vise verdier fra raden/);
  });

  test('as many answers as rows in an example', () => {
    const book = changed('wmga28-alone', (check) => ({ ...check, examples: check.examples.map((one) => ({ ...one, finds: [1, 1, 1] })) }));
    expect(checkReferenceProblems(book)[0]?.message).toMatch(/har 1 rader og 3 svar/);
  });
});

test('an example whose rows give other findings is told, with both numbers', () => {
  const book = withCase('contact-type-unknown', { when: [{ column: 'contactType', in: ['99'] }] });
  const [problem] = checkExampleProblems(book);
  expect(problem?.message).toContain('radene gir 0, 1, 0, 0 funn, ventet 1, 1, 1, 1');
  expect(problem?.file).toMatch(/8432-kodelister\.yaml$/);
});
