/** Every way in which a rule book can point at something that is not there. */
import { describe, expect, test } from 'vitest';
import { ContactSpace } from '../../../../../src-main/core/clarifications/space';
import { originOf, type UnhashedBook } from '../../../../../src-main/core/rules/book';
import { decide } from '../../../../../src-main/core/rules/decide';
import { faultProblems } from '../../../../../src-main/core/rules/faults';
import { localProblems } from '../../../../../src-main/core/rules/local-parts';
import { weaker } from '../../../../../src-main/core/rules/outcome';
import { referenceProblems } from '../../../../../src-main/core/rules/references';
import { FINAL } from '../../../../support/books';
import { SMALL_RULES, smallBook } from '../../../../support/small-book';

const told = (book: UnhashedBook): string[] => referenceProblems(book).map(({ message }) => message);
const withRule = (rule: object): UnhashedBook => smallBook({ rules: [...SMALL_RULES, { title: 'Ny.', clauses: ['1/a'], ...rule }] });
const withFact = (part: object): UnhashedBook => {
  const book = smallBook();
  return { ...book, facts: book.facts.map((fact) => (fact.id === 'long' ? { ...fact, ...part } : fact)) };
};

test('a sound book has no problems', () => {
  expect(referenceProblems(smallBook())).toEqual([]);
  expect(referenceProblems(FINAL)).toEqual([]);
});

describe('told with what is allowed', () => {
  test('an option that the fact does not have', () => {
    const problems = referenceProblems(withRule({ id: '1/ny', when: { contactForm: 'fax' }, verdict: 'no' }));
    expect(problems).toEqual([{ file: '1.yaml', line: 34, message: 'Ukjent svar «fax» på «contactForm»', allowed: 'call, letter' }]);
  });

  test('a fact that is not there', () => {
    const [problem] = referenceProblems(withRule({ id: '1/ny', when: { weather: 'rain' }, verdict: 'no' }));
    expect([problem?.message, problem?.allowed]).toEqual(['Ukjent opplysning «weather»', 'contactForm, long, noted']);
  });

  test('a code list, and a code in it', () => {
    const book = withRule({ id: '1/ny', when: {}, registration: { codes: [{ system: 'nowhere', code: 'A', certainty: 'confirmed' }] } });
    expect(told(book)).toEqual(['Ukjent kodeliste «nowhere»']);
    const [list] = FINAL.codeSystems;
    if (list === undefined) throw new Error('the final book has code lists');
    const known = withRule({ id: '1/ny', when: {}, registration: { codes: [{ system: list.id, code: 'A', certainty: 'confirmed' }] } });
    expect(told({ ...known, codeSystems: [list] })).toEqual([`Koden «A» står ikke i kodelisten «${list.id}»`]);
  });

  test('an open point that nobody leaves open, in a chapter with others and in one without', () => {
    const settling = (chapter: string) => withRule({ id: '1/ny', when: {}, settles: [{ chapter, text: 'Noe annet.' }] });
    expect(referenceProblems(settling('1'))[0]?.allowed).toBe('«Slå opp.»');
    expect(referenceProblems(settling('2'))[0]?.allowed).toBe('et punkt fra ett av kapitlene 1');
  });

  test('a fact that depends on a later one, and one that locks an option that it does not have', () => {
    expect(told(withFact({ belongsTo: { noted: ['yes'] } }))).toEqual([
      '«long» kan bare avhenge av opplysninger som står før den, ikke av «noted»',
    ]);
    expect(told(withFact({ neverProposed: ['perhaps'] }))).toEqual(['neverProposed nevner «perhaps», som ikke er et svar på «long»']);
  });
});

test('two rules that would register different things for one contact are told of', () => {
  const register = (id: string, code: string) => ({
    id,
    title: 'R.',
    when: { contactForm: 'letter' },
    clauses: ['1/a'],
    registration: { contactType: { code, certainty: 'confirmed' } },
  });
  const [problem] = faultProblems(smallBook({ rules: [...SMALL_RULES, register('1/r1', '1'), register('1/r2', '2')] }));
  expect(problem?.message).toContain('1/r1');
  expect(problem?.message).toContain('1/r2');
});

test('a contact without a form has no verdict', () => {
  expect(decide({}, smallBook())).toEqual({ verdict: undefined, rules: [], clauses: [] });
});

test('a source whose id is kept for clarifications is told of in its book', () => {
  const book = smallBook();
  const local = { ...book, sources: book.sources.map((source) => ({ ...source, id: 'lokal-kilde' })) };
  expect(localProblems(local)).toMatchObject([
    { file: 'rule-book.yaml', message: 'Id-en «lokal-kilde» er holdt av til lokale avklaringer' },
  ]);
});

test('nothing is laid over a book with gaps', () => {
  expect(() => new ContactSpace(smallBook({ rules: SMALL_RULES.slice(1) }), [])).toThrow('has gaps or overlaps');
});

test('of two certainties the weaker counts, whichever comes first', () => {
  expect([weaker('confirmed', 'secondary'), weaker('secondary', 'confirmed'), weaker('interpreted', 'interpreted')]).toEqual([
    'secondary',
    'secondary',
    'interpreted',
  ]);
});

test('what has no place of its own is placed in its book', () => {
  expect(originOf(smallBook(), 'rule:none')).toEqual({ file: 'rule-book.yaml', line: 1 });
  expect(originOf({ ...smallBook(), origins: {} }, 'rule:none')).toEqual({ file: 'small', line: 1 });
});
