import { useEffect, useState } from 'react';
import type { Note, NoteStatus } from '../../../data/note';
import type { NoteValidity } from '../../../data/validity/validity';
import { openAssessment } from '../../../state/navigate';
import { notes } from '../../../state/notes';
import { setStatus } from '../../../state/notes-actions';
import { openNote } from '../../../state/notes-place';
import { validityText } from '../../../text/data-safety/validity';
import { Button } from '../../../ui/button';
import { ValidityDetails } from '../../../ui/validity-details';
import { ValidityMark } from '../../../ui/validity-mark';

interface ResultRowProps {
  readonly id: string;
  readonly validity: NoteValidity;
}

/** One note: what became of its answer, and the ways to the note, to the clauses, and to the contact as an assessment of today. */
export function ResultRow({ id, validity }: ResultRowProps) {
  const [note, setNote] = useState<Note>();
  useEffect(() => {
    let current = true;
    const read = (): void => {
      void notes.store.get(id).then((outcome) => {
        if (current) setNote(outcome.ok ? outcome.value : undefined);
      });
    };
    read();
    const stop = notes.store.onChange((change) => {
      if (change.kind !== 'put' || change.notes.some((one) => one.id === id)) read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [id]);
  const assessment = note?.assessment;
  if (note === undefined || assessment === undefined) return <li className="still-valid__row" />;
  const title = note.title === '' ? validityText.untitled : note.title;
  const mark = (status: NoteStatus): void => void setStatus([id], status);
  const { facts, contactDate, pickedBook } = assessment;
  return (
    <li className="sheet still-valid__row">
      <header>
        <h2>
          <button type="button" className="text-button" onClick={() => openNote(id)} aria-label={`${validityText.openNote}: ${title}`}>
            {title}
          </button>
        </h2>
        <ValidityMark validity={validity} />
        <span className="tag">{validityText.status[note.status]}</span>
      </header>
      <ValidityDetails assessment={assessment} validity={validity} />
      <div className="form-actions form-actions--wrap">
        <Button
          variant="tertiary"
          onClick={() => void openAssessment({ ...facts, ...(contactDate !== undefined && { contactDate }) }, pickedBook)}
        >
          {validityText.openAssessment}
        </Button>
        {note.status !== 'settled' && (
          <Button variant="tertiary" onClick={() => mark('settled')}>
            {validityText.settle}
          </Button>
        )}
        {note.status !== 'follow-up' && (
          <Button variant="tertiary" onClick={() => mark('follow-up')}>
            {validityText.followUp}
          </Button>
        )}
      </div>
    </li>
  );
}
