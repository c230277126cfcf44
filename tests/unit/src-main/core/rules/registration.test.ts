import { expect, test } from 'vitest';
import { assess } from '../../../../../src-main/core/rules/assess';
import { BruteForce } from '../../../../../src-main/core/rules/brute-force';
import { faultProblems } from '../../../../../src-main/core/rules/faults';
import { commonRegistration } from '../../../../../src-main/core/rules/registration';
import { SMALL_RULES, smallBook } from '../../../../support/small-book';

test('a code of a list that the book does not hold stands with its own name', () => {
  const rule = {
    id: '1/register',
    title: 'R.',
    when: { contactForm: 'letter' },
    clauses: ['1/a'],
    registration: { codes: [{ system: 'nowhere', code: 'A', certainty: 'confirmed' }] },
  };
  const { registration } = assess({ contactForm: 'letter' }, smallBook({ rules: [...SMALL_RULES, rule] }));
  expect(registration.codes).toMatchObject([{ system: 'nowhere', code: 'A', label: 'A', source: 'nowhere' }]);
});

test('what no registrations have in common is nothing, and of one it is that one', () => {
  const one = { codes: [], timing: 'Samme dag' };
  expect([commonRegistration([]), commonRegistration([one])]).toEqual([{ codes: [] }, one]);
});

test('a book without questions has no contacts and no faults', () => {
  const empty = { ...smallBook({ rules: [] }), facts: [] };
  expect([new BruteForce(empty).forms(), faultProblems(empty)]).toEqual([[], []]);
});
