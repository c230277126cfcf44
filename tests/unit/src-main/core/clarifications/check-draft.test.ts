import { describe, expect, test } from 'vitest';
import type { Clarification, ClarificationDraft } from '../../../../../src-main/contract/clarifications';
import { checkDraft } from '../../../../../src-main/core/clarifications/check-draft';
import type { PlacedClarification } from '../../../../../src-main/core/clarifications/placed';
import { assess } from '../../../../../src-main/core/rules/assess';
import { contentHash } from '../../../../../src-main/services/rule-library/content-hash';
import { FINAL } from '../../../../support/books';
import { clarification, MESSAGE, placed } from '../../../../support/clarifications';

const TODAY = '2024-06-30';
const SMS = { contactForm: 'message', channel: 'sms' } as const;
const [POINT] = assess({ ...MESSAGE }, FINAL).openPoints;
if (POINT === undefined) throw new Error('a message in a secure channel has no open point any more');

function draftOf(part: Partial<Clarification> = {}): ClarificationDraft {
  const { id: _id, revision: _revision, recordedAt: _recordedAt, ...content } = clarification(part);
  return { ...content, ...(part.id === undefined ? {} : { id: part.id }) };
}

/** A draft without a verdict. */
function pointDraft(part: Partial<Clarification> = {}): ClarificationDraft {
  const { verdict: _verdict, ...draft } = draftOf(part);
  return draft;
}

const check = (draft: ClarificationDraft, others: readonly PlacedClarification[] = []) =>
  checkDraft(FINAL, others, draft, { hash: contentHash, today: TODAY });

describe('a draft that can be saved', () => {
  test('says how many contacts it decides, which answers turn, and that the book stays proved', () => {
    const { problems, contacts, flips, conflicts, certificate } = check(draftOf());
    expect([problems, contacts, conflicts]).toEqual([[], 1, []]);
    expect(flips).toMatchObject([
      { facts: MESSAGE, count: 1, from: { verdict: 'unsettled' }, to: { verdict: 'no', certainty: 'secondary' }, chapters: ['5.21.3'] },
    ]);
    expect(certificate).toEqual({ combinations: expect.any(Number), findings: 0 });
  });

  test('as a new revision is held against the others, not against the earlier one', () => {
    const others = [placed(), placed({ id: 'annen', responsible: 'Ola Hansen, lege' })];
    const again = check(draftOf({ id: 'meldinger', verdict: 'yes' }), others);
    expect(again.conflicts).toMatchObject([{ id: 'annen', responsible: 'Ola Hansen, lege', witness: MESSAGE }]);
    expect(check(draftOf({ id: 'meldinger', verdict: 'yes' }), [placed()]).conflicts).toEqual([]);
    expect(check(draftOf({ verdict: 'yes' }), [placed()]).conflicts).toMatchObject([{ id: 'meldinger' }]);
    // That of a pack stays another one, also with the same id.
    expect(check(draftOf({ id: 'meldinger', verdict: 'yes' }), [placed({}, { id: 'region', untested: false })]).conflicts).toHaveLength(1);
  });

  test('may both decide and answer what then is open', () => {
    const point = assess({ contactForm: 'telephone', counterpart: 'patient', content: 'clinical-assessment', replacesAttendance: 'yes', documented: 'yes', copay: 'claimed' }, FINAL).openPoints.find(({ chapter }) => chapter === 'isf-side'); // biome-ignore format: one contact
    const { problems } = check(draftOf({ verdict: 'yes', settles: point ? [point, POINT] : [] }));
    expect(problems).toEqual([]);
  });
});

