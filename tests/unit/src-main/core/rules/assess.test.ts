import { describe, expect, test } from 'vitest';
import type { Certainty, Facts } from '../../../../../src-main/contract/rules';
import { assess } from '../../../../../src-main/core/rules/assess';
import { outlook } from '../../../../../src-main/core/rules/outlook';
import { BOOKS, FINAL, PRELIMINARY } from '../../../../support/books';
import { Oracle } from '../../../../support/oracle';

const sorted = (sets: readonly Facts[]) => sets.map((set) => JSON.stringify(set)).sort();

const WEAKEST: readonly Certainty[] = ['confirmed', 'interpreted', 'secondary'];

describe.each(BOOKS.map((book) => [book.id, book] as const))(
  '%s, every reachable combination of answered and unanswered facts',
  (_id, book) => {
    const oracle = new Oracle(book);
    const forms = book.facts[0]?.options.map(({ id }) => id) ?? [];

    test.each(forms)(
      '%s: the answer is what trying every continuation gives',
      (form) => {
        const asked = oracle.read(form);
        for (const facts of oracle.reachable(form)) {
          const answer = assess(facts, book);
          const all = oracle.continuations(facts);
          const label = JSON.stringify(facts);
          expect(answer.verdict, label).toBe(oracle.verdict(facts));
          expect(answer.ignored, label).toEqual([]);

          const open = book.facts.map(({ id }) => id).filter((id) => facts[id] === undefined && asked.has(id) && oracle.belongs(id, facts));
          expect([...answer.missing].sort(), label).toEqual(open.filter((id) => oracle.effect(id, facts) === 'verdict').sort());
          expect(answer.missingForDetails, label).toEqual(open.filter((id) => oracle.effect(id, facts) === 'details'));
          expect(
            outlook(facts, book)
              .questions.map(({ fact }) => fact)
              .sort(),
            label,
          ).toEqual(open.sort());

          if (answer.verdict === 'needs-answers') {
            expect([answer.because, answer.openPoints, answer.toChange, answer.couldOnlyHaveBeen, answer.certainty], label).toEqual([
              [],
              [],
              [],
              [],
              undefined,
            ]);
            continue;
          }
          expect(answer.missing, label).toEqual([]);
          const certainties = all.map((each) => each.certainty).filter((certainty) => certainty !== undefined);
          expect(answer.certainty, label).toBe(WEAKEST.findLast((certainty) => certainties.includes(certainty)));
          const common = <T>(of: (each: (typeof all)[number]) => T) =>
            all.every((each) => of(each) === of(all[0] as never)) ? of(all[0] as never) : undefined;
          expect(answer.registration.contactType?.code, label).toBe(common((each) => each.contactType));
          expect(answer.registration.indirectActivity?.code, label).toBe(common((each) => each.indirectActivity));
          expect(answer.registration.timing, label).toBe(common((each) => each.timing));
          expect(
            answer.registration.codes.map(({ code }) => code),
            label,
          ).toEqual(all[0]?.codes.filter((code) => all.every((each) => each.codes.includes(code))));
          expect(new Set(answer.openPoints.map((point) => `${point.chapter} ${point.text}`)), label).toEqual(
            new Set(all.flatMap((each) => each.openPoints)),
          );

          const always = all[0]?.rules.filter((rule) => all.every((each) => each.rules.includes(rule))) ?? [];
          const rules = always.length > 0 ? always : [...new Set(all.flatMap((each) => each.rules))];
          const clauses = book.chapters.flatMap((chapter) =>
            chapter.rules.filter((rule) => rules.includes(rule.id)).flatMap((rule) => rule.clauses),
          );
          expect(new Set(answer.because.map(({ clause }) => clause)), label).toEqual(new Set(clauses));
          expect(answer.because.length, label).toBeGreaterThan(0);
          expect(sorted(answer.toChange.map(({ set }) => set)), label).toEqual(sorted(oracle.corrections(facts)));
        }
      },
      60_000,
    );
  },
);

