import { describe, expect, test } from 'vitest';
import { certify, isClean } from '../../../../../src-main/core/rules/certificate';
import { BOOKS } from '../../../../support/books';
import { SMALL_RULES, smallBook } from '../../../../support/small-book';

const certificateOf = (book: ReturnType<typeof smallBook>) => certify(book, [book]);

test.each(BOOKS.map((book) => [book.id, book] as const))('%s is proved: not one finding', (_id, book) => {
  const certificate = certify(
    book,
    BOOKS.filter(({ inForce }) => inForce),
  );
  expect(certificate).toMatchObject({
    ruleBook: book.id,
    hash: book.hash,
    gaps: [],
    overlaps: [],
    deadQuestions: [],
    unreachable: [],
    uncoveredDates: [],
    unconfirmed: [],
  });
  expect(certificate.combinations).toBeGreaterThan(1_300);
});

describe('a small book', () => {
  test('without faults it is clean, over 11 combinations: none, letter, and call with each of two facts yes, no or open', () => {
    const certificate = certificateOf(smallBook());
    expect(isClean(certificate)).toBe(true);
    expect(certificate.combinations).toBe(11);
  });

  test('a combination that no rule decides is a gap, with the contact as witness', () => {
    const { gaps, overlaps } = certificateOf(smallBook({ rules: SMALL_RULES.filter(({ id }) => id !== '1/bare') }));
    expect(gaps.map(({ facts }) => facts)).toEqual([{ contactForm: 'call', long: 'yes', noted: 'no' }]);
    expect(overlaps).toEqual([]);
  });

  test('two rules that disagree are an overlap, with both rules and both clauses by file and line', () => {
    const clash = { id: '1/clash', title: 'Notert er nok.', when: { contactForm: 'call', noted: 'yes' }, verdict: 'yes', clauses: ['1/c'] };
    const { overlaps } = certificateOf(smallBook({ rules: [...SMALL_RULES, clash] }));
    expect(overlaps).toHaveLength(1);
    expect(overlaps[0]).toMatchObject({
      facts: { contactForm: 'call', long: 'no', noted: 'yes' },
      rules: [
        { id: '1/short', file: '1.yaml', line: 31 },
        { id: '1/clash', file: '1.yaml', line: 34 },
      ],
      clauses: [
        { id: '1/b', line: 11 },
        { id: '1/c', line: 12 },
      ],
    });
  });

  test('the same two are none when one is labelled the exception of the other', () => {
    const exception = {
      id: '1/clash',
      title: 'Notert er nok.',
      when: { contactForm: 'call', noted: 'yes' },
      verdict: 'yes',
      clauses: ['1/c'],
      exceptionTo: ['1/short'],
    };
    expect(certificateOf(smallBook({ rules: [...SMALL_RULES, exception] })).overlaps).toEqual([]);
  });

  test('a question that never matters is found', () => {
    const rules = [
      { id: '1/long', title: 'Lang.', when: { contactForm: 'call', long: 'yes' }, verdict: 'yes', clauses: ['1/a'] },
      { id: '1/short', title: 'Kort.', when: { contactForm: 'call', long: 'no' }, verdict: 'no', clauses: ['1/b'] },
      {
        id: '1/noted',
        title: 'Notert.',
        when: { contactForm: 'call', noted: ['yes', 'no'], long: 'yes' },
        verdict: 'yes',
        clauses: ['1/c'],
      },
      ...SMALL_RULES.slice(3),
    ];
    expect(certificateOf(smallBook({ rules })).deadQuestions.map(({ message }) => message)).toEqual([expect.stringContaining('«noted»')]);
  });

  test('a rule that never applies, a deciding clause that nothing rests on and an example of no contact are found', () => {
    const never = { id: '1/never', title: 'Aldri.', when: { contactForm: 'letter', long: 'yes' }, verdict: 'no', clauses: ['1/a'] };
    const idle = { id: '1/idle', text: 'Ledd.', kind: 'delimitation', source: 's', locator: 'side 2' };
    const lost = { id: '1/ex', title: 'Umulig', facts: { contactForm: 'letter', long: 'yes' }, expect: { verdict: 'unsettled' } };
    const { unreachable } = certificateOf(smallBook({ rules: [...SMALL_RULES, never], clauses: [idle], examples: [lost] }));
    expect(unreachable.map(({ rules, clauses, facts }) => [...rules, ...clauses].map(({ id }) => id)[0] ?? facts)).toEqual([
      '1/never',
      '1/idle',
      lost.facts,
    ]);
  });

  test('a clause that informs or defines may stand alone', () => {
    const told = { id: '1/told', text: 'Ledd.', kind: 'information', source: 's', locator: 'side 2' };
    expect(certificateOf(smallBook({ clauses: [told] })).unreachable).toEqual([]);
  });

  test('days of the year that no book in force covers are named as stretches', () => {
    const book = smallBook({ head: { validFrom: '2024-01-03', validTo: '2024-12-30' } });
    expect(certificateOf(book).uncoveredDates).toEqual([
      { from: '2024-01-01', to: '2024-01-02' },
      { from: '2024-12-31', to: '2024-12-31' },
    ]);
    expect(certificateOf(smallBook({ head: { inForce: false, validFrom: '2024-06-01' } })).uncoveredDates).toEqual([]);
  });
});
