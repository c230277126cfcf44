import { expect, test } from 'vitest';
import type { Authority } from '../../../../../src-main/contract/rules';
import { sourcesInShort, sourceWithYear } from '../../../../../src-renderer/text/answer/source';

const source = (authority: Authority, year: number) => ({ authority, year });

test.each([
  [[source('isf-document', 2024)], 'ISF-dokument 2024'],
  [[source('isf-document', 2024), source('isf-document', 2024)], 'ISF-dokument 2024'],
  [[source('hospital', 2023), source('isf-document', 2024), source('hospital', 2022)], 'sykehusveileder 2022 og 2023, ISF-dokument 2024'],
  [[source('code-list', 2017), source('code-list', 2022), source('code-list', 2021)], 'kodeliste 2017, 2021 og 2022'],
])('each kind of source is named once, with its years', (sources, words) => {
  expect(sourcesInShort(sources)).toBe(words);
});

test('a year that the title has already is not said again', () => {
  expect(sourceWithYear('Årsrapport 2021', 2021)).toBe('Årsrapport 2021');
  expect(sourceWithYear('Kontakttype', 2021)).toBe('Kontakttype, 2021');
});
