import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../../src-main/contract/rules';
import { assess } from '../../../../../src-main/core/rules/assess';
import { atlas } from '../../../../../src-main/core/rules/atlas';
import { BruteForce } from '../../../../../src-main/core/rules/brute-force';
import { contrast } from '../../../../../src-main/core/rules/contrast';
import { decide } from '../../../../../src-main/core/rules/decide';
import { BOOKS, FINAL } from '../../../../support/books';

const PHONE: Facts = {
  contactForm: 'telephone',
  counterpart: 'patient',
  content: 'clinical-assessment',
  replacesAttendance: 'yes',
  documented: 'yes',
  copay: 'claimed',
};

describe.each(BOOKS.map((book) => [book.id, book] as const))('%s', (_id, book) => {
  test('decide gives the verdict and the clauses of the whole answer, for every complete contact', () => {
    const space = new BruteForce(book);
    for (const { facts } of space.forms().flatMap((form) => space.complete(form))) {
      const answer = assess(facts, book);
      const decision = decide(facts, book);
      expect(decision.verdict).toBe(answer.verdict);
      expect([...decision.clauses].sort()).toEqual(answer.because.map(({ clause }) => clause).sort());
    }
  });

  test('the atlas shows every deciding rule at work, each entry with the answer it gets', () => {
    const entries = atlas(book);
    const rules = book.chapters.flatMap((chapter) => chapter.rules.filter(({ verdict }) => verdict !== undefined).map(({ id }) => id));
    expect(new Set(entries.flatMap((entry) => entry.rules))).toEqual(new Set(rules));
    for (const entry of entries) expect(assess(entry.facts, book)).toMatchObject({ verdict: entry.verdict, missing: [] });
  });
});

describe('contrast', () => {
  test('names the first rule that parts two contacts, and the facts on which the other fails', () => {
    const simple = { ...PHONE, content: 'simple-follow-up' };
    const found = contrast(PHONE, simple, FINAL);
    expect(found.differing).toEqual(['content']);
    expect(found.left.answer.registration.contactType?.code).toBe('7');
    expect(found.right.answer.registration.indirectActivity?.code).toBe('12');
    expect(found.diverges).toMatchObject({ chapter: '5.21.1', failsOn: ['content'] });
  });

  test('the same contact twice does not part', () => {
    expect(contrast(PHONE, PHONE, FINAL)).toMatchObject({ differing: [], diverges: null });
  });
});
