import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useNotesPlace } from '../../../state/notes-place';
import { select } from '../../../state/notes-select';
import { notesText } from '../../../text/notes';
import { choose, stepOf } from './list-steps';
import { NoteRow } from './note-row';
import type { NoteRows } from './use-note-rows';

/** Height of a row in px of the page; the style sheet has the same. */
const ROW = 70;

interface NoteListProps extends Pick<NoteRows, 'rows' | 'ids' | 'today'> {
  readonly writable: boolean;
  /** Enter: focus goes to the note that is shown. */
  readonly onEnter: () => void;
}

const elementId = (id: string): string => `note-${id}`;

/** The rows, of which only those in sight are in the page. Focus stays on the list itself, so scrolling never loses it. */
export function NoteList({ rows, ids, today, writable, onEnter }: NoteListProps) {
  const box = useRef<HTMLDivElement>(null);
  const selection = useNotesPlace((state) => state.selection);
  const words = useNotesPlace((state) => state.words.trim());
  const cursor = selection.active === undefined ? -1 : ids.indexOf(selection.active);
  const lastCursor = useRef(0);
  if (cursor >= 0) lastCursor.current = cursor;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 6,
    useFlushSync: false,
    getItemKey: (index) => rows[index]?.id ?? index,
    // The row of the cursor is always there, for those who are read the list.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const range = Array.from({ length: to - from + 1 }, (_none, at) => from + at);
      return cursor < 0 || (cursor >= from && cursor <= to) ? range : [...range, cursor].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place of the cursor brings it into sight, nothing else does.
  useEffect(() => {
    if (cursor >= 0) virtual.scrollToIndex(cursor, { align: 'auto' });
  }, [cursor]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.metaKey) return;
    const next = stepOf(event, {
      selection,
      ids,
      cursor: cursor >= 0 ? cursor : lastCursor.current - 1,
      page: pageOf(box.current),
      writable,
      onEnter,
    });
    if (next === undefined) return;
    event.preventDefault();
    if (next !== 'done') select(next);
  };

  return (
    <div
      ref={box}
      className="note-list"
      role="listbox"
      tabIndex={0}
      aria-label={notesText.list.label}
      aria-multiselectable="true"
      aria-activedescendant={cursor < 0 ? undefined : elementId(rows[cursor]?.id ?? '')}
      data-note-list
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (!choose(event, selection, ids)) return;
        // The row itself would take focus.
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onDoubleClick={onEnter}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const note = rows[index];
          return note === undefined ? null : (
            <NoteRow
              key={key}
              note={note}
              elementId={elementId(note.id)}
              index={index}
              count={rows.length}
              selected={selection.ids.has(note.id)}
              active={index === cursor}
              words={words}
              today={today}
              top={start}
            />
          );
        })}
      </div>
    </div>
  );
}

function pageOf(box: HTMLElement | null): number {
  return Math.max(1, Math.floor((box?.clientHeight ?? ROW) / ROW) - 1);
}
