/** What must hold whatever clarifications are laid over the real books. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Facts } from '../../../../../src-main/contract/rules';
import { clarificationExampleProblems } from '../../../../../src-main/core/clarifications/examples';
import { layOver } from '../../../../../src-main/core/clarifications/lay-over';
import type { PlacedClarification } from '../../../../../src-main/core/clarifications/placed';
import { assess } from '../../../../../src-main/core/rules/assess';
import type { RuleBook } from '../../../../../src-main/core/rules/book';
import { RuleBookSchema } from '../../../../../src-main/core/rules/book-schema';
import { BruteForce } from '../../../../../src-main/core/rules/brute-force';
import { certify } from '../../../../../src-main/core/rules/certificate';
import { referenceProblems } from '../../../../../src-main/core/rules/references';
import { tableOf } from '../../../../../src-main/core/rules/table';
import { anyClarifications } from '../../../../support/any-clarifications';
import { BOOKS } from '../../../../support/books';
import { hashed, over } from '../../../../support/clarifications';

describe.each(BOOKS.map((book) => [book.id, book] as const))('%s with any clarifications', (_id, below) => {
  const any = anyClarifications(below);

  test('most of them can be used, and every state occurs', () => {
    const seen = new Map<string, number>();
    for (const items of fc.sample(any, { numRuns: 150, seed: 7 }))
      for (const { state } of layOver(below, items).standings) seen.set(state, (seen.get(state) ?? 0) + 1);
    expect(Object.fromEntries(seen)).toEqual({
      'in-use': expect.toSatisfy((count: number) => count > 100),
      conflict: expect.any(Number),
      review: expect.any(Number),
      'set-aside': expect.any(Number),
    });
  });

  test('is a whole book that is proved without one finding', () => {
    fc.assert(
      fc.property(any, (items) => {
        const { book } = over(items, below);
        const { gaps, overlaps, deadQuestions, unreachable, unconfirmed } = certify(book, [book]);
        expect([gaps, overlaps, deadQuestions, unreachable, unconfirmed]).toEqual([[], [], [], [], []]);
        expect(referenceProblems(book)).toEqual([]);
        expect(RuleBookSchema.safeParse(book).error).toBeUndefined();
      }),
      { numRuns: 8 },
    );
  }, 240_000);

  test('answers as before wherever no clarification applies, and keeps every yes and no of the book', () => {
    fc.assert(
      fc.property(any, (items) => {
        const { book, standings } = over(items, below);
        const used = items.filter(({ clarification: { id }, pack }) => {
          const standing = standings.find((candidate) => candidate.id === id && candidate.pack === pack?.id);
          return standing?.state === 'in-use' || standing?.state === 'conflict';
        });
        for (const facts of contactsOf(book)) {
          const [before, now] = [assess(facts, below), assess(facts, book)];
          if (before.verdict !== 'unsettled') expect(now.verdict).toBe(before.verdict);
          if (!used.some((item) => concerns(item, facts, before))) expect(shown(now)).toEqual(shown(before));
        }
      }),
      { numRuns: 20 },
    );
  }, 240_000);

  test('is the same whatever order they come in, and a conflict holds both ways', () => {
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.nat()), (items, random) => {
        const shuffled = items
          .map((item) => ({ item, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
        const [first, second] = [over(items, below), over(shuffled, below)];
        expect(second.standings).toEqual(first.standings);
        expect(second.book.hash).toBe(first.book.hash);
        for (const { id, pack, against } of first.standings) {
          for (const other of against) {
            const there = first.standings.find((candidate) => candidate.id === other.id && candidate.pack === other.pack);
            expect(there?.against.some((back) => back.id === id && back.pack === pack)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('has no faults, and every clarification in use decides its own examples', () => {
    fc.assert(
      fc.property(any, (items) => {
        const { book, standings } = over(items, below);
        expect(tableOf(book).faults).toEqual([]);
        for (const { clarification, pack } of items) {
          const { state } = standings.find(({ id, pack: from }) => id === clarification.id && from === pack?.id) ?? {};
          if (state === 'in-use') expect(clarificationExampleProblems(book, clarification)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  }, 240_000);

  test('is the very same book where nothing is laid over it', () => {
    const [item] = fc.sample(any, { numRuns: 1, seed: 3 })[0] as [PlacedClarification];
    expect(layOver(below, []).book).toBe(below);
    expect(layOver(below, [{ ...item, setAside: true }]).book).toBe(below);
    expect(hashed(layOver(below, []).book).hash).toBe(below.hash);
  });
});

function contactsOf(book: RuleBook): Facts[] {
  const space = new BruteForce(book);
  return space.forms().flatMap((form) => space.complete(form).map(({ facts }) => facts));
}

/** Whether it would decide the contact, or answer a point that stands open for it; read off what is written alone. */
function concerns({ clarification: { when, verdict, settles = [] } }: PlacedClarification, facts: Facts, before: Answer): boolean {
  if (!Object.entries(when).every(([id, options]) => options.includes(facts[id] ?? ''))) return false;
  return verdict !== undefined || settles.some(({ text }) => before.openPoints.some((point) => point.text === text));
}

function shown({ verdict, certainty, openPoints, clarified, registration, because }: Answer) {
  return { verdict, certainty, openPoints, clarified, registration, because };
}
