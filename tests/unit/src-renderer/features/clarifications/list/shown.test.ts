import { expect, test } from 'vitest';
import { changedFields, isShown, stepsOf } from '../../../../../../src-renderer/features/clarifications/list/shown';
import { CLARIFICATION, listed } from '../../../../../support/written-clarification';

test('each state is found under its filter, and what is out of use under one', () => {
  const state = (value: 'in-use' | 'conflict' | 'review' | 'set-aside' | 'withdrawn') =>
    listed({}, { standing: { id: 'x', revision: 1, state: value, reasons: [], against: [], clauses: [] } });
  const filters = ['all', 'in-use', 'conflict', 'review', 'out'] as const;
  const found = (value: Parameters<typeof state>[0]) => filters.filter((filter) => isShown(state(value), filter));
  expect(found('in-use')).toEqual(['all', 'in-use']);
  expect(found('conflict')).toEqual(['all', 'conflict']);
  expect(found('review')).toEqual(['all', 'review']);
  expect(found('set-aside')).toEqual(['all', 'out']);
  expect(found('withdrawn')).toEqual(['all', 'out']);
});

test('a change is told by its field, and the order of conditions is none', () => {
  const { when } = CLARIFICATION;
  const turned = Object.fromEntries(Object.entries(when).toReversed());
  expect(changedFields(CLARIFICATION, { ...CLARIFICATION, revision: 2, when: turned })).toEqual([]);
  expect(changedFields(CLARIFICATION, { ...CLARIFICATION, revision: 2, page: 's. 113', when: { contactForm: ['message'] } })).toEqual([
    'page',
    'when',
  ]);
});

test('revisions and decisions come together, newest first, each with what it followed', () => {
  const second = { ...CLARIFICATION, revision: 2, recordedAt: '2026-11-22T10:00:00.000Z' };
  const steps = stepsOf({
    history: [second, CLARIFICATION],
    decisions: [{ setAside: true, by: 'Ola', why: 'Feil side.', at: '2026-11-21T10:00:00.000Z' }],
  });
  expect(steps).toMatchObject([
    { revision: { revision: 2 }, before: { revision: 1 } },
    { kind: 'decision' },
    { revision: { revision: 1 }, before: undefined },
  ]);
});
