import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleBook } from '../../../../../src-main/core/rules/book';
import { compile, type SourceFile } from '../../../../../src-main/core/rules/compile';
import { contentHash } from '../../../../../src-main/services/rule-library/content-hash';
import { readSources } from '../../../../../src-main/services/rule-library/read-sources';
import { BOOKS, FINAL, ROOT } from '../../../../support/books';

/** The same value with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe('the content hash of a rule book', () => {
  test.each(BOOKS.map((book) => [book.id, book] as const))('of %s is SHA-256 in hexadecimal, the same each time', (_id, book) => {
    expect(contentHash(book)).toBe(book.hash);
    expect(book.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('tells the books apart', () => {
    expect(new Set(BOOKS.map(({ hash }) => hash)).size).toBe(BOOKS.length);
  });

  test('does not depend on the order of keys', () => {
    expect(JSON.stringify(reversed(FINAL))).not.toBe(JSON.stringify(FINAL));
    expect(contentHash(reversed(FINAL) as RuleBook)).toBe(FINAL.hash);
  });

  test('does not depend on the line ends of the YAML, nor on a comment or an empty line', async () => {
    const sources = await readSources(join(ROOT, 'resources'), ROOT);
    const hashes = (change: (text: string) => string) => {
      const edit = ({ path, text }: SourceFile) => ({ path, text: change(text) });
      const { books, problems } = compile({
        facts: edit(sources.facts),
        ownChecks: edit(sources.ownChecks),
        codeSystems: sources.codeSystems.map(edit),
        books: sources.books.map(({ head, chapters }) => ({ head: edit(head), chapters: chapters.map(edit) })),
      });
      expect(problems).toEqual([]);
      return books.map(contentHash);
    };
    const now = BOOKS.map(({ hash }) => hash);
    expect(hashes((text) => text.replace(/\n/g, '\r\n'))).toEqual(now);
    expect(hashes((text) => `# en kommentar\n\n${text}`)).toEqual(now);
  });

  test('does not depend on line numbers or on the hash that stands in the book', () => {
    expect(contentHash({ ...FINAL, origins: {} })).toBe(FINAL.hash);
    expect(contentHash({ ...FINAL, hash: '0'.repeat(64) } as RuleBook)).toBe(FINAL.hash);
  });

  test.each([
    ['the last day', { validTo: '2024-12-30' }],
    ['whether it is in force', { inForce: false }],
    ['its status', { status: 'corrected' }],
    ['its note', { note: 'En annen merknad.' }],
    ['a question', { facts: FINAL.facts.map((fact, index) => (index === 0 ? { ...fact, question: 'Hva?' } : fact)) }],
    ['the order of questions', { facts: FINAL.facts.toReversed() }],
    ['a code list', { codeSystems: FINAL.codeSystems.slice(1) }],
    ['a source', { sources: FINAL.sources.map((source, index) => (index === 0 ? { ...source, year: 2023 } : source)) }],
    ['a chapter', { chapters: FINAL.chapters.slice(1) }],
  ] as const)('changes with %s', (_what, change) => {
    expect(contentHash({ ...FINAL, ...change } as RuleBook)).not.toBe(FINAL.hash);
  });

  test('changes with any one letter of any clause', () => {
    const clauses = FINAL.chapters.flatMap((chapter) => chapter.clauses.map(({ id, text }) => ({ id, text })));
    fc.assert(
      fc.property(fc.constantFrom(...clauses), fc.nat(), ({ id, text }, at) => {
        const place = at % text.length;
        const changed = `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
        const chapters = FINAL.chapters.map((chapter) => ({
          ...chapter,
          clauses: chapter.clauses.map((clause) => (clause.id === id ? { ...clause, text: changed } : clause)),
        }));
        return contentHash({ ...FINAL, chapters }) !== FINAL.hash;
      }),
      { numRuns: 50 },
    );
  });
});
