import { describe, expect, test } from 'vitest';
import type { Clarification } from '../../../../../src-main/contract/clarifications';
import { layOver } from '../../../../../src-main/core/clarifications/lay-over';
import { assess } from '../../../../../src-main/core/rules/assess';
import type { RuleBook } from '../../../../../src-main/core/rules/book';
import { FINAL } from '../../../../support/books';
import { clarification, hashed, MESSAGE, over, placed } from '../../../../support/clarifications';

const FORM = { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' } as const;
const TALK = {
  contactForm: 'collaboration',
  partner: 'outside-specialist-care',
  collaborationActivity: 'follow-up-talk',
  patientPresent: 'no',
} as const;

const pointOf = (facts: Record<string, string>, beginning: string) => {
  const point = assess(facts, FINAL).openPoints.find(({ text }) => text.startsWith(beginning));
  if (point === undefined) throw new Error(`no open point begins with ${beginning}`);
  return point;
};
const TYPE_OF_FORM = pointOf(FORM, 'Kontakttype for et besvart skjema');
const ACTIVITIES = pointOf(TALK, 'Verdiene 22, 23 og 71');

/** One that answers open points, with what the test gives put in. */
function answering(part: Partial<Clarification>): Clarification {
  const { verdict: _verdict, ...rest } = clarification({ id: 'punkt', chapter: '5.21.4', when: {}, settles: [TYPE_OF_FORM] });
  return { ...rest, examples: [{ title: 'Besvart skjema', facts: FORM, verdict: 'yes' }], ...part };
}
const put = (item: Clarification) => ({ clarification: item, setAside: false });

describe('a verdict for what the book leaves unsettled', () => {
  const { book, standings } = over([placed()]);
  const answer = assess(MESSAGE, book);

  test('is secondary, and rests on the local clause alone, with who stands for it', () => {
    expect(answer).toMatchObject({ verdict: 'no', certainty: 'secondary', openPoints: [] });
    expect(answer.because).toEqual([
      {
        clause: '5.21.3/lokal-meldinger',
        chapter: '5.21.3',
        text: 'Meldinger i sikker digital dialog gir ikke refusjon. De inngår i oppfølgingen.',
        source: 'ISF-regelverket 2024, endelig',
        locator: 'Kapittel 5.21.3, s. 112, andre avsnitt',
        authority: 'local',
        year: 2024,
        local: {
          clarification: 'meldinger',
          revision: 1,
          responsible: 'Kari Nordmann, kodeleder',
          decidedOn: '2024-05-03',
          page: 's. 112, andre avsnitt',
        },
      },
    ]);
    expect(standings).toEqual([{ id: 'meldinger', revision: 1, state: 'in-use', reasons: [], against: [], clauses: [] }]);
  });

  test('leaves what is beside it unsettled, and the book says what it is made of', () => {
    expect(assess({ ...MESSAGE, channel: 'other' }, book).verdict).toBe('unsettled');
    expect(answer.ruleBook).toMatchObject({ hash: book.hash, shelf: { base: FINAL.hash, clarifications: 1 } });
    expect(book.hash).not.toBe(FINAL.hash);
  });

  test('a yes gets what every yes of the book has: its open points', () => {
    const yes = assess(MESSAGE, over([placed({ verdict: 'yes' })]).book);
    expect(yes.openPoints.map(({ chapter }) => chapter)).toEqual(['isf-side']);
  });

  test('its registration is marked as local', () => {
    const { contactType } = assess(
      MESSAGE,
      over([placed({ verdict: 'yes', registration: { contactType: '7', codes: [] } })]).book,
    ).registration;
    expect(contactType).toMatchObject({
      code: '7',
      label: 'Telefonkonsultasjon',
      certainty: 'secondary',
      note: 'Etter lokal avklaring fra Kari Nordmann, kodeleder, 03.05.2024.',
    });
  });

  test('keeps what a pack brought in its base, and says when something is untested', () => {
    const below: RuleBook = { ...FINAL, shelf: { base: '0'.repeat(64), pack: 'isf-2024-rettet', clarifications: 0 } };
    expect(layOver(below, [placed({}, { id: 'region', untested: true })]).book.shelf).toEqual({
      base: '0'.repeat(64),
      pack: 'isf-2024-rettet',
      clarifications: 1,
      untested: true,
    });
    const untested = over([placed({}, { id: 'region', untested: true })]).book;
    expect(assess(MESSAGE, untested).because[0]?.local?.untested).toBe(true);
  });

  test('a title is the first sentence, cut where it is long', () => {
    const titleOf = (says: string) => over([placed({ says })]).book.chapters.flatMap(({ rules }) => rules).find(({ id }) => id === '5.21.3/lokal-meldinger')?.title; // biome-ignore format: one chain
    expect(titleOf('Gir ikke refusjon, jf. pkt. 3. Se også 7.1.')).toBe('Gir ikke refusjon, jf. pkt. 3.');
    expect(titleOf(`Ord ${'langt '.repeat(60)}`)).toMatch(/^Ord (langt ){20,30}…$/);
  });
});

describe('an answer to an open point', () => {
  test('moves it to the clarified ones for exactly the contacts that have it', () => {
    const { book } = over([put(answering({ registration: { contactType: '5', codes: [] } }))]);
    const answer = assess(FORM, book);
    expect(answer.openPoints).not.toContainEqual(TYPE_OF_FORM);
    expect(answer.clarified).toMatchObject([{ point: TYPE_OF_FORM, because: { clause: '5.21.4/lokal-punkt', authority: 'local' } }]);
    expect(answer).toMatchObject({ verdict: 'yes', certainty: 'secondary', registration: { contactType: { code: '5' } } });
    // Its conditions hold for every contact, but the point is not open there.
    const { ruleBook: _now, ...sms } = assess({ contactForm: 'message', channel: 'sms' }, book);
    const { ruleBook: _before, ...before } = assess({ contactForm: 'message', channel: 'sms' }, FINAL);
    expect(sms).toEqual(before);
  });

  test('may choose among codes that the book leaves open', () => {
    const item = answering({ chapter: '5.22', settles: [ACTIVITIES], when: {}, registration: { indirectActivity: '71', codes: [] }, examples: [{ title: 'Telefonmøte', facts: TALK, verdict: 'yes' }] }); // biome-ignore format: one line
    const { indirectActivity } = assess(TALK, over([put(item)]).book).registration;
    expect(indirectActivity?.code).toBe('71');
    expect(indirectActivity).not.toHaveProperty('alternatives');
  });
});

describe('two that say otherwise', () => {
  const ola = { id: 'annen', responsible: 'Ola Hansen, lege', decidedOn: '2024-06-01' } as const;

  test('are both out of use, and the answers concerned name both', () => {
    const wider = { when: { contactForm: ['message'], privacyAndSecurity: ['yes'] }, verdict: 'yes' as const };
    const { book, standings } = over([placed(), placed({ ...ola, ...wider })]);
    expect(standings.map(({ id, state, against }) => [id, state, against])).toEqual([
      ['annen', 'conflict', [{ id: 'meldinger', responsible: 'Kari Nordmann, kodeleder', witness: MESSAGE }]],
      ['meldinger', 'conflict', [{ id: 'annen', responsible: 'Ola Hansen, lege', witness: MESSAGE }]],
    ]);
    expect(standings[1]?.reasons).toEqual([expect.stringContaining('Avklaringen fra Ola Hansen, lege (01.06.2024) sier noe annet')]);
    const answer = assess(MESSAGE, book);
    expect(answer.verdict).toBe('unsettled');
    expect(answer.openPoints).toContainEqual({
      chapter: '5.21.3',
      text: 'To lokale avklaringer er uenige: Ola Hansen, lege (01.06.2024) og Kari Nordmann, kodeleder (03.05.2024). Gjør opp hvilken som gjelder, under Regelbøker.',
    });
    // Here only one of them applies: nothing to settle.
    expect(assess({ ...MESSAGE, channel: 'other' }, book).openPoints).toHaveLength(1);
    expect(book.shelf?.clarifications).toBe(0);
  });

  test('by verdict, by a value to register, or by other codes', () => {
    const registering = (registration: Clarification['registration']) => placed({ verdict: 'yes', ...(registration && { registration }) });
    const beside = (registration: Clarification['registration']) =>
      placed({ ...ola, verdict: 'yes', ...(registration && { registration }) });
    const states = (a: Clarification['registration'], b: Clarification['registration']) => over([registering(a), beside(b)]).states[0];
    const codes = (...of: string[]) => ({ codes: of.map((code) => ({ system: 'NKPK', code })) });
    expect(states({ contactType: '6', codes: [] }, { contactType: '7', codes: [] })).toBe('conflict');
    expect(states({ timing: 'Samme dag.', codes: [] }, { timing: 'Innen tertialet.', codes: [] })).toBe('conflict');
    expect(states(codes('WMGA28'), codes('WMGA28', 'ZWUU40'))).toBe('conflict');
    expect(states(codes('WMGA28', 'ZWUU40'), codes('ZWUU40', 'WMGA28'))).toBe('in-use');
    expect(states({ contactType: '6', codes: [] }, undefined)).toBe('in-use');
  });

  test('that agree are both reasons', () => {
    const { book, states } = over([placed(), placed(ola)]);
    expect(states).toEqual(['in-use', 'in-use']);
    expect(assess(MESSAGE, book).because.map(({ local }) => local?.responsible)).toEqual(['Ola Hansen, lege', 'Kari Nordmann, kodeleder']);
  });

  test('of the same open point are told only where it is open', () => {
    const { book, states } = over([
      put(answering({ registration: { contactType: '5', codes: [] } })),
      put(answering({ ...ola, registration: { contactType: '7', codes: [] } })),
    ]);
    expect(states).toEqual(['conflict', 'conflict']);
    const told = (facts: Record<string, string>) =>
      assess(facts, book).openPoints.filter(({ text }) => text.startsWith('To lokale avklaringer'));
    expect([told(FORM).length, told(TALK).length, told(MESSAGE).length]).toEqual([1, 0, 0]);
    expect(assess(FORM, book).openPoints).toContainEqual(TYPE_OF_FORM);
  });

  test('of contacts that do not meet are no conflict', () => {
    const apart = { ...ola, verdict: 'yes' as const, when: { contactForm: ['message'], channel: ['other'], privacyAndSecurity: ['yes'] } };
    const examples = [{ title: 'I appen', facts: { ...MESSAGE, channel: 'other' }, verdict: 'yes' as const }];
    expect(over([placed(), placed({ ...apart, examples })]).states).toEqual(['in-use', 'in-use']);
  });

  test('the same one, entered here and in a pack, is used once', () => {
    const { book, states } = over([placed(), placed({}, { id: 'region', untested: false })]);
    expect(states).toEqual(['in-use', 'in-use']);
    expect(book.shelf?.clarifications).toBe(1);
    expect(assess(MESSAGE, book).because).toHaveLength(1);
  });

  test('another one with the same id gets an id of its own', () => {
    const { book } = over([placed(), placed({ says: 'Sagt på en annen måte.' }, { id: 'region', untested: false })]);
    expect(assess(MESSAGE, book).because.map(({ clause }) => clause)).toEqual(['5.21.3/lokal-meldinger', '5.21.3/lokal-region.meldinger']);
  });
});

describe('what is not used', () => {
  test('set aside, withdrawn, and of another book', () => {
    const { book, standings } = layOver(FINAL, [
      placed({}, { id: 'region', untested: false }, true),
      placed({ id: 'tatt-tilbake', withdrawn: { by: 'Kari', why: 'Feil side.' } }),
      placed({ id: 'fremmed', ruleBook: 'isf-2030' }),
    ]);
    expect(book).toBe(FINAL);
    expect(standings).toMatchObject([
      { id: 'meldinger', pack: 'region', state: 'set-aside', reasons: ['Satt til side her.'] },
      { id: 'tatt-tilbake', state: 'withdrawn', reasons: ['Trukket tilbake av Kari: Feil side.'] },
    ]);
    expect(standings).toHaveLength(2);
  });

  test('for review where the book now decides it itself, with the clauses', () => {
    const newer: RuleBook = {
      ...FINAL,
      chapters: FINAL.chapters.map((chapter) => ({
        ...chapter,
        rules: chapter.rules.map((rule) =>
          rule.id === '5.21.3/regel-andre-kanaler' ? { ...rule, verdict: 'no' as const, openPoints: [] } : rule,
        ),
      })),
    };
    const { book, standings } = layOver(hashed(newer), [placed()]);
    expect(book).toMatchObject({ chapters: newer.chapters });
    expect(book).not.toHaveProperty('shelf');
    expect(standings).toMatchObject([
      {
        state: 'review',
        clauses: ['5.21.3/personvern-og-sikkerhet'],
        reasons: [expect.stringMatching(/Regelboken svarer selv nei .*5\.21\.3\/personvern-og-sikkerhet.*Kanal: Sikker digital dialog/)],
      },
    ]);
  });

  test('for review where the book no longer has the open point, or the fact', () => {
    const gone = { ...TYPE_OF_FORM, text: 'Noe som sto der før.' };
    const [point] = over([put(answering({ settles: [gone] }))]).standings;
    expect(point).toMatchObject({
      state: 'review',
      reasons: [expect.stringContaining('har ikke det åpne punktet «Noe som sto der før.»')],
    });
    const [fact] = over([placed({ when: { contactForm: ['message'], encrypted: ['yes'] } })]).standings;
    expect(fact).toMatchObject({ state: 'review', reasons: [expect.stringContaining('Ukjent opplysning «encrypted»')] });
  });

  test('the others stay in use beside one that is for review', () => {
    const { states } = over([placed(), placed({ id: 'gammel', chapter: '9.9' })]);
    expect(states).toEqual(['review', 'in-use']);
  });
});
