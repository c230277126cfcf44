/** The glossary that is shipped: the words that must be there, and that every explanation says where it comes from. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../../src-main/services/glossary/read-glossary';
import { BOOKS, FINAL, ROOT } from '../../support/books';

const REQUIRED =
  'isf endringslogg forelopig-regelverk endelig-regelverk kontakttype indirekte-aktivitet sarkode prosedyrekode drg drg-poeng kostnadsvekt enhetsrefusjon isf-andel tertial egenandel frikort fritak-for-egenandel omsorgsniva poliklinisk-kontakt dognopphold telefonkonsultasjon videokonsultasjon sanntid melding digital-dialog digital-hjemmeoppfolging pasientregistrerte-data prom samarbeidsaktivitet samarbeidspart samarbeidsmote oppfolgingssamtale vakthavende generell-veiledning individuell-plan ansvarsgruppe lar gruppebehandling pasientopplaering laerings-og-mestringssenter psykoedukativ-behandling npr npr-melding helfo rhf tsb psykisk-helsevern avregningsutvalget helsedirektoratet regelbok ikke-avklart grunnlagsdokument sted-for-aktivitet teknisk-episode'.split(
    ' ',
  );

const { glossary, problems } = await readGlossary(join(ROOT, 'resources'), ROOT, BOOKS);
const terms = glossary?.terms ?? [];

test('the glossary has no faults', () => {
  expect(problems).toEqual([]);
});

test('every word that the field needs is there', () => {
  expect(REQUIRED.filter((id) => !terms.some((term) => term.id === id))).toEqual([]);
});

test('the words stand in the order of the Norwegian alphabet', () => {
  const words = terms.map(({ term }) => term);
  expect(words).toEqual([...words].sort(new Intl.Collator('nb').compare));
  expect(words.indexOf('Særkode')).toBeGreaterThan(words.indexOf('Sted for aktivitet'));
});

describe.each(terms.map((term) => [term.id, term] as const))('%s', (_id, term) => {
  test('says where it comes from: title, place, year and what kind of source', () => {
    expect(term.sources.length).toBeGreaterThan(0);
    for (const source of term.sources) {
      expect(source.title.length).toBeGreaterThan(2);
      expect(source.locator.length).toBeGreaterThan(2);
      expect(source.year).toBeGreaterThanOrEqual(2010);
      expect(source.authority).toMatch(/^(isf-document|official|hospital|code-list|vendor)$/);
    }
  });

  test('has links that lead somewhere in the rule book of the year', () => {
    const chapters = FINAL.chapters.map(({ chapter }) => chapter.id);
    expect(term.chapters.filter((id) => !chapters.includes(id))).toEqual([]);
    const codes = FINAL.codeSystems.flatMap((list) => list.codes.map(({ code }) => `${list.id} ${code}`));
    expect(term.codes.filter(({ system, code }) => !codes.includes(`${system} ${code}`))).toEqual([]);
    expect(term.see.filter((id) => !terms.some((other) => other.id === id))).toEqual([]);
  });

  test('is one to three short sentences', () => {
    const sentences = term.text.match(/[.?!](?= [A-ZÆØÅ]|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    expect(sentences.length).toBeLessThanOrEqual(3);
  });
});
