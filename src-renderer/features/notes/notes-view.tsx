import { type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import '../../ui/notes.css';
import '../../ui/notes-editor.css';
import '../../ui/filter-bar.css';
import type { NoteEditor } from '../../data/api';
import { NOTHING_SELECTED, only, within } from '../../state/note-selection';
import { notes } from '../../state/notes';
import { undoLast } from '../../state/notes-actions';
import { notesPlace, useNotesPlace } from '../../state/notes-place';
import { select, selectNew } from '../../state/notes-select';
import { comeBack, idOnScreen, noteOnScreen, unsavedNotes } from '../../state/notes-session';
import { screen } from '../../state/stores';
import { useWatched } from '../../state/use-watched';
import { notesText } from '../../text/notes';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { focusList } from './focus-list';
import { ListPane } from './list/list-pane';
import { useNoteRows } from './list/use-note-rows';
import { NotePane } from './note-pane';

/** What has an undo of its own. */
const TYPED_IN = 'input:not([type=radio], [type=checkbox]), textarea, select';

/** The view «Notater»: the list, and the note that is written. Shown only while the notes are open. */
export function NotesView() {
  const view = useRef<HTMLElement>(null);
  const state = useWatched(notes.state);
  const writable = state.kind === 'ready' && state.writable;
  const list = useNoteRows();
  const { ids } = list;
  const progress = useWatched(notes.list.progress);
  const unsaved = useWatched(unsavedNotes);
  const [firstUnsaved] = unsaved;
  useEffect(() => void notes.list.load(), []);
  useFollowList(ids);
  const toNote = useWanted(view, writable);
  useFirstFocus(ids.length > 0 || progress.done);
  useKeptFocus(view, ids.length > 0);

  return (
    <section className="notes" aria-label={notesText.list.label} ref={view} onKeyDown={(event) => onKeyDown(event, view.current)}>
      {firstUnsaved !== undefined && (
        <Notice
          tone="danger"
          actions={
            <Button variant="tertiary" onClick={() => backTo(firstUnsaved, view.current)}>
              {notesText.openUnsaved}
            </Button>
          }
        >
          {notesText.unsaved(unsaved.length)}
        </Notice>
      )}
      <div className="notes__columns">
        <ListPane {...list} writable={writable} onEnter={toNote} />
        <NotePane rows={ids} writable={writable} empty={progress.done && list.counts.all + list.counts.bin === 0} />
      </div>
    </section>
  );
}

/** Goes back to a note that could not be saved when it was left. */
function backTo(stray: NoteEditor, view: HTMLElement | null): void {
  const { id } = stray.state.get();
  notesPlace.setState({ selection: id === undefined ? NOTHING_SELECTED : only(id), reading: false });
  comeBack(stray);
  // The button that was pressed goes away with the message.
  requestAnimationFrame(() => focusNote(view));
}

/** Keeps the selection to what is listed; a new note is selected when it comes into the list. */
function useFollowList(ids: readonly string[]): void {
  const shown = useWatched(noteOnScreen);
  const editor = shown.kind === 'open' ? shown.editor.state : undefined;
  // The id alone: the view is not drawn again at every letter.
  const own = useSyncExternalStore(editor?.subscribe ?? nothingToHear, () => editor?.get().id);
  useEffect(() => {
    const { selection } = notesPlace.getState();
    const next = selection.ids.size === 0 && own !== undefined && ids.includes(own) ? only(own) : within(selection, ids);
    if (next !== selection) notesPlace.setState({ selection: next });
  }, [ids, own]);
}

function nothingToHear(): () => void {
  return () => undefined;
}

/** What had focus went away with the section before. It goes to the list as soon as there is one, unless it is somewhere already. */
function useFirstFocus(ready: boolean): void {
  const given = useRef(false);
  useEffect(() => {
    if (given.current || !ready) return;
    given.current = true;
    if (document.activeElement === document.body && notesPlace.getState().wanted === undefined) focusList();
  }, [ready]);
}

/** Focus that goes away with the last row waits at «Nytt notat», where Ctrl+Z is heard too, and goes back when there are rows again. */
function useKeptFocus(view: { readonly current: HTMLElement | null }, listed: boolean): void {
  const before = useRef(listed);
  useEffect(() => {
    if (before.current === listed) return;
    before.current = listed;
    const waiting = view.current?.querySelector<HTMLElement>('.notes__head button');
    if (!listed && document.activeElement === document.body) waiting?.focus();
    if (listed && document.activeElement === waiting) focusList();
  }, [listed, view]);
}

/** Where focus goes when this note is on the screen: into its text, or into the title of a new one. */
type Wish = { readonly id: string | undefined } | undefined;

/** Opens what another part of the app has asked for, and puts focus where the coder goes on. Gives what takes focus from the list to its note. */
function useWanted(view: { readonly current: HTMLElement | null }, writable: boolean): () => void {
  const wanted = useNotesPlace((state) => state.wanted);
  const shown = useWatched(noteOnScreen);
  const focusNext = useRef<Wish>(undefined);
  useEffect(() => {
    if (wanted === undefined) return;
    notesPlace.setState({ wanted: undefined });
    if (wanted.kind === 'note') {
      notesPlace.setState({ reading: false });
      select(only(wanted.id));
      focusNext.current = { id: wanted.id };
    } else if (writable) {
      selectNew(wanted.first);
      focusNext.current = { id: undefined };
    } else focusList();
  }, [wanted, writable]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each step, until the note is on the screen.
  useEffect(() => {
    const wish = focusNext.current;
    // What is drawn may still be the note before.
    if (wish === undefined || shown.kind !== 'open' || shown !== noteOnScreen.get()) return;
    if (wish.id !== undefined && wish.id !== idOnScreen()) {
      // Whoever has gone on in the list meanwhile wants something else.
      if (wish.id !== notesPlace.getState().selection.active) focusNext.current = undefined;
      return;
    }
    focusNext.current = undefined;
    if (wish.id === undefined) view.current?.querySelector<HTMLElement>('.marked-field--single textarea')?.focus();
    else focusNote(view.current);
  }, [shown, wanted]);
  return () => {
    const { active, ids } = notesPlace.getState().selection;
    // Right after a step in the list the note before may still stand there, and what is typed next is not meant for it.
    if (ids.size === 1 && active !== undefined && (active !== idOnScreen() || shown !== noteOnScreen.get()))
      focusNext.current = { id: active };
    else focusNote(view.current);
  };
}

/** Esc goes from the note to the list; Ctrl+Z takes back what was done in the list, wherever nothing is typed; Ctrl+E shows the text as it reads, or to write in. */
function onKeyDown(event: KeyboardEvent, view: HTMLElement | null): void {
  if (event.defaultPrevented || screen.getState().dialog !== undefined || !(event.target instanceof Element)) return;
  if (event.ctrlKey && event.key.toLowerCase() === 'e' && noteOnScreen.get().kind === 'open') {
    event.preventDefault();
    const inText = event.target.closest('.note-text, [data-note-text]') !== null;
    notesPlace.setState(({ reading }) => ({ reading: !reading }));
    if (inText) requestAnimationFrame(() => focusNote(view));
  }
  if (event.ctrlKey && event.key.toLowerCase() === 'z' && event.target.closest(TYPED_IN) === null) {
    event.preventDefault();
    void undoLast();
  }
  if (event.key !== 'Escape' || event.target.closest('[data-note-list]') !== null) return;
  event.preventDefault();
  focusList();
}

function focusNote(view: HTMLElement | null): void {
  view?.querySelector<HTMLElement>('[data-note-text], .note-text textarea, .bulk button')?.focus();
}