describe('what stands in the way, by field', () => {
  const cases: readonly (readonly [string, ClarificationDraft, string, RegExp])[] = [
    ['an unknown chapter', draftOf({ chapter: '9.9' }), 'chapter', /Kapittel 9\.9 finnes ikke.*5\.21\.3/],
    ['another book', draftOf({ ruleBook: 'isf-2030' }), 'ruleBook', /gjelder isf-2030/],
    ['an unknown fact', draftOf({ when: { kanal: ['sms'] } }), 'when.kanal', /Ukjent opplysning «kanal»\. Tillatt: contactForm/],
    ['an unknown option', draftOf({ when: { channel: ['fax'] } }), 'when.channel', /Ukjent svar «fax» på «Kanal»\. Tillatt: sms/],
    ['neither a verdict nor a point', pointDraft(), 'verdict', /gi svaret ja eller nei, eller besvar minst ett åpent punkt/],
    [
      'contacts that the book decides',
      draftOf({ when: { contactForm: ['message'] } }),
      'when',
      /Regelboken svarer selv nei for noen av kontaktene, etter 5\.21\.3\/sms\. For eksempel: .*Kanal: SMS.*Avgrens/,
    ],
    ['no contact at all', draftOf({ when: { contactForm: ['telephone'], channel: ['sms'] } }), 'when', /Ingen kontakt oppfyller/],
    ['a point that is not in the book', pointDraft({ settles: [{ chapter: '5.21.3', text: 'Tull.' }] }), 'settles.0', /«Tull\.»/],
    [
      'a point that is open for other contacts only',
      pointDraft({ settles: [POINT], when: { contactForm: ['telephone'] } }),
      'settles.0',
      /står ikke for noen av kontaktene/,
    ],
    ['the point of an unsettled answer without a verdict', pointDraft({ settles: [POINT] }), 'verdict', /Si om kontakten gir refusjon/],
    [
      'a code that is not in the list',
      draftOf({ registration: { contactType: '99', codes: [{ system: '8432', code: '1' }, { system: 'x', code: '1' }] } }),
      'registration.contactType',
      /«99» står ikke i/,
    ],
    [
      'another registration than the book gives',
      pointDraft({
        chapter: '5.21.4',
        when: { contactForm: ['patient-reported-form'] },
        settles: assess({ contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' }, FINAL).openPoints.slice(0, 1),
        registration: { codes: [], timing: 'Når som helst.' },
      }),
      'registration',
      /Registreringen er en annen enn den regelboken selv gir, etter 5\.21\.4\/.*\(ledd 5\.21\.4\//,
    ],
    ['an example of other contacts', draftOf({ examples: [{ title: 'SMS', facts: SMS, verdict: 'no' }] }), 'examples.0', /oppfyller ikke vilkårene i avklaringen: Kanal/],
    ['an example with another verdict', draftOf({ examples: [{ title: 'X', facts: MESSAGE, verdict: 'yes' }] }), 'examples.0', /Svaret blir «nei», ikke «ja»/],
    ['an example with unknown facts', draftOf({ examples: [{ title: 'X', facts: { ...MESSAGE, kanal: 'x' }, verdict: 'no' }] }), 'examples.0', /«kanal»/],
    [
      'an example with facts of another contact',
      draftOf({ examples: [{ title: 'X', facts: { ...MESSAGE, copay: 'claimed' }, verdict: 'no' }] }),
      'examples.0',
      /hører ikke til kontakten i eksemplet: Egenandel/,
    ],
    ['an example on a day of another book', draftOf({ examples: [{ title: 'X', facts: { ...MESSAGE, contactDate: '2023-01-01' }, verdict: 'no' }] }), 'examples.0', /2023-01-01 ligger utenfor/],
    [
      'an example that says too little',
      draftOf({ when: { privacyAndSecurity: ['yes'] }, examples: [{ title: 'X', facts: { privacyAndSecurity: 'yes' }, verdict: 'no' }] }),
      'examples.0',
      /ikke hva slags kontakt/,
    ],
    ['a day to come', draftOf({ decidedOn: '2024-07-01' }), 'decidedOn', /ikke kommet ennå/],
    ['a day that does not exist', draftOf({ decidedOn: '2024-02-30' }), 'decidedOn', /«2024-02-30» er ikke en dato/],
    ['an empty text', draftOf({ page: '  ' }), 'page', /tomt/],
    ['an identity number', draftOf({ says: 'Gjelder ikke 13097248022.' }), 'says', /ligner et fødselsnummer/],
    ['an identity number in an example', draftOf({ examples: [{ title: 'Pasient 13097248022', facts: MESSAGE, verdict: 'no' }] }), 'examples.0', /fødselsnummer/],
  ]; // biome-ignore format: a table

  test.each(cases)('%s', (_what, draft, field, message) => {
    const { problems, flips, certificate } = check(draft);
    const found = problems.find((problem) => problem.field === field);
    expect(found?.message ?? JSON.stringify(problems)).toMatch(message);
    expect([flips, certificate]).toEqual([[], undefined]);
  });

  test('every code by its own field', () => {
    const registration = {
      contactType: '99',
      indirectActivity: '998',
      codes: [
        { system: 'NKPK', code: 'XXXX99' },
        { system: 'x', code: '1' },
      ],
    };
    expect(check(draftOf({ registration })).problems.map(({ field }) => field)).toEqual([
      'registration.contactType',
      'registration.indirectActivity',
      'registration.codes.0',
      'registration.codes.1',
    ]);
  });
});
