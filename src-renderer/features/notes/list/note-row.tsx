import { memo } from 'react';
import type { Verdict } from '../../../../src-main/contract/rules';
import type { ListedNote, Span } from '../../../data/api';
import { notes } from '../../../state/notes';
import { formatDate } from '../../../text/dates';
import { nb } from '../../../text/nb';
import { notesText, removedOn, shortMoment } from '../../../text/notes';
import { FaceIcon } from '../../../ui/icons';
import { MarkedText } from '../../../ui/marked-text';
import { NoteStatusMark } from '../../../ui/note-status';
import { PinIcon } from './pin-icon';

interface NoteRowProps {
  readonly note: ListedNote;
  readonly elementId: string;
  readonly index: number;
  readonly count: number;
  readonly selected: boolean;
  readonly active: boolean;
  /** What is looked for; its words are marked. */
  readonly words: string;
  readonly today: string;
  /** From the beginning of the list, in px. */
  readonly top: number;
}

const MOST_TAGS = 2;

/** A note in the list, in three lines of fixed height. */
export const NoteRow = memo(function NoteRow({ note, elementId, index, count, selected, active, words, today, top }: NoteRowProps) {
  const { title, preview, status, tags, pinned, verdict, updatedAt } = note;
  const marks = words === '' ? undefined : notes.list.marks(note.id, words);
  return (
    // The list hears the keys and the mouse for all its rows.
    <div
      id={elementId}
      role="option"
      tabIndex={-1}
      className="note-row"
      aria-selected={selected}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-note={note.id}
      data-index={index}
      data-active={active ? '' : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className="note-row__head">
        {pinned && <PinIcon label={notesText.list.pinned} />}
        <strong className="one-line">
          {title === '' ? <em>{notesText.untitled}</em> : <MarkedText text={title} marks={pairs(marks?.title)} />}
        </strong>
        <span className="note-row__when">{shortMoment(updatedAt, new Date())}</span>
      </span>
      <span className="one-line note-row__preview">
        {marks === undefined ? preview : <MarkedText text={marks.excerpt} marks={pairs(marks.spans)} />}
      </span>
      <span className="note-row__foot">
        <NoteStatusMark status={status} />
        <DueWord note={note} today={today} />
        {verdict !== undefined && <VerdictWord verdict={verdict as Verdict} />}
        <span className="one-line note-row__tags">
          {tags.slice(0, MOST_TAGS).map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
          {tags.length > MOST_TAGS && <span className="tag">{notesText.list.moreTags(tags.length - MOST_TAGS)}</span>}
        </span>
      </span>
    </div>
  );
});

function DueWord({ note: { due, deletedAt, status }, today }: { readonly note: ListedNote; readonly today: string }) {
  if (deletedAt !== undefined) return <span className="due due--over">{notesText.list.binnedUntil(removedOn(deletedAt))}</span>;
  if (due === undefined) return null;
  if (due < today && status !== 'settled') return <span className="due due--over">{notesText.list.overdue(formatDate(due))}</span>;
  if (due === today) return <span className="due due--today">{notesText.list.dueToday}</span>;
  return <span className="due">{notesText.list.due(formatDate(due))}</span>;
}

function VerdictWord({ verdict }: { readonly verdict: Verdict }) {
  // How sure it was is not in the list; the card of the note says it.
  const face = verdict === 'yes' ? 'yes-reserved' : verdict;
  return (
    <span className="note-row__verdict" data-face={face}>
      <FaceIcon face={face} size={14} />
      <span className="only-heard">{notesText.list.verdict('')}</span>
      {nb.verdictMark[verdict]}
    </span>
  );
}

function pairs(spans: readonly Span[] = []): readonly (readonly [number, number])[] {
  return spans.map(({ from, to }) => [from, to] as const);
}
