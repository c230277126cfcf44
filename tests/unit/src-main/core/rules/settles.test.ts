/** Rules that answer open points of others, on a made-up book. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../../../../src-main/core/rules/assess';
import { certify } from '../../../../../src-main/core/rules/certificate';
import { difference } from '../../../../../src-main/core/rules/difference';
import { ChapterFile } from '../../../../../src-main/core/rules/format';
import { referenceProblems } from '../../../../../src-main/core/rules/references';
import { tableOf } from '../../../../../src-main/core/rules/table';
import { SMALL_RULES, smallBook } from '../../../../support/small-book';

const POINT = { chapter: '1', text: 'Husk å se etter.' };
const OTHER = { chapter: '1', text: 'Og dette.' };
const RAISES = { id: '1/raises', title: 'Åpent.', when: {}, whenVerdict: 'yes', openPoints: [POINT, OTHER] };
const ANSWERS = { id: '1/answers', title: 'Svar.', when: { contactForm: 'call' }, settles: [POINT], clauses: ['1/c'] };
const YES = { contactForm: 'call', long: 'yes', noted: 'yes' };

const bookOf = (...rules: readonly unknown[]) => smallBook({ rules: [...SMALL_RULES, RAISES, ...rules] });

/** What the certificate has against a book, as messages. */
function findings(book: ReturnType<typeof smallBook>): string[] {
  const { gaps, overlaps, deadQuestions, unreachable, unconfirmed } = certify(book, [book]);
  return [gaps, overlaps, deadQuestions, unreachable, unconfirmed].flat().map(({ message }) => message);
}

describe('an answered point', () => {
  test('is told as clarified with the clause that answers it, and leaves the others open', () => {
    const answer = assess(YES, bookOf(ANSWERS));
    expect(answer.openPoints).toEqual([OTHER]);
    expect(answer.clarified).toMatchObject([{ point: POINT, because: { clause: '1/c', chapter: '1', locator: 'side 1' } }]);
  });

  test('makes a yes secondary at most, and leaves a no as it was', () => {
    expect(assess(YES, bookOf()).certainty).toBe('confirmed');
    expect(assess(YES, bookOf(ANSWERS)).certainty).toBe('secondary');
    const onNo = { ...RAISES, id: '1/on-no', whenVerdict: 'no' };
    const no = assess({ contactForm: 'call', long: 'no' }, bookOf(onNo, ANSWERS));
    expect([no.verdict, no.certainty, no.clarified?.length]).toEqual(['no', 'confirmed', 1]);
  });

  test('is in no answer where nothing is answered', () => {
    expect(assess(YES, bookOf())).not.toHaveProperty('clarified');
    expect(assess({ contactForm: 'letter' }, bookOf(ANSWERS))).not.toHaveProperty('clarified');
  });

  test('names every clause of every rule that answers it', () => {
    const two = { ...ANSWERS, id: '1/answers-too', clauses: ['1/a', '1/c'] };
    expect(assess(YES, bookOf(ANSWERS, two)).clarified?.map(({ because }) => because.clause)).toEqual(['1/c', '1/a']);
  });

  test('is confirmed by the second reading, open questions included', () => {
    expect(findings(bookOf(ANSWERS))).toEqual([]);
  });
});

describe('while questions are open', () => {
  // A yes whatever is noted; the point is there in both cases.
  const rules = [
    { id: '1/long', title: 'Lang.', when: { contactForm: 'call', long: 'yes' }, verdict: 'yes', clauses: ['1/a'] },
    { id: '1/short', title: 'Kort.', when: { contactForm: 'call', long: 'no' }, verdict: 'no', clauses: ['1/b'] },
    SMALL_RULES[3],
    RAISES,
  ];
  const noted = (option: string, id = `1/answers-${option}`) => ({ ...ANSWERS, id, when: { contactForm: 'call', noted: option } });
  const ask = (...more: readonly unknown[]) => assess({ contactForm: 'call', long: 'yes' }, smallBook({ rules: [...rules, ...more] }));

  test('a point stays open where any continuation leaves it open', () => {
    const answer = ask(noted('yes'));
    expect(answer).toMatchObject({ verdict: 'yes', certainty: 'secondary', openPoints: [OTHER, POINT], missingForDetails: ['noted'] });
    expect(answer).not.toHaveProperty('clarified');
  });

  test('it is clarified where all that have it answer it, with all that do', () => {
    const answer = ask(noted('yes'), { ...noted('no'), clauses: ['1/b'] });
    expect(answer.openPoints).toEqual([OTHER]);
    expect(answer.clarified?.map(({ because }) => because.clause)).toEqual(['1/c', '1/b']);
  });

  test('a continuation without the point does not keep it open', () => {
    const onlyNoted = { ...RAISES, when: { noted: 'yes' } };
    const book = smallBook({ rules: [...rules.filter((rule) => rule !== RAISES), onlyNoted, noted('yes')] });
    const answer = assess({ contactForm: 'call', long: 'yes' }, book);
    expect([answer.openPoints, answer.clarified?.map(({ point }) => point)]).toEqual([[OTHER], [POINT]]);
    expect(findings(book)).toEqual([]);
  });
});

