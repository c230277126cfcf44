import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NoteStore, NotesChange } from '../../../../src-renderer/data/api';
import { patchedNote } from '../../../../src-renderer/data/check-note';
import { createEditor } from '../../../../src-renderer/data/editor';
import type { Note, NotePatch } from '../../../../src-renderer/data/note';
import { bad, good, NotesError, type Outcome, type Problem } from '../../../../src-renderer/data/outcome';
import { noteOf } from '../../../support/notes-page';

/** A store that takes 20 ms for a save, and fails when it is told to. */
function slowStore(...stored: readonly Note[]) {
  const notes = new Map(stored.map((note) => [note.id, note]));
  const listeners = new Set<(change: NotesChange) => void>();
  const saves: NotePatch[] = [];
  let failing: Problem | undefined;
  let turn = 0;
  const save = async (id: string, patch: NotePatch): Promise<Outcome<Note>> => {
    saves.push(patch);
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (failing !== undefined) return bad(failing);
    try {
      const before = notes.get(id);
      if (before === undefined) return bad({ code: 'not-found' });
      const note = patchedNote(before, patch, `2026-11-22T10:00:00.${String(++turn).padStart(3, '0')}Z`);
      notes.set(id, note);
      for (const listener of listeners) listener({ kind: 'put', notes: [note] });
      return good(note);
    } catch (error) {
      if (error instanceof NotesError) return bad(error.problem);
      throw error;
    }
  };
  const store = {
    create: (patch: NotePatch) => {
      notes.set('new', noteOf({ id: 'new' }));
      return save('new', patch);
    },
    update: save,
    onChange: (listener: (change: NotesChange) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as unknown as NoteStore;
  return {
    store,
    saves,
    notes,
    fail: (problem?: Problem) => {
      failing = problem;
    },
    tell: (change: NotesChange) => {
      for (const listener of listeners) listener(change);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('typing', () => {
  test('is saved at most 500 ms after the last key', async () => {
    const { store, notes } = slowStore(noteOf({ id: 'a' }));
    const editor = createEditor(store, { note: noteOf({ id: 'a' }) });
    editor.change({ text: 'h' });
    expect(editor.state.get()).toMatchObject({ saved: 'pending', content: { text: 'h' } });
    await vi.advanceTimersByTimeAsync(300);
    editor.change({ text: 'he' });
    await vi.advanceTimersByTimeAsync(500);
    expect(notes.get('a')?.text).toBe('he');
    expect(editor.state.get().saved).toBe('saved');
  });

  test('without a pause is saved every 500 ms, and nothing typed during a save is lost or overtaken', async () => {
    const { store, notes, saves } = slowStore(noteOf({ id: 'a' }));
    const editor = createEditor(store, { note: noteOf({ id: 'a' }) });
    for (let at = 0; at < 300; at++) {
      editor.change({ text: 'x'.repeat(at + 1) });
      await vi.advanceTimersByTimeAsync(10);
      // At any moment at most half a second and the save itself are missing.
      expect(at + 1 - (notes.get('a')?.text.length ?? 0)).toBeLessThanOrEqual(53);
    }
    expect(await flushed(editor)).toBe(true);
    expect(notes.get('a')?.text).toHaveLength(300);
    expect(saves.length).toBeGreaterThanOrEqual(6);
    expect(saves.length).toBeLessThanOrEqual(9);
  });

  test('nothing is saved where nothing was typed', async () => {
    const { store, saves } = slowStore(noteOf({ id: 'a' }));
    const editor = createEditor(store, { note: noteOf({ id: 'a' }) });
    expect(await editor.flush()).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves).toEqual([]);
  });
});

describe('a new note', () => {
  test('is stored when it first holds something, once', async () => {
    const { store, saves, notes } = slowStore();
    const editor = createEditor(store, {});
    expect(editor.state.get()).toMatchObject({ saved: 'empty', id: undefined });
    editor.change({ pinned: true });
    editor.change({ title: 'a' });
    editor.change({ title: '' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saves).toEqual([]);
    editor.change({ title: 'Video' });
    await vi.advanceTimersByTimeAsync(405);
    editor.change({ text: 'mens det lagres' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(editor.state.get()).toMatchObject({ saved: 'saved', id: 'new' });
    expect(notes.get('new')).toMatchObject({ title: 'Video', text: 'mens det lagres', pinned: true });
    expect(saves).toHaveLength(2);
  });

  test('that begins with something is saved without a key', async () => {
    const { store, notes } = slowStore();
    createEditor(store, { first: { codes: [{ system: 's', code: 'WMGA28' }] } });
    await vi.advanceTimersByTimeAsync(500);
    expect(notes.get('new')?.codes).toHaveLength(1);
  });
});

describe('a save that fails', () => {
  test('keeps the text, says so, is tried again, and loses nothing of what was typed meanwhile', async () => {
    const { store, notes, fail } = slowStore(noteOf({ id: 'a' }));
    const editor = createEditor(store, { note: noteOf({ id: 'a' }) });
    fail({ code: 'disk-full' });
    editor.change({ title: 'først' });
    await vi.advanceTimersByTimeAsync(600);
    expect(editor.state.get()).toMatchObject({ saved: 'failed', problem: { code: 'disk-full' }, content: { title: 'først' } });
    editor.change({ text: 'så' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await flushed(editor)).toBe(false);
    fail();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(editor.state.get()).toMatchObject({ saved: 'saved' });
    expect(editor.state.get()).not.toHaveProperty('problem');
    expect(notes.get('a')).toMatchObject({ title: 'først', text: 'så' });
  });

  test('because it holds too much is not tried again by itself, only after the next key', async () => {
    const { store, saves, notes } = slowStore(noteOf({ id: 'a' }));
    const editor = createEditor(store, { note: noteOf({ id: 'a' }) });
    editor.change({ title: 'x'.repeat(201) });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(editor.state.get()).toMatchObject({ saved: 'failed', problem: { code: 'too-long', field: 'title' } });
    expect(saves).toHaveLength(1);
    editor.change({ title: 'x' });
    await vi.advanceTimersByTimeAsync(600);
    expect(notes.get('a')?.title).toBe('x');
  });
});

describe('what others change meanwhile', () => {
  test('is shown, except the fields that are being written', async () => {
    const { store, notes, tell } = slowStore(noteOf({ id: 'a' }));
    const editor = createEditor(store, { note: noteOf({ id: 'a' }) });
    editor.change({ text: 'min' });
    const other = noteOf({ id: 'a', text: 'deres', tags: ['ny'] });
    notes.set('a', other);
    tell({ kind: 'put', notes: [other] });
    expect(editor.state.get().content).toMatchObject({ text: 'min', tags: ['ny'] });
    await vi.advanceTimersByTimeAsync(600);
    expect(notes.get('a')).toMatchObject({ text: 'min', tags: ['ny'] });
  });

  test('a note that is removed for good is told as gone, and what is typed then comes back with it', async () => {
    const { store, notes, tell } = slowStore(noteOf({ id: 'a' }));
    const editor = createEditor(store, { note: noteOf({ id: 'a' }) });
    const [held] = notes.values();
    notes.delete('a');
    tell({ kind: 'removed', ids: ['a'] });
    expect(editor.state.get().saved).toBe('gone');
    editor.change({ text: 'skrevet etterpå' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(editor.state.get()).toMatchObject({ saved: 'gone', content: { text: 'skrevet etterpå' } });
    if (held !== undefined) {
      notes.set('a', held);
      tell({ kind: 'put', notes: [held] });
    }
    await vi.advanceTimersByTimeAsync(600);
    expect(notes.get('a')?.text).toBe('skrevet etterpå');
  });
});

test('closing saves what is left', async () => {
  const { store, notes } = slowStore(noteOf({ id: 'a' }));
  const editor = createEditor(store, { note: noteOf({ id: 'a' }) });
  editor.change({ text: 'siste ord' });
  const closed = editor.close();
  await vi.advanceTimersByTimeAsync(50);
  expect(await closed).toBe(true);
  expect(notes.get('a')?.text).toBe('siste ord');
});

async function flushed(editor: { flush(): Promise<boolean> }): Promise<boolean> {
  const flush = editor.flush();
  await vi.advanceTimersByTimeAsync(100);
  return flush;
}
