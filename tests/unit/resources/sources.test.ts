/**
 * Nothing of the two ISF documents is lost: every row of the change log and every fact of the ISF page is found again as a
 * clause. The tables are written from the documents, in their order, not from the YAML.
 */
import { describe, expect, test } from 'vitest';
import type { RuleBook } from '../../../src-main/core/rules/book';
import { BOOKS, FINAL, PRELIMINARY } from '../../support/books';

/** What the document says · parts of the locator that lead there · words and figures that the clause must hold. */
type Statement = readonly [says: string, locator: readonly string[], words: readonly string[]];

const CHANGE_LOG: readonly Statement[] = [
  ['the table goes from the preliminary rules of 16 October 2023 to the final ones', ['Innledningen'], ['16. oktober 2023', 'endelig']],
  ['small corrections are left out', ['Innledningen', 'korrektur'], ['små språklige rettelser']],
  ['the Grunnlagsdokument is updated too', ['Innledningen', 'Grunnlagsdokumentet'], ['oppdatert']],
  ['the rules take account of the new codes', ['Innledningen', 'nye koder'], ['nye koder for 2024']],
  ['5.21: the heading names telephone and video', ['Kapittel 5.21 ', 'overskriften'], ['telefon- og videokonsultasjoner']],
  ['5.21: the definition stands out', ['Kapittel 5.21 ', 'definisjonen'], ['digital hjemmeoppfølging', 'framhevet']],
  ['5.21: a source is given for definition and figure', ['Kapittel 5.21 ', 'definisjonen'], ['kilde', 'figuren']],
  ['5.21.1: the sixth bullet on leaving out copay', ['Kapittel 5.21.1', 'sjette kulepunkt'], ['utelate', 'egenandel', 'kontakttype 7']],
  ['5.21.1: mental health and TSB are taken out', ['Kapittel 5.21.1', 'sjette kulepunkt'], ['psykisk helsevern og TSB', 'nøytralt']],
  ['5.21.1: contact type 7 is used there', ['Kapittel 5.21.1', 'kontakttype 7'], ['kontakttype 7']],
  ['5.21.3: SMS gives no refund, expressly', ['Kapittel 5.21.3', 'første utsagn'], ['SMS', 'ingen ISF-refusjon', 'uttrykkelig']],
  ['5.21.3: the preliminary rules had opened for SMS', ['Kapittel 5.21.3', 'andre utsagn'], ['foreløpige', 'SMS', 'åpnet']],
  ['5.21.3: privacy and security', ['Kapittel 5.21.3', 'tredje utsagn'], ['personvern', 'sikkerhet', 'sensitive']],
  ['5.21.4: the rule on when to register is changed', ['Kapittel 5.21.4', 'første utsagn'], ['når aktiviteten registreres, er endret']],
  [
    '5.21.4: only in the tertial with activity',
    ['Kapittel 5.21.4', 'første utsagn'],
    ['2024', 'bare i det tertialet der det er aktivitet'],
  ],
  ['5.21.4: WMGA28 when answered, not when sent', ['Kapittel 5.21.4', 'andre utsagn'], ['WMGA28', 'besvart', 'sendt ut']],
  ['5.21.4: the rest only clarifies', ['Kapittel 5.21.4', 'tredje utsagn'], ['klargjøringer', 'ikke endrer innholdet']],
  ['5.22: the heading: partners outside specialist care', ['Kapittel 5.22', 'overskriften'], ['utenfor spesialisthelsetjenesten']],
  [
    '5.22: meetings in a consultation, option and simplification',
    ['Kapittel 5.22', 'første utsagn'],
    ['mulighet', 'forenkling', 'konsultasjon'],
  ],
  ['5.22: calls to the duty doctor', ['Kapittel 5.22', 'andre utsagn'], ['vakthavende lege', 'legevakt', 'fastlege', 'ikke med']],
  ['7.3: equal funding of equal services', ['Kapittel 7.3'], ['LAR', 'like tjenester', 'finansieres likt']],
  ['7.3: the Grunnlagsdokument tells why', ['Kapittel 7.3'], ['Grunnlagsdokumentet']],
  ['7.6: delimited against patient education', ['Kapittel 7.6'], ['nytt avsnitt', 'avgrenser', 'pasientopplæring']],
  ['7.6: which stands in 5.23', ['Kapittel 7.6', '5.23'], ['5.23', 'Kapittel 7.6']],
  ['A1: base points after the change of logic', ['Vedlegg A1'], ['Basispoengene', '2023', '2024']],
  ['B1, first row: TD01A and TD02A', ['Vedlegg B1', 'første rad'], ['TD01A', 'TD02A', 'konsultasjon']],
  ['B1, second row: TD998A and TD998B', ['Vedlegg B1', 'andre rad'], ['TD998A', 'TD998B', 'feil', 'satt inn igjen']],
  ['the row of the Grunnlagsdokument', ['ISF 2024 Grunnlagsdokumentet'], ['mindre justeringer']],
];

