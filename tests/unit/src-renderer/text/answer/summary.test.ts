import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../../../../src-main/contract/rules';
import { badgesOf } from '../../../../../src-renderer/text/answer/badges';
import { changeLines, happenedLines } from '../../../../../src-renderer/text/answer/change-lines';
import { type SlipInput, slipOf } from '../../../../../src-renderer/text/answer/slip';
import { summaryText } from '../../../../../src-renderer/text/answer/summary';

const QUESTIONS: readonly Question[] = [
  {
    fact: 'documented',
    label: 'Dokumentert',
    question: 'Er den dokumentert?',
    kind: 'registration',
    options: [
      { id: 'yes', label: 'Ja' },
      { id: 'no', label: 'Nei' },
    ],
  },
  {
    fact: 'content',
    label: 'Innhold',
    question: 'Hva var innholdet?',
    kind: 'happened',
    options: [
      { id: 'clinical', label: 'Klinisk vurdering' },
      { id: 'plain', label: 'Enkel beskjed' },
      { id: 'simple', label: 'Enkel oppfølging' },
    ],
  },
];

const ANSWER: Answer = {
  verdict: 'no',
  certainty: 'secondary',
  openPoints: [{ text: 'Ordlyden er ikke blant kildene.', chapter: '5.21.1' }],
  registration: {
    contactType: { system: '8432', code: '5', label: 'Indirekte', source: 'Kodeverk 8432', certainty: 'secondary' },
    codes: [],
    indirectActivity: {
      system: 'npr',
      code: '22',
      label: 'Møte',
      source: 'SKDE',
      certainty: 'secondary',
      note: 'Sett 2017–2022.',
      alternatives: [{ code: '23', label: 'Samtale' }],
    },
  },
  because: [
    {
      clause: '5.21.1/a',
      chapter: '5.21.1',
      text: 'Må dokumenteres.',
      source: 'UNN',
      locator: 'avsnitt 3',
      authority: 'hospital',
      year: 2022,
    },
    {
      clause: '5.21.1/b',
      chapter: '5.21.1',
      text: 'Nevnt i loggen.',
      source: 'Endringslogg 2024',
      locator: 'rad 2',
      authority: 'isf-document',
      year: 2024,
    },
  ],
  missing: [],
  missingForDetails: [],
  toChange: [{ set: { documented: 'yes' }, verdict: 'yes', clauses: [] }],
  couldOnlyHaveBeen: [
    {
      fact: 'content',
      options: [
        { option: 'plain', verdict: 'no' },
        { option: 'simple', verdict: 'no' },
      ],
    },
  ],
  ignored: [],
  ruleBook: { id: 'isf-2024-final', title: 'ISF 2024 – endelig', status: 'final', inForce: true, hash: 'abc123' },
  dateAssumed: false,
};

const INPUT: SlipInput = {
  answer: ANSWER,
  outlook: { possible: ['no'], questions: [], grounds: ['Ikke dokumentert.'] },
  questions: QUESTIONS,
  facts: { documented: 'no' },
  scope: { date: '2024-03-14' },
  today: '2024-04-01',
  version: '0.1.0',
};

const summary = (input: SlipInput): string => summaryText(slipOf(input));

describe('the summary for the clipboard', () => {
  const text = summary(INPUT);

  it.each([
    ['the headline with its ground', 'ISF-vurdering: Nei, etter sykehusveileder fra 2022'],
    ['the ground', 'Ikke dokumentert.'],
    ['how sure it is', 'Sekundær kilde, 2022'],
    ['the facts', '- Dokumentert: Nei'],
    ['the codes with alternatives', '- Indirekte aktivitet: 22 Møte eller 23 Samtale (SKDE; sekundær kilde). Sett 2017–2022.'],
    ['the grounds with source and place', '- 5.21.1: Må dokumenteres. (UNN, 2022, avsnitt 3; sykehusveileder)'],
    ['a year once only', '(Endringslogg 2024, rad 2; ISF-dokument)'],
    ['that a correction needs to be true', 'Gjelder bare hvis dette faktisk skjedde og er registrert feil.'],
    ['where to look', 'Ordlyden er ikke blant kildene. (Slå opp: kapittel 5.21.1)'],
    ['the book and its hash', 'Regelbok: ISF 2024 – endelig (isf-2024-final, i kraft, kontrollsum abc123)'],
    ['the contact date', 'Kontaktdato: 14.03.2024'],
    ['how to make it again', 'Gjenskap: isf assess --facts-file isf-lapp.json'],
    ['what the saved file holds', '{"documented":"no","contactDate":"2024-03-14"}'],
    ['that it is no place for the patient', 'Lappen har ikke felt for pasientopplysninger.'],
    ['the day it was made', 'Laget: 01.04.2024, ISF Kodestøtte 0.1.0'],
  ])('has %s', (_what, line) => {
    expect(text).toContain(line);
  });

  it('says of a code that it is not valid on the date of the contact', () => {
    const contactType = { system: '8432', code: '5', label: 'Indirekte', source: 'K', certainty: 'secondary', notValid: { until: '2021-01-01' } } as const; // biome-ignore format: a record
    const marked = summary({
      answer: { ...ANSWER, registration: { contactType, codes: [] } },
      outlook: { possible: ['no'], questions: [], grounds: [] },
      questions: QUESTIONS,
      facts: {},
      scope: { date: '2024-03-14' },
      today: '2024-04-01',
      version: '0.1.0',
    });
    expect(marked).toContain('- Kontakttype: 5 Indirekte (Utgått 01.01.2021, gjelder ikke på kontaktdatoen) (K; sekundær kilde)');
  });

  it('leaves out sections without content, and says when nothing is proposed', () => {
    const bare = summary({
      answer: { ...ANSWER, registration: { codes: [] }, because: [], openPoints: [], toChange: [] },
      outlook: { possible: [], questions: [], grounds: [] },
      questions: QUESTIONS,
      facts: {},
      scope: {},
      today: '2024-04-01',
      version: '0.1.0',
    });
    expect(bare).not.toContain('Hvorfor');
    expect(bare).not.toContain('Ikke avklart i kildene');
    expect(bare).toContain('Kildene sier ikke hva som skal registreres, så ingenting foreslås.');
    expect(bare).toContain('Kontaktdato: ikke oppgitt');
  });
});