describe('a rule that waits for open points', () => {
  const coded = { codes: [], timing: 'Samme dag.' };

  test('registers nothing where the point that it answers is not there', () => {
    const book = bookOf({ ...ANSWERS, registration: coded });
    expect(assess(YES, book).registration.timing).toBe('Samme dag.');
    expect(assess({ contactForm: 'call', long: 'no' }, book).registration.timing).toBeUndefined();
    expect(findings(book)).toEqual([]);
  });

  test('adds an open point where all that it waits for are open', () => {
    const told = { chapter: '1', text: 'Uenighet.' };
    const waiting = (whenOpen: readonly unknown[]) => ({ id: '1/told', title: 'Uenige.', when: {}, whenOpen, openPoints: [told] });
    const onNo = { ...RAISES, id: '1/on-no', whenVerdict: 'no', openPoints: [OTHER] };
    const book = bookOf(onNo, waiting([POINT, OTHER]));
    expect(assess(YES, book).openPoints).toEqual([POINT, OTHER, told]);
    expect(assess({ contactForm: 'call', long: 'no' }, book).openPoints).toEqual([OTHER]);
    expect(findings(book)).toEqual([]);
  });
});

describe('what is refused', () => {
  const parse = (rule: unknown) =>
    ChapterFile.safeParse({ chapter: { id: '1', title: 'K', coverage: 'encoded' }, rules: [rule] }).error?.issues[0]?.message;

  test('an answer without a clause, and a verdict that waits for points', () => {
    expect(parse({ ...ANSWERS, clauses: [] })).toMatch(/besvarer åpne punkter, må hvile på minst ett ledd/);
    expect(parse({ ...SMALL_RULES[0], whenOpen: [POINT] })).toMatch(/bare en regel uten svar kan vente på åpne punkter/);
  });

  test('a point that no rule raises, with those that there are', () => {
    const [problem] = referenceProblems(bookOf({ ...ANSWERS, settles: [{ chapter: '1', text: 'Finnes ikke.' }] }));
    expect(problem).toMatchObject({ file: '1.yaml', message: expect.stringContaining('«Finnes ikke.» (kapittel 1) finnes ikke i small') });
    expect(problem?.allowed).toContain('«Husk å se etter.»');
  });

  test('in the certificate: a point that is never there where the rule applies, by rule and line', () => {
    const book = bookOf({ ...ANSWERS, settles: [POINT, { chapter: '1', text: 'Slå opp.' }] });
    expect(certify(book, [book]).unreachable).toMatchObject([
      {
        message: expect.stringContaining('«Slå opp.» (kapittel 1) står aldri der regelen gjelder'),
        rules: [{ id: '1/answers', line: 35 }],
      },
    ]);
    const never = bookOf({ ...ANSWERS, when: { contactForm: 'letter' } });
    expect(findings(never)).toEqual(['small: regelen gjelder aldri']);
  });
});

test('a comparison sees a certainty that an answered point lowers, and names the clause', () => {
  const { flips } = difference(bookOf(), bookOf(ANSWERS));
  expect(flips).toMatchObject([{ count: 1, from: { certainty: 'confirmed' }, to: { certainty: 'secondary' }, clauses: ['1/c'] }]);
});

describe('registrations that apply together', () => {
  const lists = [{ id: '8432', title: 'Kontakttype', source: 's', authority: 'code-list', year: 2024, codes: ['5', '6', '7'].map((code) => ({ code, label: `Type ${code}`, labelFound: true, confusedWith: [] })) }] as const; // biome-ignore format: a list
  const type = (id: string, code: string, or: string[] = [], certainty = 'secondary') => ({
    id,
    title: 'Registrering.',
    when: { contactForm: 'call' },
    registration: { contactType: { code, or, certainty } },
  });
  const registering = (...rules: readonly unknown[]) => ({
    ...smallBook({ rules: [...SMALL_RULES, ...rules] }),
    codeSystems: structuredClone(lists) as never,
  });

  test('are narrowed to the one that leaves less open, whatever their order', () => {
    const [open, narrow] = [type('1/open', '6', ['5', '7']), type('1/narrow', '7')];
    for (const rules of [
      [open, narrow],
      [narrow, open],
    ]) {
      // biome-ignore format: two orders
      const book = registering(...rules);
      expect(assess(YES, book).registration.contactType).toMatchObject({ code: '7', label: 'Type 7' });
      expect(assess(YES, book).registration.contactType).not.toHaveProperty('alternatives');
      expect(findings(book)).toEqual([]);
    }
  });

  test('of the same codes keep the surer one', () => {
    const book = registering(type('1/weak', '7'), type('1/sure', '7', [], 'confirmed'));
    expect(assess(YES, book).registration.contactType?.certainty).toBe('confirmed');
    expect(findings(book)).toEqual([]);
  });

  test('are a fault where they have no code in common, or only some', () => {
    expect(tableOf(registering(type('1/a', '6'), type('1/b', '7'))).faults[0]).toMatchObject({ kind: 'registration' });
    expect(tableOf(registering(type('1/a', '6', ['5']), type('1/b', '6', ['7']))).faults[0]).toMatchObject({ kind: 'registration' });
  });

  test('keep a code that all continuations have, as the least sure of them has it', () => {
    const whenLong = { ...type('1/sure', '7', [], 'confirmed'), when: { contactForm: 'call', noted: 'yes' } };
    const book = registering({ ...type('1/weak', '7'), when: { contactForm: 'call', noted: 'no' } }, whenLong);
    expect(assess({ contactForm: 'call', long: 'no' }, book).registration.contactType).toMatchObject({ code: '7', certainty: 'secondary' });
    expect(findings(book)).toEqual([]);
  });
});
