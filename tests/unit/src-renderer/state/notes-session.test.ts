/** Which note is written, over a real store in memory: nothing typed is let go, and nothing stays on the screen behind the lock. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ok } from '../../../../src-main/contract/result';
import type * as Actions from '../../../../src-renderer/state/notes-actions';
import type * as Session from '../../../../src-renderer/state/notes-session';
import type * as Toasts from '../../../../src-renderer/state/toast';
import { withEnd } from '../../../support/fake-main';
import { must, type NotesPage, openPage, until } from '../../../support/notes-page';

let page: NotesPage;
let session: typeof Session;
let actions: typeof Actions;
let toasts: typeof Toasts;

beforeEach(async () => {
  vi.resetModules();
  page = await openPage();
  vi.doMock('../../../../src-renderer/state/notes', () => ({ notes: page.notes }));
  session = await import('../../../../src-renderer/state/notes-session');
  actions = await import('../../../../src-renderer/state/notes-actions');
  toasts = await import('../../../../src-renderer/state/toast');
});

const editor = () => {
  const shown = session.noteOnScreen.get();
  if (shown.kind !== 'open') throw new Error(`nothing is open: ${shown.kind}`);
  return shown.editor;
};
const textOnScreen = (): string => editor().state.get().content.text;
const make = async (text: string): Promise<string> => must(await page.notes.store.create({ text })).id;

describe('going from note to note', () => {
  test('at once and back again: what was typed last is there, and is on the disk', async () => {
    const [one, two] = [await make('en'), await make('to')];
    await session.showNote(one);
    editor().change({ text: 'en og mer' });
    await session.showNote(two);
    expect(textOnScreen()).toBe('to');
    await session.showNote(one);
    expect(textOnScreen()).toBe('en og mer');
    expect(must(await page.notes.store.get(one))?.text).toBe('en og mer');
  });

  test('of several steps the last one counts', async () => {
    const ids = [await make('a'), await make('b'), await make('c')];
    await Promise.all(ids.map((id) => session.showNote(id)));
    expect(textOnScreen()).toBe('c');
  });

  test('a note that is gone says so, and leaves nothing else on the screen', async () => {
    await session.showNote('no-such-note');
    expect(session.noteOnScreen.get()).toMatchObject({ kind: 'failed', problem: { code: 'not-found' } });
  });

  test('a new note that is still empty is used again; one with something in it is stored', async () => {
    session.showNewNote();
    const first = editor();
    session.showNewNote();
    expect(editor()).toBe(first);
    session.showNewNote({ title: 'Noe' });
    await until(() => session.idOnScreen() !== undefined);
    expect(page.notes.store.count()).toBe(1);
  });
});

describe('what cannot be saved', () => {
  test('is kept when the note is left, can be come back to, and goes away when it is saved', async () => {
    const [one, two] = [await make('en'), await make('to')];
    await session.showNote(one);
    editor().change({ title: 'x'.repeat(300) });
    await session.showNote(two);
    await until(() => session.unsavedNotes.get().length === 1);
    await session.showNote(one);
    expect(editor().state.get().content.title).toHaveLength(300);
    expect(session.unsavedNotes.get()).toHaveLength(0);
    editor().change({ title: 'kort' });
    expect(await editor().flush()).toBe(true);
    await session.showNote(two);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(session.unsavedNotes.get()).toHaveLength(0);
    expect(must(await page.notes.store.get(one))?.title).toBe('kort');
  });
});

test('nothing stays on the screen when the notes are locked', async () => {
  page.main.answers['vault:wrap'] = ({ key, secret }) =>
    ok({
      wrap:
        secret === undefined
          ? { kind: 'keyring', data: key }
          : { kind: secret.kind, salt: '', cost: 1, blockSize: 1, parallel: 1, iv: '', data: key },
    });
  page.main.answers['vault:unwrap'] = ({ wrap }) => ok({ key: wrap.data });
  page.main.answers['notes:remove-open-snapshots'] = () => ok({ removed: 0 });
  must(await page.notes.lock.turnOn([{ kind: 'keyring' }, { kind: 'recovery', text: page.notes.lock.newRecoveryCode() }]));
  await session.showNote(await make('hemmelig'));
  expect(textOnScreen()).toBe('hemmelig');
  must(await page.notes.lock.lock());
  expect(session.noteOnScreen.get()).toEqual({ kind: 'none' });
});

test('what an import changes is read again', async () => {
  const id = await make('her');
  await session.showNote(id);
  const stored = must(await page.notes.store.get(id));
  const file = (body: string): string => withEnd(`{"format":"isf-notes","version":1,"notes":1,"sealed":false}\n${body}\n`, 1);
  page.main.picked = file(JSON.stringify({ ...stored, text: 'fra filen', updatedAt: '2026-11-22T11:00:00.000Z' }));
  const read = must(await page.notes.files.read({}));
  if (read === undefined) throw new Error('no file');
  must(await read.apply('merge'));
  await until(() => session.noteOnScreen.get().kind === 'open' && textOnScreen() === 'fra filen');
});

describe('done to several', () => {
  test('what is still being typed goes first, and one undo takes all of it back', async () => {
    const ids = [await make('en'), await make('to')];
    await session.showNote(ids[0] ?? '');
    editor().change({ text: 'en til' });
    await actions.setStatus(ids, 'settled');
    expect(must(await page.notes.store.get(ids[0] ?? ''))).toMatchObject({ text: 'en til', status: 'settled' });
    expect(editor().state.get().content.status).toBe('settled');
    expect(toasts.toasts.getState().toast?.text).toBe('2 notater: avklart.');
    await actions.undoLast();
    expect(must(await page.notes.store.get(ids[1] ?? ''))?.status).toBe('open');
    expect(toasts.toasts.getState().toast?.text).toBe('Angret.');
  });

  test('undo says what it left alone, and is used up', async () => {
    const ids = [await make('en'), await make('to')];
    await actions.addTag(ids, 'felles');
    must(await page.notes.store.update(ids[0] ?? '', { title: 'endret' }));
    await actions.undoLast();
    expect(toasts.toasts.getState().toast?.text).toContain('1 notat er endret siden og står som det er');
    toasts.hideToast(toasts.toasts.getState().toast?.id ?? 0);
    await actions.undoLast();
    expect(toasts.toasts.getState().toast).toBeUndefined();
  });

  test('in the bin the note on the screen knows since when', async () => {
    const id = await make('en');
    await session.showNote(id);
    await actions.binNotes([id]);
    expect(session.noteOnScreen.get()).toHaveProperty('deletedAt');
    await actions.restoreNotes([id]);
    expect(session.noteOnScreen.get()).not.toHaveProperty('deletedAt');
  });

  test('a full disk is told, and nothing is lost', async () => {
    const id = await make('en');
    page.main.space = 'full';
    must(await page.notes.store.update(id, { text: 'to' }));
    await page.notes.flush();
    await actions.setPinned([id], true);
    expect(toasts.toasts.getState().toast).toMatchObject({ failed: true });
    expect(toasts.toasts.getState().toast?.text).toContain('Disken er full');
  });
});
