import { describe, expect, test } from 'vitest';
import {
  type ClarificationForm,
  draftOf,
  formOfRevision,
  problemsOf,
  withExample,
} from '../../../../src-renderer/state/clarifications-form';
import { CLARIFICATION, DIALOGUE, FORM } from '../../../support/written-clarification';

const TODAY = '2026-11-25';
const POINT = { text: 'Slå opp vilkårene.', chapter: '5.21.3' };
const fields = (form: ClarificationForm): readonly string[] => problemsOf(form, TODAY).map(({ field }) => field);

describe('the draft of a form', () => {
  test('holds what is written, without the facts that do not matter', () => {
    const { id: _id, revision: _revision, recordedAt: _recordedAt, ...content } = CLARIFICATION;
    expect(draftOf(FORM, TODAY)).toEqual(content);
  });

  test('answers the chosen points and gives no verdict; the example keeps its own', () => {
    const form: ClarificationForm = {
      ...FORM,
      choices: ['points'],
      decides: 'points',
      points: [
        { point: POINT, chosen: true },
        { point: { ...POINT, text: 'Et annet.' }, chosen: false },
      ],
      examples: [{ key: 0, title: 'E', facts: DIALOGUE, verdict: 'no' }],
    };
    const draft = draftOf(form, TODAY);
    expect(draft).toMatchObject({ settles: [POINT], examples: [{ verdict: 'no' }] });
    expect(draft).not.toHaveProperty('verdict');
  });

  test('stands in for what is not written yet, so that main can tell what the rest does', () => {
    const draft = draftOf({ ...FORM, says: ' ', page: '', decidedOn: '31.02.2026' }, TODAY);
    expect(draft).toMatchObject({ says: '–', page: '–', decidedOn: TODAY });
  });

  test('is not there before something is decided, or without an example', () => {
    expect(draftOf({ ...FORM, decides: undefined }, TODAY)).toBeUndefined();
    expect(draftOf({ ...FORM, examples: [] }, TODAY)).toBeUndefined();
    expect(draftOf({ ...FORM, choices: ['points'], decides: 'points', points: [{ point: POINT, chosen: false }] }, TODAY)).toBeUndefined();
  });

  test('says nothing of the registration unless something is said', () => {
    expect(draftOf(FORM, TODAY)).not.toHaveProperty('registration');
    const registration = { contactType: '12', indirectActivity: '', codes: [{ system: 'NKPK', code: 'WMGA28' }], timing: '' };
    expect(draftOf({ ...FORM, registration }, TODAY)?.registration).toEqual({
      contactType: '12',
      codes: [{ system: 'NKPK', code: 'WMGA28' }],
    });
  });
});

describe('what stands in the way', () => {
  test('nothing, for a whole form', () => {
    expect(fields(FORM)).toEqual([]);
  });

  test('every field that is missing, in the order of the form', () => {
    const empty = { ...FORM, says: '', page: ' ', source: '', responsible: '', decidedOn: '', decides: undefined, examples: [] };
    expect(fields(empty)).toEqual(['verdict', 'says', 'page', 'source', 'responsible', 'decidedOn', 'examples']);
  });

  test('a day that is none, one that has not come, and today', () => {
    expect(problemsOf({ ...FORM, decidedOn: '30.02.2026' }, TODAY)[0]?.message).toContain('«30.02.2026» er ikke en dato');
    expect(problemsOf({ ...FORM, decidedOn: '26.11.2026' }, TODAY)[0]?.message).toContain('ikke kommet ennå');
    expect(fields({ ...FORM, decidedOn: '25.11.2026' })).toEqual([]);
  });

  test('an example without a name, at its own place', () => {
    expect(fields(withExample(FORM, DIALOGUE))).toEqual(['examples.1']);
  });
});

describe('a new revision', () => {
  test('begins as the last one, with the facts that may be asked beside those it names', () => {
    const form = formOfRevision(CLARIFICATION, ['contactForm', 'channel', 'privacyAndSecurity', 'serviceArea'], '20.11.2026');
    expect(form).toEqual({ ...FORM, revises: { id: 'digital-dialog', revision: 1 } });
    expect(draftOf(form, TODAY)?.id).toBe('digital-dialog');
  });

  test('of an answer to a point keeps the point and the verdict of its example', () => {
    const { verdict: _verdict, ...rest } = CLARIFICATION;
    const form = formOfRevision(
      { ...rest, settles: [POINT], examples: [{ title: 'E', facts: DIALOGUE, verdict: 'no' }] },
      [],
      '20.11.2026',
    );
    expect(form).toMatchObject({ choices: ['points'], decides: 'points', points: [{ point: POINT, chosen: true }] });
    expect(form.examples[0]?.verdict).toBe('no');
  });
});
