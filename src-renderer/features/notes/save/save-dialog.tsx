import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import '../../../ui/notes-save.css';
import type { Note } from '../../../data/note';
import { notes } from '../../../state/notes';
import { notesPlace, type SaveRequest } from '../../../state/notes-place';
import { saveInNew, saveInStored } from '../../../state/notes-save';
import { screen } from '../../../state/stores';
import { useWatched } from '../../../state/use-watched';
import { formatDate, localDay } from '../../../text/dates';
import { noteProblem, notesText } from '../../../text/notes';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { moveFocus } from '../../../ui/move-focus';
import { Notice } from '../../../ui/notice';

const LATEST = 8;
const text = notesText.save;

function close(): void {
  notesPlace.setState({ saving: undefined });
}

/** Asks which note something is to be saved in: a new one, or one of the latest. */
export function SaveDialog({ request }: { readonly request: SaveRequest }) {
  const state = useWatched(notes.state);
  const [latest, setLatest] = useState<readonly Note[]>();
  const [problem, setProblem] = useState<string>();
  const body = useRef<HTMLDivElement>(null);
  const ready = state.kind === 'ready' && state.writable;
  useEffect(() => void notes.open(), []);
  useEffect(() => {
    if (!ready) return;
    void notes.store.latest(LATEST).then((result) => {
      if (result.ok) setLatest(result.value);
      else setProblem(noteProblem(result.problem));
    });
  }, [ready]);
  useEffect(() => {
    if (latest !== undefined) body.current?.querySelector<HTMLElement>('[data-save]')?.focus();
  }, [latest]);

  const save = async (work: Promise<string | undefined>): Promise<void> => {
    const refused = await work;
    if (refused === undefined) body.current?.closest('dialog')?.close();
    else setProblem(text.failed(refused));
  };

  return (
    <Dialog title={text.title} onClose={close}>
      <div ref={body} className="save-note">
        <p>{request.what}</p>
        {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
        {!ready && state.kind !== 'closed' && state.kind !== 'opening' && <NotReady />}
        {ready && latest !== undefined && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons in it.
          <div onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveFocus(event, '[data-save]')}>
            <Button variant="primary" className="save-note__new" data-save onClick={() => void save(saveInNew(request))}>
              {text.fresh(request.title)}
            </Button>
            <h3>{text.latest}</h3>
            {latest.length === 0 && <p className="muted">{text.noLatest}</p>}
            <ul>
              {latest.map((note) => (
                <li key={note.id}>
                  <button type="button" className="save-note__one" data-save onClick={() => void save(saveInStored(request, note.id))}>
                    <span>{note.title === '' ? notesText.untitled : note.title}</span>
                    <small>
                      {notesText.status[note.status]} · {formatDate(localDay(new Date(note.updatedAt)))}
                      {request.patch.assessment !== undefined && note.assessment !== undefined && ` · ${text.replaces}`}
                    </small>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function NotReady() {
  return (
    <>
      <p>{text.notReady}</p>
      <Button
        variant="primary"
        onClick={() => {
          close();
          screen.setState({ section: 'notes', dialog: undefined });
        }}
      >
        {text.toNotes}
      </Button>
    </>
  );
}
