/** The gold file of the search is sound: what it asks for exists, and its halves are alike and do not overlap. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readGlossary } from '../../../src-main/services/glossary/read-glossary';
import { BOOKS, FINAL, ROOT } from '../../support/books';

interface Query {
  readonly query: string;
  readonly kind: string;
  readonly want: readonly string[];
}

const KINDS = [
  'exact-code',
  'code-form',
  'exact-term',
  'prefix',
  'typo',
  'inflection',
  'nynorsk',
  'compound',
  'letters',
  'synonym',
  'question',
  'nothing',
];
const HALVES = ['held-out', 'tuning'].map((name) => ({ name, queries: read(name) }));
const ALL = HALVES.flatMap(({ queries }) => queries);

const { glossary } = await readGlossary(join(ROOT, 'resources'), ROOT, BOOKS);

/** Everything of the book and of the glossary that a search can find. */
const TARGETS = new Set([
  ...FINAL.chapters.flatMap(({ chapter, clauses, rules, changes, examples }) => [
    `chapter ${chapter.id}`,
    ...clauses.map(({ id }) => `clause ${id}`),
    ...rules.map(({ id }) => `rule ${id}`),
    ...changes.map(({ id }) => `change ${id}`),
    ...examples.map(({ id }) => `example ${id}`),
  ]),
  ...FINAL.codeSystems.flatMap(({ id, codes }) => codes.map(({ code }) => `code ${id}:${code}`)),
  ...(glossary?.terms ?? []).map(({ id }) => `term ${id}`),
]);

function read(name: string): Query[] {
  return parse(readFileSync(join(ROOT, 'tests', 'gold', `search-${name}.yaml`), 'utf8'));
}

const countsOf = (queries: readonly Query[]) => KINDS.map((kind) => queries.filter((query) => query.kind === kind).length);

describe('the gold file of the search', () => {
  test.each(HALVES)('$name is big enough and well formed', ({ queries }) => {
    expect(queries.length).toBeGreaterThanOrEqual(110);
    for (const query of queries) {
      expect(Object.keys(query), query.query).toEqual(['query', 'kind', 'want']);
      expect(typeof query.query, String(query.query)).toBe('string');
      expect(query.query).toBe(query.query.trim());
      expect(KINDS, query.query).toContain(query.kind);
    }
  });

  test('asks each query once', () => {
    const asked = ALL.map(({ query }) => query);
    expect(asked.filter((query, index) => asked.indexOf(query) !== index)).toEqual([]);
  });

  test('has the same mix in both halves', () => {
    const [heldOut, tuning] = HALVES.map(({ queries }) => countsOf(queries));
    for (const [index, kind] of KINDS.entries()) {
      expect(Math.abs((heldOut?.[index] ?? 0) - (tuning?.[index] ?? 0)), kind).toBeLessThanOrEqual(1);
    }
  });

  test('wants only what the book and the glossary hold, each target once', () => {
    for (const { query, want } of ALL) {
      expect(new Set(want).size, query).toBe(want.length);
      expect(
        want.filter((target) => !TARGETS.has(target)),
        query,
      ).toEqual([]);
    }
  });

  test('wants nothing for the queries of kind nothing, and only for them', () => {
    for (const { query, kind, want } of ALL) expect(want.length === 0, query).toBe(kind === 'nothing');
  });

  test('wants the code itself first for an exact code', () => {
    for (const { query, want } of ALL.filter(({ kind }) => kind === 'exact-code'))
      expect(want[0]).toMatch(new RegExp(`^code [^:]+:${query}$`));
  });
});
