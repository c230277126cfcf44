/** The groups that are shown, and which row is selected. */
import { useMemo, useState } from 'react';
import type { Place } from '../../state/recently-opened';
import { OTHER_BOOK, PALETTE_COMMANDS, type PaletteCommand } from './commands';
import { type Group, type GroupId, groupHits, groupOfCommands, groupsOfEmptyBox, type Row } from './groups';
import { type CommandMatch, matchCommands } from './match-commands';
import type { Answer } from './use-hits';

interface Rows {
  readonly groups: readonly Group[];
  readonly rows: readonly Row[];
  readonly selected: Row | undefined;
  /** How many hits and commands answer the query, shown or not; undefined for an empty box. */
  readonly count: number | undefined;
  readonly select: (index: number) => void;
  /** Moves the selection, not past either end. */
  readonly move: (by: number) => void;
  /** Shows all rows of a group. */
  readonly open: (group: GroupId) => void;
}

interface Standing {
  /** What the rest is about; with the next answer the first row is selected again. */
  readonly of: Answer | undefined;
  readonly index: number;
  readonly opened: ReadonlySet<GroupId>;
}

/** The rows for an answer, or for an empty box. */
export function useRows(answer: Answer | undefined, recent: readonly Place[]): Rows {
  const [kept, setKept] = useState<Standing>({ of: answer, index: 0, opened: new Set() });
  const standing: Standing = kept.of === answer ? kept : { of: answer, index: 0, opened: new Set() };
  const commands = useMemo(() => (answer === undefined ? [] : matchCommands(answer.query, PALETTE_COMMANDS)), [answer]);
  const groups = groupsOf(answer, recent, commands, standing.opened);
  const rows = groups.flatMap((group) => group.rows);
  const select = (index: number): void => setKept({ ...standing, index: Math.min(Math.max(index, 0), rows.length - 1) });
  return {
    groups,
    rows,
    selected: rows[standing.index],
    count: answer === undefined ? undefined : answer.hits.length + answer.notes.length + commands.length,
    select,
    move: (by) => select(standing.index + by),
    open: (group) => setKept({ ...standing, opened: new Set([...standing.opened, group]) }),
  };
}

function groupsOf(
  answer: Answer | undefined,
  recent: readonly Place[],
  commands: readonly CommandMatch<PaletteCommand>[],
  opened: ReadonlySet<GroupId>,
): readonly Group[] {
  if (answer === undefined) return groupsOfEmptyBox(recent, PALETTE_COMMANDS);
  const groups = groupHits(answer.hits, commands, opened, answer.notes);
  // Where nothing was found, the one thing to do is to look in another book.
  return groups.length === 0 && answer.error === undefined ? [groupOfCommands([OTHER_BOOK])] : groups;
}
