/** What a rule book in a pack may not be: too large, or marked as only this machine marks. */
import { expect, test } from 'vitest';
import { bookProblems, sizeProblems } from '../../../../../src-main/core/packs/book-problems';
import type { RuleBook } from '../../../../../src-main/core/rules/book';
import { FINAL } from '../../../../support/books';
import { smallBook } from '../../../../support/small-book';

const told = (book: RuleBook): string[] => bookProblems(book).map(({ message }) => message);
const withList = (part: object): RuleBook => ({
  ...FINAL,
  codeSystems: FINAL.codeSystems.map((list, at) => (at === 0 ? { ...list, ...part } : list)),
});

/** Questions with many answers, each for itself. */
function wide(questions: number, options: number): RuleBook {
  const [form] = smallBook().facts;
  if (form === undefined) throw new Error('the small book begins with the form');
  const facts = Array.from({ length: questions }, (_, at) => ({
    ...form,
    id: `q${at}`,
    options: Array.from({ length: options }, (_option, number) => ({ id: `o${number}`, label: String(number) })),
  }));
  return { ...smallBook({ rules: [{ id: '1/r', title: 'R.', when: Object.fromEntries(facts.map(({ id }) => [id, 'o0'])), verdict: 'no', clauses: ['1/a'] }] }), facts: [form, ...facts] }; // biome-ignore format: a book
}

test('the books of the app are taken', () => {
  expect([...told(FINAL), ...sizeProblems(FINAL)]).toEqual([]);
});

test('marks that only this machine sets', () => {
  const [list] = FINAL.codeSystems;
  expect(told(withList({ imported: { title: 'x', origin: 'x.json', on: '2024-01-01' } }))).toEqual([
    `«imported» i kodelisten «${list?.id}» er noe bare denne maskinen setter`,
  ]);
  expect(told(withList({ authority: 'local' }))).toEqual([
    `Kodelisten «${list?.id}» er merket som lokal, og det er noe bare denne maskinen setter`,
  ]);
});

test('too many combinations of answers, complete ones and those with unanswered questions', () => {
  expect(sizeProblems(wide(4, 7))[0]?.message).toContain('for én kontaktform');
  expect(sizeProblems(wide(10, 2))[0]?.message).toContain('når også ubesvarte spørsmål regnes med');
  expect(sizeProblems(wide(3, 2))).toEqual([]);
});

test('a book without questions has nothing to try', () => {
  expect(sizeProblems({ ...smallBook({ rules: [] }), facts: [] })).toEqual([]);
});
