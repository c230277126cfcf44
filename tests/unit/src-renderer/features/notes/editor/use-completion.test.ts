import { expect, test } from 'vitest';
import type { SearchHit } from '../../../../../../src-main/contract/search';
import { suggestionsOf } from '../../../../../../src-renderer/features/notes/editor/use-completion';

const hit = (kind: SearchHit['kind'], id: string, code: string | null = null): SearchHit => ({
  kind,
  id,
  title: id,
  chapter: null,
  code,
  match: 'word',
  score: 1,
  excerpt: '',
  marks: { title: [], excerpt: [] },
});

test('codes, chapters and clauses are offered by the name that links to them; the rest is left out', () => {
  const hits = [
    hit('code', 'NKPK:WMGA28', 'WMGA28'),
    hit('rule', '5.21.3/regel'),
    hit('code', '8432:7', '7'),
    hit('clause', '5.21.3/sms'),
    hit('term', 'sms'),
  ];
  expect(suggestionsOf(hits).map(({ name }) => name)).toEqual(['WMGA28', '8432:7', '5.21.3/sms']);
});

test('at most eight', () => {
  expect(suggestionsOf(Array.from({ length: 20 }, (_none, at) => hit('chapter', `5.${at}`)))).toHaveLength(8);
});
