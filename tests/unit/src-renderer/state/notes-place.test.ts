import { expect, test } from 'vitest';
import { ALL_NOTES, type NotesPlace, notesPlace, queryOf } from '../../../../src-renderer/state/notes-place';

const place = (other: Partial<NotesPlace>): NotesPlace => ({ ...notesPlace.getState(), ...ALL_NOTES, ...other });
const ask = (other: Partial<NotesPlace>) => queryOf(place(other), '2026-11-24');

test('all notes, last changed first', () => {
  expect(ask({})).toEqual({ order: 'updated', today: '2026-11-24' });
});

test.each([
  ['open', { status: ['open'] }],
  ['follow-up', { status: ['follow-up'] }],
  ['settled', { status: ['settled'] }],
  ['overdue', { due: 'overdue' }],
  ['bin', { bin: true }],
] as const)('the list %s', (scope, expected) => {
  expect(ask({ scope })).toMatchObject(expected);
});

test('tag and assessment narrow it further', () => {
  expect(ask({ scope: 'open', tag: 'sms', assessed: true })).toMatchObject({ status: ['open'], tags: ['sms'], assessed: true });
});

test('words put the best first, unless the coder has chosen an order; spaces are no words', () => {
  expect(ask({ words: 'sms', order: 'title' })).toMatchObject({ words: 'sms', order: 'match' });
  expect(ask({ words: 'sms', order: 'title', bestFirst: false })).toMatchObject({ words: 'sms', order: 'title' });
  expect(ask({ words: '  ' })).toEqual({ order: 'updated', today: '2026-11-24' });
});
