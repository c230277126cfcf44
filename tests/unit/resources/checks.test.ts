/** The checks of the 2024 books are exactly those that were agreed on, with their strength, and each rests on something. */
import { expect, test } from 'vitest';
import { checksOf } from '../../../src-main/core/checks/check-info';
import { FINAL, PRELIMINARY } from '../../support/books';

test('the checks and how strong they are', () => {
  expect(Object.fromEntries(checksOf(FINAL).map(({ id, severity }) => [id, severity]))).toEqual({
    'identity-number': 'contradicts',
    'contact-type-unknown': 'contradicts',
    'indirect-activity-ended': 'contradicts',
    'wmga28-alone': 'consider',
    'wmga28-technical-episode': 'consider',
    'wmga28-repeated': 'consider',
    'telephone-copay-left-out': 'consider',
    'contact-type-5-without-indirect-activity': 'consider',
    'same-digit-other-list': 'consider',
    'vendor-list-8240': 'consider',
    'inpatient-outside-isf': 'consider',
    'date-outside-rule-books': 'note',
  });
});

test('the preliminary book is never in force, and has only the checks of the app itself', () => {
  expect(checksOf(PRELIMINARY).map(({ id }) => id)).toEqual(['identity-number', 'date-outside-rule-books']);
});

test('a check rests on clauses with source and year, or says why the app looks for it', () => {
  for (const { id, clauses, certainty, basis } of checksOf(FINAL)) {
    expect(clauses.length > 0, id).toBe(basis === undefined);
    expect(certainty !== undefined, id).toBe(basis === undefined);
    for (const clause of clauses) expect(clause, id).toMatchObject({ source: expect.stringMatching(/\w/), year: expect.any(Number) });
  }
});

test('the certainty is that of the weakest clause, and our reading where clauses are read together', () => {
  const certainties = Object.fromEntries(checksOf(FINAL).map(({ id, certainty }) => [id, certainty]));
  expect(certainties).toMatchObject({
    'contact-type-unknown': 'secondary',
    'wmga28-alone': 'interpreted',
    'telephone-copay-left-out': 'confirmed',
    'wmga28-technical-episode': 'secondary',
  });
});

test('only what the row itself shows is called a contradiction', () => {
  const overTertial = FINAL.chapters
    .flatMap(({ checks }) => checks)
    .filter(({ cases }) => cases.some(({ when }) => when.some((condition) => 'patientInTertial' in condition)));
  expect(overTertial.map(({ severity }) => severity)).toEqual(['consider', 'consider']);
});
