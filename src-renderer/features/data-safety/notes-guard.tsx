import { useEffect, useState } from 'react';
import type { NotesState } from '../../data/api';
import { watchIdle } from '../../state/idle-lock';
import { lockNotes } from '../../state/lock-notes';
import { openNotesSafety } from '../../state/navigate';
import { notes } from '../../state/notes';
import type { OpenDialog } from '../../state/screen';
import { screen, session, useScreen } from '../../state/stores';
import { hideToast, toasts } from '../../state/toast';
import { useWatched } from '../../state/use-watched';
import { bannerText } from '../../text/data-safety/banners';
import { nb } from '../../text/nb';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** Opens the notes in a quiet moment, watches over them for the life of the window, and says when they need attention. */
export function NotesGuard() {
  const state = useWatched(notes.state);
  const space = useWatched(notes.space);
  const section = useScreen((screenState) => screenState.section);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  useEffect(() => {
    void notes.open();
    return watchIdle({ minutes: () => session.getState().settings.lockAfterMinutes, lock: lockIdle });
  }, []);

  const locked = state.kind === 'locked';
  useEffect(() => {
    if (locked) clearScreen();
  }, [locked]);

  const hide = (what: string): void => setHidden((before) => [...before, what]);
  const danger = dangerIn(state);
  const told = state.kind === 'ready' ? toldOf(state) : undefined;
  return (
    <>
      {danger !== undefined && section !== 'notes' && (
        <Notice
          tone="danger"
          actions={<Button onClick={() => screen.setState({ section: 'notes', stillValid: false })}>{bannerText.look}</Button>}
        >
          {danger}
        </Notice>
      )}
      {space === 'full' && (
        <Notice tone="danger">
          {bannerText.full} {bannerText.fullFiles}
        </Notice>
      )}
      {space === 'low' && !hidden.includes('low') && (
        <Notice tone="warning" actions={<Hide onHide={() => hide('low')} />}>
          {bannerText.low}
        </Notice>
      )}
      {told !== undefined && !hidden.includes(told) && (
        <Notice tone="warning" actions={<Hide onHide={() => hide(told)} withSafety />}>
          {told}
        </Notice>
      )}
    </>
  );
}

function Hide({ onHide, withSafety = false }: { readonly onHide: () => void; readonly withSafety?: boolean }) {
  return (
    <>
      {withSafety && (
        <Button variant="tertiary" onClick={openNotesSafety}>
          {bannerText.safety}
        </Button>
      )}
      <Button variant="tertiary" onClick={onHide}>
        {nb.app.hide}
      </Button>
    </>
  );
}

function dangerIn({ kind }: NotesState): string | undefined {
  if (kind === 'restore') return bannerText.restore;
  return kind === 'failed' ? bannerText.failed : undefined;
}

function toldOf({ halted, leftBehind }: Extract<NotesState, { kind: 'ready' }>): string | undefined {
  if (halted !== undefined) return bannerText[halted];
  return leftBehind === true ? bannerText.leftBehind : undefined;
}

/** Dialogs that show something of the notes or work on them. */
const OF_NOTES: ReadonlySet<OpenDialog['kind']> = new Set(['notes-export', 'notes-import', 'lock-on', 'lock-off', 'lock-way']);

/** Behind the lock nothing of the notes stays on the screen, not even what has just been said of them. */
function clearScreen(): void {
  const { dialog } = screen.getState();
  if (dialog !== undefined && OF_NOTES.has(dialog.kind)) screen.setState({ dialog: undefined });
  const { toast } = toasts.getState();
  if (toast !== undefined) hideToast(toast.id);
}

function lockIdle(): void {
  const state = notes.state.get();
  if (state.kind === 'ready' && state.sealed) void lockNotes();
}
