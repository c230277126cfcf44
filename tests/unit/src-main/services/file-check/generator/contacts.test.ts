import { describe, expect, test } from 'vitest';
import { type Checker, createChecker } from '../../../../../../src-main/core/checks/checker';
import { roomInMemory } from '../../../../../../src-main/core/checks/examples';
import { isIdentityNumber } from '../../../../../../src-main/core/checks/identity-id';
import { assess } from '../../../../../../src-main/core/rules/assess';
import { type GenerateOptions, generateContacts } from '../../../../../../src-main/services/file-check/generator/contacts';
import { SCENES } from '../../../../../../src-main/services/file-check/generator/planted';
import { FINAL, PRELIMINARY } from '../../../../../support/books';

const BOOKS = [FINAL];
const PLANTED_ROWS = SCENES.flatMap(({ contacts }) => contacts).length;

/** What is planted and what the checks find, as sorted lines. */
function bothSides(options: GenerateOptions): { planted: string[]; found: string[]; checker: Checker } {
  const planted: string[] = [];
  const found: string[] = [];
  const checker = createChecker(BOOKS, roomInMemory());
  const tell: Parameters<Checker['finish']>[0] = ({ line, check, clause }) => void found.push(`${line} ${check} ${clause}`);
  for (const { contact, planted: here } of generateContacts(BOOKS, options)) {
    for (const { check, clause } of here) planted.push(`${contact.line} ${check} ${clause}`);
    checker.check(contact, tell);
  }
  checker.finish(tell);
  return { planted: planted.sort(), found: found.sort(), checker };
}

describe('what is planted is what is found, all of it and nothing else', () => {
  const sizes = [1, PLANTED_ROWS, 2 * PLANTED_ROWS, 1_000, 10_007, 60_000];
  test.each(sizes.flatMap((rows) => [1, 2, 2 ** 31 - 1].map((seed) => [rows, seed] as const)))('%i contacts, seed %i', (rows, seed) => {
    const { planted, found } = bothSides({ rows, seed });
    expect(found).toEqual(planted);
    expect(planted.length > 0).toBe(rows >= 2 * PLANTED_ROWS);
  });

  test.each([1, 3, 500, 30_000])('with %i patients for 20,000 contacts', (patients) => {
    const { planted, found } = bothSides({ rows: 20_000, seed: 5, patients });
    expect(found).toEqual(planted);
  });

  test('with answers, and without the columns that some files lack', () => {
    for (const more of [{ facts: true }, { withoutOwnColumns: true, firstLine: 9 }]) {
      const { planted, found } = bothSides({ rows: 20_000, seed: 6, ...more });
      expect(found).toEqual(planted);
      expect(planted.length).toBeGreaterThan(200);
    }
  });
});

test('every case of every check is planted', () => {
  const { planted, checker } = bothSides({ rows: 1_000, seed: 1 });
  const kinds = new Set(planted.map((line) => line.replace(/^\d+ /, '')));
  expect(checker.catalogue.all.map(({ check, clause }) => `${check} ${clause}`).filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('what waits for the end of a tertial lies far apart in the file', () => {
  const lines = new Map<string, number[]>();
  for (const { contact, planted } of generateContacts(BOOKS, { rows: 60_000, seed: 1 }))
    if (planted.some(({ check }) => check === 'wmga28-repeated'))
      lines.set(contact.patientId, [...(lines.get(contact.patientId) ?? []), contact.line]);
  const apart = [...lines.values()].filter(({ length }) => length > 1).map((of) => Math.max(...of) - Math.min(...of));
  expect(Math.min(...apart)).toBeGreaterThan(10_000);
});

test('the same seed gives the same contacts, another one others', () => {
  const made = (seed: number) => JSON.stringify([...generateContacts(BOOKS, { rows: 2_000, seed, facts: true })]);
  expect(made(1)).toBe(made(1));
  expect(made(1)).not.toBe(made(2));
});

test('ids are synthetic; identity numbers are test numbers only', () => {
  const special: string[] = [];
  for (const { contact } of generateContacts(BOOKS, { rows: 20_000, seed: 3 }))
    for (const id of [contact.contactId, contact.patientId]) if (!/^SYN-[KP]-T?\d{8}$/.test(id) && id !== '') special.push(id);
  expect(special.length).toBeGreaterThan(20);
  for (const id of special) expect(id).toMatch(/^\d\d(8[1-9]|9[0-2])\d\d ?\d{5}$/);
  expect(special.some((id) => isIdentityNumber(id))).toBe(true);
  expect(special.some((id) => !isIdentityNumber(id))).toBe(true);
});

test('the contacts lie all over the year', () => {
  const months = new Map<string, number>();
  for (const { contact } of generateContacts(BOOKS, { rows: 24_000, seed: 4 })) {
    const month = contact.contactDate.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const inside = [...months].filter(([month]) => month.startsWith('2024'));
  expect(inside).toHaveLength(12);
  for (const [, count] of inside) expect(count).toBeGreaterThan(1_500);
  expect([...months.keys()].filter((month) => !month.startsWith('2024')).sort()).toEqual(['2023-12', '2025-01']);
});

test('answers are known to the book, complete and incomplete, and lead to every verdict', () => {
  const verdicts = new Set<string>();
  let ignored = 0;
  let none = 0;
  for (const { contact } of generateContacts(BOOKS, { rows: 2_000, seed: 8, facts: true })) {
    if (contact.facts === undefined) none++;
    else {
      const answer = assess(contact.facts, FINAL);
      verdicts.add(answer.verdict);
      if (answer.ignored.length > 0) ignored++;
      expect([contact.facts.copay ?? '', contact.facts.serviceArea ?? '']).toEqual([contact.copay, contact.serviceArea]);
    }
  }
  expect([...verdicts].sort()).toEqual(['needs-answers', 'no', 'unsettled', 'yes']);
  expect([none > 0, ignored > 0]).toEqual([true, true]);
});

test('a book that does not cover its year is refused', () => {
  expect(() => [...generateContacts([{ ...PRELIMINARY, validTo: '2024-06-30' }], { rows: 1, seed: 1 })]).toThrow(/whole/);
});
