import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Answer } from '../../../../src-main/contract/rules';
import { LinkedAssessment, type NoteCode, type Quote } from '../../../../src-renderer/data/note';
import { type AssessmentState, createAssessmentStore } from '../../../../src-renderer/state/assessment';
import { addedTo, assessmentToSave, clauseToSave, codeToSave } from '../../../../src-renderer/state/note-links';

const book = { id: 'isf-2024-final', title: 'ISF 2024 – endelig', status: 'final' as const, inForce: true, hash: 'sha256:abc' };
const because = [
  {
    clause: '5.21.3/sms',
    chapter: '5.21.3',
    text: 'SMS',
    source: 'Endringslogg',
    locator: '5.21.3',
    authority: 'isf-document' as const,
    year: 2024,
  },
];
const answer: Answer = {
  verdict: 'no',
  certainty: 'confirmed',
  openPoints: [],
  registration: { codes: [] },
  because,
  missing: [],
  missingForDetails: [],
  toChange: [],
  couldOnlyHaveBeen: [],
  ignored: [],
  ruleBook: book,
  dateAssumed: true,
};
const state = (other: Partial<AssessmentState>): AssessmentState => ({ ...createAssessmentStore().getState(), ...other });
const shown = { answer, outlook: { possible: [], questions: [], grounds: [] } };
const now = new Date('2026-11-24T13:03:00Z');

describe('an assessment', () => {
  test('goes in whole: facts in the order of the answers, scope, verdict, reasons, book with hash, and when', () => {
    const answers = [
      { fact: 'contactForm', option: 'message' },
      { fact: 'channel', option: 'sms' },
    ];
    const saved = assessmentToSave(state({ shown, answers, scope: { date: '2024-03-14', ruleBook: book.id } }), now)?.patch.assessment;
    expect(saved).toEqual({
      facts: { contactForm: 'message', channel: 'sms' },
      contactDate: '2024-03-14',
      pickedBook: book.id,
      ruleBook: book,
      verdict: 'no',
      certainty: 'confirmed',
      because,
      registration: { codes: [] },
      openPoints: [],
      assessedAt: '2026-11-24T13:03:00.000Z',
    });
    expect(Object.keys(saved?.facts ?? {})).toEqual(['contactForm', 'channel']);
    expect(z.safeParse(LinkedAssessment, saved).success).toBe(true);
  });

  test('without date, book or certainty there is none in the note either', () => {
    const { certainty: _none, ...unsure } = answer;
    const saved = assessmentToSave(state({ shown: { ...shown, answer: unsure } }), now)?.patch.assessment;
    expect(Object.keys(saved ?? {})).not.toEqual(expect.arrayContaining(['contactDate']));
    expect(saved).not.toHaveProperty('pickedBook');
    expect(saved).not.toHaveProperty('certainty');
  });

  test('is not there before main has answered', () => {
    expect(assessmentToSave(state({}), now)).toBeUndefined();
  });
});

const summary = {
  ...book,
  year: 2024,
  validFrom: '2024-01-01',
  validTo: '2024-12-31',
  clauses: 1,
  rules: 1,
  examples: 1,
};

test('a clause is quoted as it reads, with its book', () => {
  expect(clauseToSave({ id: '5.21.3/sms', text: 'SMS', locator: 's. 4' }, summary)).toMatchObject({
    title: 'Kapittel 5.21.3',
    patch: { quotes: [{ clause: '5.21.3/sms', chapter: '5.21.3', text: 'SMS', locator: 's. 4', ruleBook: book }] },
  });
});

describe('added to a note', () => {
  const quote = clauseToSave({ id: '5.21.3/sms', text: 'SMS', locator: 's. 4' }, summary).patch.quotes?.[0] as Quote;
  const code: NoteCode = { system: 'NKPK', code: 'WMGA28' };

  test('what it has already is not added again', () => {
    expect(addedTo({ text: '', quotes: [quote], codes: [code] }, { quotes: [quote], codes: [code] })).toEqual({});
  });

  test('the same clause of a book with another hash is another quote', () => {
    const later = { ...quote, ruleBook: { ...book, hash: 'sha256:def' } };
    expect(addedTo({ text: '', quotes: [quote], codes: [] }, { quotes: [later] }).quotes).toEqual([quote, later]);
  });

  test('a new code comes last', () => {
    const other = codeToSave({ system: '8432', code: '7' }, 'Telefonkonsultasjon').patch;
    expect(addedTo({ text: '', quotes: [], codes: [code] }, other).codes).toEqual([code, { system: '8432', code: '7' }]);
  });
});
