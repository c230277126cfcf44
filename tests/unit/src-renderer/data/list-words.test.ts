import { describe, expect, test } from 'vitest';
import { previewOf } from '../../../../src-renderer/data/list/entry';
import { titleKey } from '../../../../src-renderer/data/list/title-key';
import { excerptOf, holds, needlesOf, spansIn } from '../../../../src-renderer/data/list/words';

const marked = (text: string, words: string): string[] => spansIn(text, needlesOf(words)).map(({ from, to }) => text.slice(from, to));

describe('a word is found', () => {
  test.each([
    ['samtaler', 'En samtale med pasienten'],
    ['SAMTALE', 'telefonsamtalen'],
    ['laerling', 'Lærlingen ringte'],
    ['5.21.3', 'se kap. 5.21.3 om SMS'],
    ['wmga28', 'kode WMGA28'],
    ['blåskjell', 'Blaaskjell'],
  ])('«%s» in «%s»', (words, text) => {
    expect(marked(text, words)).toHaveLength(1);
  });

  test('with its place, in any inflection', () => {
    expect(marked('Telefonsamtalen og en samtale.', 'samtaler')).toEqual(['samtal', 'samtal']);
  });

  test('a short word only where a word begins with it', () => {
    const [needle = ''] = needlesOf('12');
    expect(holds('kode 12', needle)).toBe(true);
    expect(holds('i 2012', needle)).toBe(false);
  });
});

test('an excerpt stands around the first word, cut between words, with its marks', () => {
  const text = `${'fyll '.repeat(500)}ordet videokonsultasjon står her. ${'mer '.repeat(100)}`;
  const { excerpt, spans } = excerptOf(text, needlesOf('videokonsultasjonen'));
  expect(excerpt).toMatch(/^…fyll .*videokonsultasjon står her.*…$/);
  expect(spans.map(({ from, to }) => excerpt.slice(from, to))).toEqual(['videokonsultasjon']);
  expect(excerpt.length).toBeLessThanOrEqual(170);
});

test('an excerpt without any of the words is the beginning', () => {
  expect(excerptOf('Kort tekst', needlesOf('finnes'))).toEqual({ excerpt: 'Kort tekst', spans: [] });
});

test('a preview is the first words, without the signs of Markdown, whole characters only', () => {
  expect(previewOf('# Vurdering\n\n- **se** [kapittel](@5.21.3)\n1. _så_ `dette`')).toBe('Vurdering se kapittel så dette');
  expect(previewOf('🩺'.repeat(200))).toBe(`${'🩺'.repeat(80)}…`);
  expect(previewOf(`${'ord '.repeat(100)}`)).toMatch(/ ord…$/);
});

describe('titles', () => {
  test('are sorted as Norwegian is: æ, ø, å last, «aa» as å, accents and case aside', () => {
    const titles = ['Åpent', 'zebra', 'Ærlig', 'øre', 'adr', 'Aasen', 'épi', 'ess', 'Ål', 'BUP', '«Abc»', '12'];
    const sorted = titles.toSorted((a, b) => (titleKey(a) < titleKey(b) ? -1 : 1));
    expect(sorted).toEqual(['12', '«Abc»', 'adr', 'BUP', 'épi', 'ess', 'zebra', 'Ærlig', 'øre', 'Ål', 'Åpent', 'Aasen']);
  });

  test('stand as the collator of the system puts them', () => {
    const titles = ['Åpent', 'zebra', 'Ærlig', 'øre', 'adr', 'Aasen', 'ess', 'Ål', 'bup', 'wmga', 'äpple', 'öre'];
    const byKey = titles.toSorted((a, b) => (titleKey(a) < titleKey(b) ? -1 : 1));
    const { compare } = new Intl.Collator('nb', { ignorePunctuation: true });
    for (const [index, title] of byKey.slice(1).entries())
      expect(compare(byKey[index] ?? '', title), `${byKey[index]} ${title}`).toBeLessThanOrEqual(0);
  });
});
