/** The answers of both books for 2024, against a table that is written by hand and not made from the YAML. */
import { describe, expect, test } from 'vitest';
import { faceOf } from '../../../src-main/contract/face';
import type { Answer } from '../../../src-main/contract/rules';
import { assess } from '../../../src-main/core/rules/assess';
import type { RuleBook } from '../../../src-main/core/rules/book';
import { FINAL, PRELIMINARY } from '../../support/books';
import { ABSENT, type Expected, FORM, IN_BOTH, ONLY_FINAL, ONLY_PRELIMINARY, TALK } from '../../support/expected-answers';

const BOOKS: readonly (readonly [string, RuleBook, readonly Expected[]])[] = [
  ['the final book', FINAL, [...IN_BOTH, ...ONLY_FINAL]],
  ['the preliminary book', PRELIMINARY, [...IN_BOTH, ...ONLY_PRELIMINARY]],
];

describe.each(BOOKS)('%s', (_name, book, rows) => {
  test.each(rows.map((row) => [row.contact, row] as const))('%s', (_contact, row) => {
    const answer = assess(row.facts, book);
    expect(answer.verdict).toBe(row.verdict);
    expect(answer.certainty).toBe(row.certainty);
    expect(chaptersOf(answer)).toContain(row.chapter);
    expect(answer.registration.contactType?.code).toBe(row.contactType);
    expect(answer.registration.indirectActivity?.code).toBe(row.indirectActivity);
    expect(answer.registration.codes.map(({ code }) => code)).toEqual(row.codes ?? []);
    const open = answer.openPoints.map(({ text }) => text).join('\n');
    for (const words of row.open ?? []) expect(open).toMatch(words);
  });

  test('every yes has open points, among them what ISF covers', () => {
    const answers = rows.map(({ facts }) => assess(facts, book)).filter(({ verdict }) => verdict === 'yes');
    expect(answers.length).toBeGreaterThan(5);
    for (const answer of answers) {
      expect(faceOf(answer)).toBe('yes-reserved');
      const coverage = answer.openPoints.find(({ chapter }) => chapter === 'isf-side');
      expect(coverage?.text).toMatch(/somatikk .*polikliniske tjenester i psykisk helsevern og TSB.*innlagt/);
    }
  });

  test('nothing is proposed where the answer is not settled, and nothing of the routine from 2023 anywhere', () => {
    for (const { facts } of rows) {
      const { verdict, registration } = assess(facts, book);
      if (verdict === 'unsettled') expect(registration).toEqual({ codes: [] });
      expect(registration.indirectActivity?.code).not.toBe('21');
    }
  });

  test('no answer speaks of kroner', () => {
    for (const { facts } of rows) expect(JSON.stringify(assess(facts, book))).not.toMatch(/\d kr\b|\d kroner/);
  });
});

test('where sources name several values for indirect activity and do not choose, all stand', () => {
  const { indirectActivity } = assess({ ...TALK, ...ABSENT }, FINAL).registration;
  expect([indirectActivity?.code, ...(indirectActivity?.alternatives?.map(({ code }) => code) ?? [])]).toEqual(['22', '23', '71']);
  expect(indirectActivity?.certainty).toBe('secondary');
});

test('the code and the tertial of an answered form come from the change log', () => {
  const { codes, timing, contactType } = assess({ ...FORM, formStatus: 'answered', otherActivityInTertial: 'yes' }, FINAL).registration;
  expect(codes).toMatchObject([{ system: 'NKPK', code: 'WMGA28', label: 'Offisiell kodetekst ikke funnet', certainty: 'confirmed' }]);
  expect(timing).toMatch(/tertialet der skjemaet ble besvart/);
  expect(contactType).toBeUndefined();
});

test('the service area changes no verdict and no certainty', () => {
  for (const { facts } of [...IN_BOTH, ...ONLY_FINAL]) {
    const plain = assess(facts, FINAL);
    for (const serviceArea of ['somatic', 'mental-health', 'substance-use']) {
      expect(assess({ ...facts, serviceArea }, FINAL)).toMatchObject({
        verdict: plain.verdict,
        ...(plain.certainty && { certainty: plain.certainty }),
      });
    }
  }
});

function chaptersOf({ verdict, because, openPoints }: Answer): string[] {
  return verdict === 'unsettled' ? openPoints.map(({ chapter }) => chapter) : because.map(({ chapter }) => chapter);
}
