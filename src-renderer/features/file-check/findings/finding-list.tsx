import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import type { ListedFinding } from '../../../../src-main/contract/file-check';
import { fileCheck, useFileCheck } from '../../../state/file-check';
import { rowOfKey } from '../../../state/note-selection';
import { fileCheckText } from '../../../text/file-check';
import { FindingRow, GroupRow } from './finding-row';
import type { ListLayout } from './list-layout';
import type { Findings } from './use-findings';

/** Height of a row in px of the page; the style sheet has the same. In a narrow window a row takes two lines. */
const ROW = 32;
const TWO_LINES = 52;
const NARROW = '(width < 68rem)';

interface FindingListProps {
  readonly findings: Findings;
  readonly layout: ListLayout;
  readonly titles: ReadonlyMap<string, string>;
  /** Enter on a finding: focus goes to its details. */
  readonly onEnter: () => void;
}

const elementId = (row: number): string => `finding-row-${row}`;

/** The rows, of which only those in sight are in the page, and only those near it are fetched. Focus stays on the list itself. */
export function FindingList({ findings, layout, titles, onEnter }: FindingListProps) {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useFileCheck((state) => state.cursor);
  const cursor = Math.min(wanted, layout.rows - 1);
  const height = useSyncExternalStore(onNarrow, () => (window.matchMedia(NARROW).matches ? TWO_LINES : ROW));
  const virtual = useVirtualizer({
    count: layout.rows,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
    useFlushSync: false,
    // The row of the cursor is always there, for those who are read the list.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const range = Array.from({ length: to - from + 1 }, (_none, at) => from + at);
      return cursor < 0 || (cursor >= from && cursor <= to) ? range : [...range, cursor].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured is of the other height.
  useEffect(() => virtual.measure(), [height]);
  const rows = virtual.getVirtualItems();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place of the cursor brings it into sight, nothing else does.
  useEffect(() => {
    if (cursor >= 0) virtual.scrollToIndex(cursor, { align: 'auto' });
  }, [cursor]);
  const { need } = findings;
  useEffect(() => {
    const places = rows.flatMap(({ index }) => {
      const row = layout.at(index);
      return row.kind === 'finding' ? [row.place] : [];
    });
    for (const place of places) need(place, place);
  });

  /** Under the heading of its check a finding is told by its own words. */
  const grouped = findings.groups.length > 0;
  const wordsOf = (finding: ListedFinding | undefined) => ({
    finding,
    words: finding === undefined ? '' : grouped ? finding.message : (titles.get(finding.check) ?? finding.check),
  });
  const go = (row: number): void => fileCheck.setState({ cursor: row });
  const toggle = (open?: boolean): boolean => {
    const row = layout.at(cursor);
    if (row.kind !== 'group' || open === row.open) return false;
    toggleGroup(row.group.check);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.metaKey || event.ctrlKey || cursor < 0) return;
    const { key } = event;
    const target = rowOfKey(key, cursor, layout.rows, Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - 1));
    if (target !== undefined) go(target);
    else if (key === 'ArrowRight' || key === 'ArrowLeft') {
      if (!toggle(key === 'ArrowRight')) return;
    } else if (key === 'Enter') {
      if (!toggle()) onEnter();
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      className="finding-list"
      role="listbox"
      tabIndex={0}
      aria-label={fileCheckText.list.label}
      aria-activedescendant={cursor < 0 ? undefined : elementId(cursor)}
      data-findings
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-list-place]') : null;
        if (row === null || event.button !== 0) return;
        const index = Number(row.dataset.listPlace);
        go(index);
        const at = layout.at(index);
        if (at.kind === 'group') toggleGroup(at.group.check);
        // The row itself would take focus.
        event.preventDefault();
        event.currentTarget.focus();
      }}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {rows.map(({ index, start }) => {
          const row = layout.at(index);
          const place = { elementId: elementId(index), index, count: layout.rows, active: index === cursor, top: start };
          return row.kind === 'group' ? (
            <GroupRow
              key={`group ${row.group.check}`}
              {...place}
              title={titles.get(row.group.check) ?? row.group.check}
              findings={row.group.count}
              open={row.open}
            />
          ) : (
            <FindingRow key={row.place} {...place} {...wordsOf(findings.at(row.place))} />
          );
        })}
      </div>
    </div>
  );
}

function onNarrow(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function toggleGroup(check: string): void {
  fileCheck.setState(({ closed }) => {
    const next = new Set(closed);
    if (!next.delete(check)) next.add(check);
    return { closed: next };
  });
}