describe('the answer contract', () => {
  test('with no answers at all, only the contact form is missing', () => {
    const answer = assess({}, FINAL);
    expect(answer).toMatchObject({ verdict: 'needs-answers', missing: ['contactForm'], missingForDetails: [], because: [], ignored: [] });
  });

  test('without a contact form every other fact is ignored, not used', () => {
    expect(assess({ channel: 'sms' }, FINAL)).toMatchObject({ verdict: 'needs-answers', missing: ['contactForm'], ignored: ['channel'] });
  });

  test('a fact whose own condition is not answered yet does not belong', () => {
    expect(assess({ contactForm: 'message', privacyAndSecurity: 'yes' }, FINAL)).toMatchObject({
      verdict: 'needs-answers',
      missing: ['channel'],
      ignored: ['privacyAndSecurity'],
    });
  });

  test('facts of another form are named and change nothing', () => {
    const plain = assess({ contactForm: 'message', channel: 'sms' }, FINAL);
    const noisy = assess({ contactForm: 'message', channel: 'sms', formStatus: 'answered', copay: 'claimed' }, FINAL);
    expect(noisy).toEqual({ ...plain, ignored: ['formStatus', 'copay'] });
  });

  test('questions that settle the verdict with most options come first, ties in table order', () => {
    expect(assess({ contactForm: 'telephone' }, FINAL).missing).toEqual([
      'content',
      'counterpart',
      'replacesAttendance',
      'documented',
      'copay',
    ]);
  });

  test('several sufficient rules are all listed, the strongest first, and it gives the certainty', () => {
    const answer = assess(
      {
        contactForm: 'collaboration',
        partner: 'inside-specialist-care',
        collaborationActivity: 'call-to-duty-doctor',
        patientPresent: 'no',
      },
      FINAL,
    );
    expect(answer.certainty).toBe('confirmed');
    expect(answer.because[0]?.authority).toBe('isf-document');
    expect(answer.because.length).toBeGreaterThan(1);
  });

  test('an exemption from copay is never proposed and never corrected', () => {
    const base: Facts = {
      contactForm: 'telephone',
      counterpart: 'patient',
      content: 'clinical-assessment',
      replacesAttendance: 'yes',
      documented: 'yes',
    };
    expect(assess({ ...base, copay: 'exempt' }, FINAL).toChange).toEqual([]);
    expect(assess({ ...base, copay: 'left-out' }, FINAL).toChange).toMatchObject([{ set: { copay: 'claimed' }, verdict: 'yes' }]);
    expect(assess({ ...base, copay: 'claimed' }, FINAL).toChange.map(({ set }) => set)).toEqual([
      { documented: 'no' },
      { copay: 'left-out' },
    ]);
  });

  test('what happened is shown apart from what may be corrected', () => {
    const answer = assess({ contactForm: 'message', channel: 'sms' }, FINAL);
    expect(answer.toChange).toEqual([]);
    expect(answer.couldOnlyHaveBeen).toEqual([
      {
        fact: 'channel',
        options: [
          { option: 'secure-digital-dialogue', verdict: 'needs-answers' },
          { option: 'other', verdict: 'needs-answers' },
        ],
      },
    ]);
  });

  test('the preliminary book had opened for what the final one refuses', () => {
    const sms: Facts = { contactForm: 'message', channel: 'sms' };
    expect(assess(sms, FINAL).verdict).toBe('no');
    expect(assess(sms, PRELIMINARY).verdict).toBe('unsettled');
  });

  test("the answer is new for each call, so that a caller cannot change another's", () => {
    const first = assess({ contactForm: 'message', channel: 'sms' }, FINAL);
    expect(assess({ contactForm: 'message', channel: 'sms' }, FINAL)).toEqual(first);
  });

  test.each([
    [{ contactForm: 'telefon' }, /«telefon».*«contactForm».*telephone/],
    [{ nonsense: 'yes' }, /«nonsense».*contactForm/],
    [{ contactForm: ['message'] }, /en liste/],
    [{ contactForm: null }, /null/],
    [{ __proto__x: 'a' }, /__proto__x/],
  ])('%j is refused by name', (facts, message) => {
    expect(() => assess(facts as unknown as Facts, FINAL)).toThrow(message);
  });
});