/** The rows of the log's three tables, which the view of changes shows: chapter and how many statements of change. */
const CHANGE_ROWS: readonly (readonly [locator: string, statements: number])[] = [
  ['Kapittel 5.21 Digital hjemmeoppfølging', 2],
  ['Kapittel 5.21.1 Telefonkonsultasjoner', 1],
  ['Kapittel 5.21.3 Meldinger', 2],
  ['Kapittel 5.21.4 Pasientregistrerte data', 3],
  ['Kapittel 5.22 Samarbeidsaktiviteter', 2],
  ['Kapittel 7.3 Rapportering av legemiddelassistert rehabilitering (LAR)', 1],
  ['Kapittel 7.6 Gruppebehandling', 1],
  ['Vedlegg A1 – DRG somatikk', 1],
  ['Vedlegg B1 – DRG psykisk helsevern og TSB', 2],
  ['ISF 2024 Grunnlagsdokumentet', 1],
];

const ISF_PAGE: readonly Statement[] = [
  ['rules in force and earlier ones', ['Ingressen'], ['gjeldende og tidligere regelverk']],
  ['meeting on 11 June', ['11. juni'], ['Tirsdag 11. juni', '10–12.30', 'Helsedirektoratet']],
  ['registration and a link to take part', ['11. juni'], ['påmelding', 'digital deltakelse']],
  ['programme 10.00–10.15', ['11. juni', '1000–1015'], ['10.00', 'Nasjonal helse- og samhandlingsplan']],
  [
    'programme 10.15–11.30, simpler rules',
    ['11. juni', '1015–1130'],
    ['10.15–11.30', '2025', 'forenkling', 'HOD', 'rapporteringskravene', 'TSB'],
  ],
  [
    'programme 10.15–11.30, changes for 2025',
    ['11. juni', '1015–1130'],
    ['2025', 'RHF-ene', 'digitale helsetjenester', 'tjenesteforløp (TFG)', 'annet'],
  ],
  ['programme: break, then 12.00–12.30 on code systems', ['11. juni', '1130–1230'], ['12.00–12.30', 'pause kl. 11.30', 'kodeverkene']],
  ['next meeting', ['neste møte'], ['tirsdag 15. oktober']],
  ['who pays whom, by activity', ['første avsnitt'], ['staten', 'regionale helseforetakene (RHF)', 'aktivitet']],
  ['what ISF covers', ['første avsnitt'], ['somatisk spesialisthelsetjeneste', 'polikliniske tjenester i psykisk helsevern og TSB']],
  ['the aim', ['første avsnitt'], ['formålet', 'sørge-for-ansvar']],
  ['rules of 2024 with annexes', ['første avsnitt'], ['2024 med vedlegg']],
  ['frame of 2024', ['ISF-regelverk 2024', 'ramme'], ['2024', 'om lag 39 milliarder kroner', 'RHF-ene']],
  ['unit refund, somatic', ['Enhetsrefusjon', 'somatikk'], ['2024', '52 248 kroner']],
  ['unit refund, mental health and TSB', ['Enhetsrefusjon', 'TSB'], ['2024', '3 675 kroner']],
  ['chapter 2 lists changes from 2023', ['kapittel 2'], ['Kapittel 2', 'fra 2023 til 2024']],
  ['information meeting on ISF 2024', ['Informasjonsmøte om ISF 2024'], ['informasjonsmøte', 'oktober']],
  ['changes in code systems from 2024', ['Endringer i kodeverkene fra 2024'], ['e-helse', 'oktober']],
  ['frame of 2023', ['Regelverk 2023'], ['2023', 'om lag 37 milliarder kroner']],
  ['frame of 2022', ['Regelverk 2022'], ['2022', 'om lag 43 milliarder kroner']],
  ['reports of 2022, 2018, 2017, 2015 and earlier', ['Aktuelle rapporter'], ['2022', '2018', '2017', '2015', 'tidligere']],
  ['who manages and controls ISF', ['Kontroll og oppfølging', 'første avsnitt'], ['forvalter', 'utvikler', 'riktig finansiering']],
  ['analyses, deviations and control cases', ['Kontroll og oppfølging', 'andre avsnitt'], ['jevnlig', 'avvik', 'kontrollsak']],
  ['doubt about coding', ['Kontroll og oppfølging', 'andre avsnitt'], ['medisinske kodingen', 'hovedregel', 'Avregningsutvalget']],
  ['other cases', ['Kontroll og oppfølging', 'tredje avsnitt'], ['sektoren', 'administrative og organisatoriske', 'følges opp']],
  ['final settlement', ['Kontroll og oppfølging', 'fjerde avsnitt'], ['oktober eller november', 'HOD', 'RHF-ene']],
  ['about DRG', ['DRG-systemet'], ['diagnoserelaterte grupper']],
  ['contact', ['Kontakt'], ['drginfo@helsedir.no']],
  ['published and last changed', ['Nederst på siden'], ['11. februar 2019', '8. mars 2024']],
  ['earlier versions', ['Nederst på siden'], ['Tidligere versjoner']],
];

