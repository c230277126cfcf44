import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../../src-main/contract/rules';
import { assess } from '../../../../../src-main/core/rules/assess';
import { BruteForce } from '../../../../../src-main/core/rules/brute-force';
import { certify } from '../../../../../src-main/core/rules/certificate';
import { outlook } from '../../../../../src-main/core/rules/outlook';
import { BOOKS, FINAL, PRELIMINARY } from '../../../../support/books';

describe.each(BOOKS.map((book) => [book.id, book] as const))(
  '%s, every reachable combination of answered and unanswered facts',
  (_id, book) => {
    const inForce = BOOKS.filter((candidate) => candidate.inForce);

    test('brute force confirms every answer of the engine', () => {
      const certificate = certify(book, inForce);
      expect(certificate.combinations).toBeGreaterThan(1_000);
      expect(certificate.unconfirmed).toEqual([]);
    });

    test('the outlook lists every open question once, in the order of the answer, and settles only what it says', () => {
      const truth = new BruteForce(book);
      for (const form of truth.forms()) {
        for (const facts of truth.reachable(form)) {
          const { questions, possible, groundsVary } = outlook(facts, book);
          const answer = assess(facts, book);
          const open = truth.asked(form).filter((id) => facts[id] === undefined && truth.belongs(id, facts));
          expect(questions.map(({ fact }) => fact).sort()).toEqual([...open].sort());
          expect(questions.filter(({ changes }) => changes === 'verdict').map(({ fact }) => fact)).toEqual(answer.missing);
          expect(questions.filter(({ changes }) => changes === 'details').map(({ fact }) => fact)).toEqual(answer.missingForDetails);
          expect([...possible].sort()).toEqual([...new Set(truth.continuations(facts).map(({ verdict }) => verdict))].sort());
          // Nothing is said to have happened that is not answered: grounds that depend on an open answer are marked.
          const [first, ...others] = truth.continuations(facts).map(({ deciding }) => deciding);
          const whatever = first?.filter((rule) => others.every((deciding) => deciding.includes(rule))) ?? [];
          expect(groundsVary === true, JSON.stringify(facts)).toBe(answer.verdict !== 'needs-answers' && whatever.length === 0);
          for (const { fact, settles } of questions) {
            for (const { option, verdict } of settles)
              expect(assess({ ...facts, [fact]: option }, book).verdict, JSON.stringify([facts, fact, option])).toBe(verdict);
          }
        }
      }
    }, 30_000);
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