describe('the badges', () => {
  it('a confirmed answer names the change log and its year, never the rule book', () => {
    expect(badgesOf({ ...ANSWER, certainty: 'confirmed' })).toEqual([{ text: 'Bekreftet i endringsloggen til ISF 2024', tone: 'sure' }]);
  });

  it('an interpreted answer says whose reading it is', () => {
    expect(badgesOf({ ...ANSWER, certainty: 'interpreted' })).toEqual([{ text: 'Vår tolkning', tone: 'open' }]);
  });

  it('a book that is not in force says so first', () => {
    const preliminary = { ...ANSWER.ruleBook, title: 'ISF 2024 – foreløpig', inForce: false };
    expect(badgesOf({ ...ANSWER, ruleBook: preliminary })[0]?.text).toBe('Etter ISF 2024 – foreløpig, som ikke er i kraft');
  });
});

describe('what could have been otherwise', () => {
  it('a correction is put as a condition', () => {
    expect(changeLines(ANSWER.toChange, QUESTIONS)).toEqual(['Er det riktige «Dokumentert: Ja», blir svaret ja.']);
  });

  it('what happened is told as another contact, never as advice', () => {
    expect(happenedLines(ANSWER.couldOnlyHaveBeen, QUESTIONS, () => 'clinical')).toEqual([
      {
        label: 'Innhold',
        here: 'Her: Klinisk vurdering.',
        others: ['En annen kontakt, med «Enkel beskjed» eller «Enkel oppfølging», får svaret nei.'],
      },
    ]);
  });
});

describe('what rests on a local clarification', () => {
  const origin = { clarification: 'x', revision: 2, responsible: 'Kari Nordmann', decidedOn: '2026-11-20', page: 's. 112' };
  const local: Answer['because'][number] = {
    clause: '5.21.3/lokal-x',
    chapter: '5.21.3',
    text: 'Gir refusjon.',
    source: 'ISF-regelverket 2024',
    locator: 'Kapittel 5.21.3, s. 112',
    authority: 'local',
    year: 2024,
    local: origin,
  };

  it('has a badge that says who answers for it, in the place of the certainty', () => {
    expect(badgesOf({ ...ANSWER, because: [local] }).at(-1)).toEqual({ text: 'Lokal avklaring: Kari Nordmann, 20.11.2026', tone: 'local' });
    expect(badgesOf({ ...ANSWER, because: [local, { ...local, clause: '5.21.3/lokal-y' }] }).at(-1)?.text).toBe(
      'Bygger på 2 lokale avklaringer',
    );
  });

  it('stands on slip and in summary with page, author and date, and how much lies over the book', () => {
    const point = { text: 'Slå opp vilkårene.', chapter: '5.21.3' };
    const shelf = { base: 'x', clarifications: 1 };
    const answer: Answer = { ...ANSWER, because: [local], clarified: [{ point, because: local }], ruleBook: { ...ANSWER.ruleBook, shelf } };
    const text = summary({ ...INPUT, answer });
    expect(text).toContain('- 5.21.3: Gir refusjon. (ISF-regelverket 2024, s. 112; lokal avklaring av Kari Nordmann, 20.11.2026)');
    expect(text).toContain('Avklart lokalt\n- 5.21.3: Gir refusjon.');
    expect(text).toContain('Svarer på: Slå opp vilkårene.');
    expect(text).toContain('med 1 lokal avklaring');
  });

  it('sends nobody to a chapter for two that do not agree', () => {
    const openPoints = [{ text: 'To er uenige.', chapter: '5.21.3', disagreement: true as const }];
    const text = summary({ ...INPUT, answer: { ...ANSWER, openPoints } });
    expect(text).toContain('- To er uenige.\n');
  });
});
