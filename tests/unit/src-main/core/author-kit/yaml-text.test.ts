import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlText } from '../../../../../src-main/core/author-kit/yaml-text';

const lines = (value: unknown, hint?: { key: string; comment: string }): string[] => yamlText(value, 's.json', hint).trimEnd().split('\n');

test('short collections stand on one line, rows one by one, and parts apart', () => {
  const value = { id: 'a', clauses: ['x', 'z'], when: { form: ['a', 'b'] }, rows: [{ a: '7' }, { a: 'yes' }], text: 'nei' };
  expect(lines(value, { key: 'rows', comment: ' radene' })).toEqual([
    '# yaml-language-server: $schema=s.json',
    'id: a',
    '',
    'clauses: [ x, z ]',
    '',
    'when: { form: [ a, b ] }',
    '',
    '# radene',
    'rows:',
    '  - { a: "7" }',
    '  - { a: "yes" }',
    'text: nei',
  ]);
  expect(parse(lines(value).join('\n'))).toEqual(value);
});

test('what is deeper stands on lines of its own, and what is no map at all as it is', () => {
  expect(lines({ when: { a: { b: 'c' } } })).toEqual(['# yaml-language-server: $schema=s.json', 'when:', '  a:', '    b: c']);
  expect(lines({ rows: ['a', 'b'] })).toEqual(['# yaml-language-server: $schema=s.json', 'rows:', '  - a', '  - b']);
  expect(lines(['a', 'b'])).toEqual(['# yaml-language-server: $schema=s.json', '- a', '- b']);
  expect(lines(new Map([[{ key: 'a map' }, 'x']]))).toHaveLength(3);
});
