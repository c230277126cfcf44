/** Puts hits and commands into the groups that are shown, the best first, so that the first row is the best answer. */
import type { HitKind, MatchKind, SearchHit } from '../../../src-main/contract/search';
import type { NoteHit } from '../../state/note-hits';
import type { Place } from '../../state/recently-opened';
import type { PaletteCommand } from './commands';
import type { CommandMatch } from './match-commands';

export type GroupId = 'exact' | HitKind | 'note' | 'command' | 'fuzzy' | 'recent';

export type Row =
  | { readonly type: 'hit'; readonly key: string; readonly hit: SearchHit }
  | { readonly type: 'note'; readonly key: string; readonly found: NoteHit }
  | { readonly type: 'recent'; readonly key: string; readonly place: Place }
  | { readonly type: 'command'; readonly key: string; readonly found: CommandMatch<PaletteCommand> }
  | { readonly type: 'more'; readonly key: string; readonly group: GroupId; readonly count: number };

export interface Group {
  readonly id: GroupId;
  readonly rows: readonly Row[];
}

/** How many rows a group shows until the coder asks for the others. */
const SHOWN: Readonly<Partial<Record<GroupId, number>>> = { exact: 12, fuzzy: 10 };
const SHOWN_ELSE = 5;
const ORDER: readonly MatchKind[] = ['exact', 'prefix', 'word'];

/**
 * A command of exactly that name comes first, then hits that are named by the query, whatever they are; then the kinds, each where its best hit puts it, and the
 * commands among them; then the coder's own notes; what is only like the query comes last, and never stands above anything else. `hits` are in their order.
 */
export function groupHits(
  hits: readonly SearchHit[],
  commands: readonly CommandMatch<PaletteCommand>[],
  opened: ReadonlySet<GroupId>,
  notes: readonly NoteHit[] = [],
): readonly Group[] {
  const exact = hits.filter(({ match }) => match === 'exact');
  const fuzzy = hits.filter(({ match }) => match === 'fuzzy');
  const sure = hits.filter(({ match }) => match === 'prefix' || match === 'word');
  const kinds = [...new Set(sure.map(({ kind }) => kind))].map((id) => ({
    id,
    // The hits come best first, so the first of a kind is its best.
    best: rankOf(sure.find(({ kind }) => kind === id)?.match),
    rows: sure.filter(({ kind }) => kind === id).map(hitRow),
  }));
  const named = commands.filter(({ match, via }) => match === 'exact' && via === undefined);
  const others = commands.filter((command) => !named.includes(command));
  const ofCommands = { id: 'command' as const, best: rankOf(others[0]?.match), rows: others.map(commandRow) };
  return [
    { id: 'exact' as const, rows: [...named.map(commandRow), ...exact.map(hitRow)] },
    // The sort keeps the order among equals: kinds as their hits came, then commands.
    ...[...kinds, ofCommands].sort((a, b) => a.best - b.best),
    { id: 'note' as const, rows: notes.map(noteRow) },
    { id: 'fuzzy' as const, rows: fuzzy.map(hitRow) },
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, rows }) => ({ id, rows: opened.has(id) ? rows : shorten(id, rows) }));
}

/** What stands in an empty box: the places opened last, and the commands that can be used now. */
export function groupsOfEmptyBox(recent: readonly Place[], commands: readonly PaletteCommand[]): readonly Group[] {
  const places: Group = { id: 'recent', rows: recent.map((place) => ({ type: 'recent', key: `recent ${place.kind} ${place.id}`, place })) };
  const usable = commands.filter((command) => command.possible() && !command.searchedOnly);
  return [places, groupOfCommands(usable)].filter(({ rows }) => rows.length > 0);
}

/** Commands that were not searched for. */
export function groupOfCommands(commands: readonly PaletteCommand[]): Group {
  return { id: 'command', rows: commands.map((command) => commandRow({ command, match: 'word', via: undefined, marks: [] })) };
}

function rankOf(match: MatchKind | undefined): number {
  return match === undefined ? ORDER.length : ORDER.indexOf(match);
}

/** One row less is not worth a row that says so. */
function shorten(id: GroupId, rows: readonly Row[]): readonly Row[] {
  const most = SHOWN[id] ?? SHOWN_ELSE;
  if (rows.length <= most + 1) return rows;
  return [...rows.slice(0, most), { type: 'more', key: `more ${id}`, group: id, count: rows.length - most }];
}

function hitRow(hit: SearchHit): Row {
  return { type: 'hit', key: `${hit.kind} ${hit.id}`, hit };
}

function commandRow(found: CommandMatch<PaletteCommand>): Row {
  return { type: 'command', key: `command ${found.command.id}`, found };
}

function noteRow(found: NoteHit): Row {
  return { type: 'note', key: `note ${found.note.id}`, found };
}