const clausesOf = (book: RuleBook) => book.chapters.flatMap(({ clauses }) => clauses);

/** The clauses of the final book that hold a statement of a document. */
function clausesFor(source: string, [, locator, words]: Statement) {
  return clausesOf(FINAL).filter(
    (clause) =>
      clause.source === source &&
      locator.every((part) => clause.locator.includes(part)) &&
      words.every((word) => clause.text.toLowerCase().includes(word.toLowerCase())),
  );
}

describe.each([
  ['the change log', 'endringslogg-2024', CHANGE_LOG],
  ['the ISF page', 'isf-side-2024', ISF_PAGE],
] as const)('%s', (_name, source, statements) => {
  test.each(statements)('%s', (...statement) => {
    expect(clausesFor(source, statement).map(({ id }) => id)).not.toEqual([]);
  });

  test('has no clause in the final book beyond what it says', () => {
    const covered = new Set(statements.flatMap((statement) => clausesFor(source, statement).map(({ id }) => id)));
    expect(
      clausesOf(FINAL)
        .filter((clause) => clause.source === source && !covered.has(clause.id))
        .map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('the changes that the log tells of', () => {
  test.each(CHANGE_ROWS)('%s: %i of them', (locator, statements) => {
    const rows = FINAL.chapters.flatMap(({ changes }) => changes.filter((change) => change.locator.startsWith(locator)));
    expect(rows).toHaveLength(statements);
    for (const row of rows) expect(row.source).toBe('endringslogg-2024');
  });

  test('are no more than those', () => {
    expect(FINAL.chapters.flatMap(({ changes }) => changes)).toHaveLength(CHANGE_ROWS.reduce((sum, [, count]) => sum + count, 0));
    expect(PRELIMINARY.chapters.flatMap(({ changes }) => changes)).toEqual([]);
  });

  test('rest on clauses of the log alone, and say something else before than after', () => {
    const source = new Map(clausesOf(FINAL).map((clause) => [clause.id, clause.source]));
    for (const change of FINAL.chapters.flatMap(({ changes }) => changes)) {
      for (const clause of change.clauses) expect(source.get(clause), `${change.id}: ${clause}`).toBe('endringslogg-2024');
      expect(change.before, change.id).not.toBe(change.after);
    }
  });
});

describe.each(BOOKS.map((book) => [book.id, book] as const))('the sources of %s', (_id, book) => {
  const sources = new Map(book.sources.map((source) => [source.id, source]));

  test('every clause has text, source, locator, year and the authority of its source', () => {
    for (const clause of clausesOf(book)) {
      const source = sources.get(clause.source);
      expect(
        [clause.text, clause.locator].every((text) => text.length >= 3),
        clause.id,
      ).toBe(true);
      expect(clause.year ?? source?.year, clause.id).toBeGreaterThanOrEqual(2017);
      expect(clause.authority ?? source?.authority, clause.id).toBe(source?.authority);
      expect(clause.text, clause.id).toMatch(/[.!?]$/);
    }
  });

  test('only the change log and the ISF page count as ISF documents', () => {
    expect(book.sources.filter(({ authority }) => authority === 'isf-document').map(({ id }) => id)).toEqual([
      'endringslogg-2024',
      'isf-side-2024',
    ]);
  });

  test('each source has one name, one publisher, and is the same in both books', () => {
    expect(sources.size).toBe(book.sources.length);
    for (const other of BOOKS) {
      for (const source of other.sources) if (sources.has(source.id)) expect(source).toEqual(sources.get(source.id));
    }
  });

  test('an undated source says which year it was given', () => {
    for (const { id, note } of book.sources) {
      if (/\b[Uu]datert/.test(note ?? '')) expect(note, id).toMatch(/[Ss]att til 20\d\d/);
    }
  });

  test('what stands as coded registration of a list exists in that list', () => {
    const codes = new Map(book.codeSystems.map((list) => [list.id, new Set(list.codes.map(({ code }) => code))]));
    for (const rule of book.chapters.flatMap(({ rules }) => rules)) {
      for (const { system, code } of rule.registration?.codes ?? []) expect(codes.get(system)?.has(code), rule.id).toBe(true);
    }
  });
});

describe('the worked examples', () => {
  const examples = FINAL.chapters.flatMap((chapter) => chapter.examples);

  test.each(Array.from({ length: 12 }, (_, index) => index + 1))('trap %i has at least one', (trap) => {
    expect(examples.filter((example) => example.trap === trap)).not.toEqual([]);
  });

  test.each(FINAL.facts[0]?.options.map(({ id }) => id) ?? [])('the contact form %s has at least three', (form) => {
    expect(examples.filter(({ facts }) => facts.contactForm === form).length).toBeGreaterThanOrEqual(3);
  });

  test.each(BOOKS.map((book) => [book.id, book] as const))('reach every rule of %s that decides', (_id, book) => {
    const facts = book.chapters.flatMap((chapter) => chapter.examples.map((example) => example.facts));
    const unreached = book.chapters
      .flatMap(({ rules }) => rules)
      .filter((rule) => rule.verdict !== undefined)
      .filter(({ when }) => !facts.some((each) => Object.entries(when).every(([fact, options]) => options.includes(each[fact] ?? ''))))
      .map(({ id }) => id);
    expect(unreached).toEqual([]);
  });

  test('reach every rule of the final book that adds details', () => {
    const unreached = FINAL.chapters
      .flatMap(({ rules }) => rules)
      .filter(
        ({ when }) => !examples.some(({ facts }) => Object.entries(when).every(([fact, options]) => options.includes(facts[fact] ?? ''))),
      )
      .map(({ id }) => id);
    expect(unreached).toEqual([]);
  });
});

test('no text of the rule data names a folder or a label of the work behind it', () => {
  for (const book of BOOKS) expect(JSON.stringify(book)).not.toMatch(/\/work|\.\.\/shared|\bSEED\b|UNVERIFIED|fact-model|isf-rules/);
});
