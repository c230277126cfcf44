import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClarificationDraft, DraftCheck } from '../../../../src-main/contract/clarifications';
import { fail, ok } from '../../../../src-main/contract/result';
import type { Call } from '../../../../src-renderer/app/bridge';
import { CHECK_AFTER_MS, createClarificationEditor, isWritten, toldProblems } from '../../../../src-renderer/state/clarifications-editor';
import { FORM } from '../../../support/written-clarification';

const TODAY = '2026-11-25';
const GOOD: DraftCheck = { problems: [], contacts: 4, flips: [], conflicts: [], certificate: { combinations: 10, findings: 0 } };

interface Asked {
  readonly channel: string;
  readonly draft: ClarificationDraft;
  readonly answer: (value: unknown) => void;
}

function start() {
  const asked: Asked[] = [];
  const saved: unknown[] = [];
  const call = ((channel: string, draft: ClarificationDraft) =>
    new Promise((answer) => asked.push({ channel, draft, answer }))) as unknown as Call;
  const editor = createClarificationEditor({
    call,
    refresh: async (what) => {
      saved.push(what);
    },
    today: () => TODAY,
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const answer = async (at: number, value: unknown): Promise<void> => {
    asked[at]?.answer(value);
    await settle();
  };
  return { editor, asked, saved, answer, state: () => editor.store.getState() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('main is asked when it is opened, and once after a pause while it is written', async () => {
  const { editor, asked, answer, state } = start();
  editor.open(FORM);
  expect(asked).toHaveLength(1);
  await answer(0, ok(GOOD));
  expect(state()).toMatchObject({ check: GOOD, checking: false });
  editor.change({ says: 'a' });
  editor.change({ says: 'ab' });
  expect(state().checking).toBe(true);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS);
  expect(asked.map(({ draft }) => draft.says)).toEqual([FORM.says, 'ab']);
});

test('an answer to what has been written over since is not looked at', async () => {
  const { editor, answer, state } = start();
  editor.open(FORM);
  editor.change({ decides: 'no' });
  await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS);
  await answer(0, ok({ ...GOOD, contacts: 99 }));
  expect(state()).toMatchObject({ check: undefined, checking: true });
  await answer(1, ok({ ...GOOD, contacts: 7 }));
  expect(state()).toMatchObject({ check: { contacts: 7 }, checking: false });
});

test('nothing is asked before something is decided', async () => {
  const { editor, asked, state } = start();
  editor.open({ ...FORM, decides: undefined });
  await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS);
  expect(asked).toEqual([]);
  expect(state()).toMatchObject({ check: undefined, checking: false });
});

test('a field is told of when it has been left, and all of them when saving was tried', async () => {
  const { editor, state } = start();
  editor.open({ ...FORM, says: '', page: '' });
  const told = () => toldProblems(state(), TODAY).map(({ field }) => field);
  expect(told()).toEqual([]);
  editor.leave('page');
  expect(told()).toEqual(['page']);
  expect(await editor.save()).toBe(false);
  expect(told()).toEqual(['says', 'page']);
});

test('what main finds is told at once, but not twice at one field', async () => {
  const { editor, answer, state } = start();
  editor.open({ ...FORM, page: '' });
  await answer(
    0,
    ok({
      ...GOOD,
      problems: [
        { field: 'when.channel', message: 'Nei.' },
        { field: 'page', message: 'Tomt.' },
      ],
    }),
  );
  expect(toldProblems(state(), TODAY)).toEqual([{ field: 'when.channel', message: 'Nei.' }]);
});

test('what is saved is taken into the page, and is no draft any more', async () => {
  const { editor, saved, asked, answer, state } = start();
  editor.open(FORM);
  await answer(0, ok(GOOD));
  editor.change({ says: 'Noe annet.' });
  const saving = editor.save();
  expect(state().saving).toBe(true);
  expect(await editor.save()).toBe(false);
  await answer(1, ok({ check: { ...GOOD, conflicts: [{ id: 'x', responsible: 'Ola', witness: {} }] }, id: 'ny' }));
  expect(await saving).toBe(true);
  expect(asked.map(({ channel }) => channel)).toEqual(['clarifications:check', 'clarifications:save']);
  expect(saved).toEqual([{ id: 'ny', conflicts: 1 }]);
  expect(isWritten(state())).toBe(false);
});

test('a refusal keeps all that is written, and says so', async () => {
  const { editor, saved, answer, state } = start();
  editor.open(FORM);
  editor.change({ says: 'Noe annet.' });
  const saving = editor.save();
  await answer(1, fail('failed', 'Disken er full.'));
  expect(await saving).toBe(false);
  expect(state()).toMatchObject({ form: { says: 'Noe annet.' }, saving: false });
  expect(state().refused).toContain('Disken er full.');
  expect(saved).toEqual([]);
});

test('problems that main finds on saving are told, and nothing is saved', async () => {
  const { editor, saved, answer, state } = start();
  editor.open(FORM);
  const saving = editor.save();
  await answer(1, ok({ check: { ...GOOD, problems: [{ field: 'examples.0', message: 'Passer ikke.' }] } }));
  expect(await saving).toBe(false);
  expect(toldProblems(state(), TODAY)).toEqual([{ field: 'examples.0', message: 'Passer ikke.' }]);
  expect(saved).toEqual([]);
});

test('a draft that is written in stays when another form is opened, until it is left for that', () => {
  const { editor, state } = start();
  editor.open(FORM);
  editor.change({ says: 'Halvferdig' });
  const other = { ...FORM, chapter: '7.3' };
  editor.open(other);
  expect(state()).toMatchObject({ form: { says: 'Halvferdig', chapter: '5.21.3' }, waiting: { chapter: '7.3' } });
  editor.beginAnew();
  expect(state()).toMatchObject({ form: other, waiting: undefined });
  expect(isWritten(state())).toBe(false);
});

test('the same form is opened again where it was left', () => {
  const { editor, state } = start();
  editor.open(FORM);
  editor.change({ says: 'Halvferdig' });
  editor.open(FORM);
  expect(state()).toMatchObject({ form: { says: 'Halvferdig' }, waiting: undefined });
  editor.discard();
  expect(state().form).toBeUndefined();
});
