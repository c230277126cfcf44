/** The schemas for editors accept everything that is written under resources/, and mark what the reader of rule data refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EXPLANATIONS } from '../../../../../src-main/core/author-kit/explanations';
import type { SchemaName } from '../../../../../src-main/core/author-kit/schema-names';
import { jsonSchemas } from '../../../../../src-main/core/author-kit/schemas';
import { ROOT } from '../../../../support/books';
import { type Schema, schemaFaults } from '../../../../support/json-schema';

const schemas = Object.fromEntries(jsonSchemas().map(({ name, schema }) => [name, schema])) as Record<SchemaName, Schema>;
const resources = join(ROOT, 'resources');
const read = (path: string) => parse(readFileSync(join(resources, path), 'utf8')) as Record<string, unknown>;
const yamlIn = (folder: string) =>
  readdirSync(join(resources, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));

const books = ['rule-books/isf-2024-final', 'rule-books/isf-2024-preliminary'].flatMap(yamlIn);
const FILES: ReadonlyArray<readonly [path: string, name: SchemaName]> = [
  ['rule-books/facts.yaml', 'facts'],
  ['rule-books/own-checks.yaml', 'own-checks'],
  ...yamlIn('code-systems').map((path) => [path, 'code-system'] as const),
  ...books.map((path) => [path, path.endsWith('rule-book.yaml') ? 'rule-book' : 'chapter'] as const),
];

test('all YAML of rule data is among the files', () => {
  expect(FILES.length).toBeGreaterThan(35);
});

test.each(FILES)('%s fits the schema %s', (path, name) => {
  expect(schemaFaults(schemas[name], read(path))).toEqual([]);
});

describe('what is refused', () => {
  const chapter = 'rule-books/isf-2024-final/5.21.3-meldinger.yaml';
  const first = (value: unknown): Record<string, unknown> => (value as Record<string, unknown>[])[0] ?? {};

  test.each(FILES)('%s with a key that nobody knows', (path, name) => {
    expect(schemaFaults(schemas[name], { ...read(path), unknownKey: 1 })).toEqual(['/: has unknownKey']);
  });

  test.each<[string, (file: Record<string, unknown>) => void, string]>([
    ['a wrong key deep down', ({ rules }) => Object.assign(first(rules), { conditions: {} }), '/rules/0: has conditions'],
    ['a clause without a source', ({ clauses }) => delete first(clauses).source, '/clauses/0: lacks source'],
    ['a verdict that there is not', ({ rules }) => Object.assign(first(rules), { verdict: 'maybe' }), '/rules/0/verdict: is none of'],
    ['a boolean where text belongs', ({ clauses }) => Object.assign(first(clauses), { text: false }), '/clauses/0/text: is no string'],
    ['an id with a letter that ids do not have', ({ rules }) => Object.assign(first(rules), { id: '5.21.3/på' }), '/rules/0/id: is not'],
    ['what only the app lays over a clause', ({ clauses }) => Object.assign(first(clauses), { local: {} }), '/clauses/0: has local'],
    ['the authority of a local clause', ({ clauses }) => Object.assign(first(clauses), { authority: 'local' }), '/clauses/0/authority: is'],
  ])('%s', (_name, spoil, fault) => {
    const file = read(chapter);
    spoil(file);
    expect(schemaFaults(schemas.chapter, file).join('\n')).toContain(fault);
  });
});

test('every explanation stands beside a key of some schema', () => {
  const explained = new Set<string>();
  JSON.stringify(schemas, (_key, value) => {
    for (const [key, property] of Object.entries((value as Schema | null)?.properties ?? {}))
      if ((property as Schema).description === EXPLANATIONS[key]) explained.add(key);
    return value;
  });
  expect(Object.keys(EXPLANATIONS).filter((key) => !explained.has(key))).toEqual([]);
});
