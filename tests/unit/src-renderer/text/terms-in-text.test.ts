import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Term } from '../../../../src-main/contract/glossary';
import { readGlossary } from '../../../../src-main/services/glossary/read-glossary';
import { compileMatcher, type Piece, piecesOf } from '../../../../src-renderer/text/terms-in-text';
import { BOOKS, FINAL, ROOT } from '../../../support/books';

const { glossary } = await readGlossary(join(ROOT, 'resources'), ROOT, BOOKS);
const matcher = compileMatcher(glossary?.terms ?? []);

/** The text with each term in brackets, behind its id. */
const written = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.term.id}:${piece.word}]`)).join('');
const marked = (text: string): string => written(matcher.pieces(text));

test.each([
  ['an inflected form', 'Bare i det tertialet.', 'Bare i det [tertial:tertialet].'],
  [
    'the longest form',
    'Særkoden for grupperettet pasientopplæring.',
    '[sarkode:Særkoden] for [pasientopplaering:grupperettet pasientopplæring].',
  ],
  ['the first of several', 'Egenandel er egenandel.', '[egenandel:Egenandel] er egenandel.'],
  [
    'the first of several forms of one term',
    'LAR, altså legemiddelassistert rehabilitering',
    '[lar:LAR], altså legemiddelassistert rehabilitering',
  ],
  ['no part of another word', 'Tertialregelen, rapportertialt og egenandelsgrense', 'Tertialregelen, rapportertialt og egenandelsgrense'],
  ['no part of a word with a hyphen', 'ISF-dokument og NPR-kode', 'ISF-dokument og NPR-kode'],
  ['a word that has its hyphen among its forms', 'ISF-refusjon fra RHF-ene', '[isf-refusjon:ISF-refusjon] fra [rhf:RHF-ene]'],
  ['an abbreviation only with capitals', 'Kontakten lar seg rapportere', 'Kontakten lar seg rapportere'],
  ['Norwegian letters at the edge of a word', 'ærlig særkode, bærsærkode', 'ærlig [sarkode:særkode], bærsærkode'],
  ['nothing in a text without terms', 'Et skjema.', 'Et skjema.'],
  ['nothing in no text', '', ''],
])('marks %s', (_what, text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('nothing of a text is lost: the pieces are the text again, for every clause and open point', () => {
  const texts = FINAL.chapters.flatMap(({ clauses, rules }) => [
    ...clauses.map(({ text }) => text),
    ...rules.flatMap(({ openPoints }) => openPoints.map(({ text }) => text)),
  ]);
  for (const text of texts) {
    expect(
      matcher
        .pieces(text)
        .map((piece) => (typeof piece === 'string' ? piece : piece.word))
        .join(''),
    ).toBe(text);
  }
});

test('a text is read once', () => {
  expect(matcher.pieces('Tertial og DRG.')).toBe(matcher.pieces('Tertial og DRG.'));
});

describe('texts that are read together', () => {
  test('have a term marked in the first of them only', () => {
    const [first, second] = piecesOf(matcher, ['Egenandel?', 'Egenandel og frikort.']);
    expect(written(first ?? [])).toBe('[egenandel:Egenandel]?');
    expect(written(second ?? [])).toBe('Egenandel og [frikort:frikort].');
  });

  test('do not have the term marked that they explain', () => {
    expect(piecesOf(matcher, ['Frikort gir fritak.'], 'frikort').map(written)).toEqual(['Frikort gir [fritak-for-egenandel:fritak].']);
  });
});

test('signs in a form are taken as they are written, and no terms at all mark nothing', () => {
  const term = { id: 'x', term: 'A+B (x)', also: ['PHV&TSB'], text: '', sources: [], chapters: [], codes: [], see: [] } satisfies Term;
  expect(written(compileMatcher([term]).pieces('Mer A+B (x), PHV&TSB og AAB.'))).toBe('Mer [x:A+B (x)], PHV&TSB og AAB.');
  expect(written(compileMatcher([term]).pieces('PHV&TSB'))).toBe('[x:PHV&TSB]');
  expect(compileMatcher([]).pieces('Tertial')).toEqual(['Tertial']);
});
