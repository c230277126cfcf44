/** The index of the list: entries by id, their orders, and the answers to queries. In memory only, and synchronous. */
import type { ListedNote, NoteList, NoteQuery } from '../api';
import { breather } from '../breathe';
import type { Note } from '../note';
import { Entry } from './entry';
import { createMatcher, type Matcher } from './matcher';
import { COMPARE, exchanged, ORDERS, type SortedBy, sortedSlowly } from './orders';
import { excerptOf, needlesOf, spansIn } from './words';

export interface ListIndex extends Pick<NoteList, 'query' | 'tags' | 'counts' | 'marks'> {
  size(): number;
  /** Adds notes, or puts them in the place of what stands here by their ids. */
  put(notes: readonly Note[]): void;
  remove(ids: readonly string[]): void;
  clear(): void;
  /** Works out ahead what the first search and the first sorting would have to wait for. An order is left out when it changes meanwhile. */
  warm(): Promise<void>;
}

/** So many answers are kept until something changes. */
const ANSWERS_KEPT = 20;

/** An empty index. */
export function createListIndex(): ListIndex {
  const entries = new Map<string, Entry>();
  const orders = new Map<SortedBy, Entry[]>();
  const answers = new Map<string, readonly ListedNote[]>();
  const matcher = createMatcher();

  const sortedBy = (order: SortedBy): Entry[] => {
    const held = orders.get(order) ?? [...entries.values()].sort(COMPARE[order]);
    orders.set(order, held);
    return held;
  };
  /** Grows with every change. */
  let turn = 0;
  const change = (gone: readonly Entry[], more: readonly Entry[]): void => {
    turn++;
    answers.clear();
    matcher.exchange(gone, more);
    for (const [order, list] of orders) orders.set(order, exchanged(list, gone, more, COMPARE[order]));
  };

  return {
    size: () => entries.size,
    put(notes) {
      const gone = notes.flatMap(({ id }) => entries.get(id) ?? []);
      const more = notes.map((note) => new Entry(note));
      for (const entry of more) entries.set(entry.listed.id, entry);
      change(gone, more);
    },
    remove(ids) {
      const gone = ids.flatMap((id) => entries.get(id) ?? []);
      for (const id of ids) entries.delete(id);
      change(gone, []);
    },
    async warm() {
      const breathe = breather();
      await matcher.warm(breathe);
      for (const { titleKey } of [...entries.values()]) {
        // Read for the sake of working it out.
        if (titleKey.length > 0) await breathe();
      }
      for (const order of ORDERS.filter((one) => !orders.has(one))) {
        const mine = turn;
        const sorted = await sortedSlowly([...entries.values()], COMPARE[order], breathe);
        if (mine === turn) orders.set(order, sorted);
      }
    },
    clear() {
      turn++;
      entries.clear();
      orders.clear();
      answers.clear();
      matcher.clear();
    },
    query(query) {
      const key = JSON.stringify({ ...query, ids: undefined });
      // A set of ids is compared by what it is, not by what it holds, and so its answer is not kept.
      const held = query.ids === undefined ? answers.get(key) : undefined;
      if (held !== undefined) return held;
      const result = answer(query, sortedBy(query.order === 'match' ? 'updated' : query.order), matcher);
      if (answers.size >= ANSWERS_KEPT) answers.clear();
      if (query.ids === undefined) answers.set(key, result);
      return result;
    },
    tags() {
      const notes = new Map<string, number>();
      for (const { listed } of entries.values())
        if (listed.deletedAt === undefined) for (const tag of listed.tags) notes.set(tag, (notes.get(tag) ?? 0) + 1);
      return [...notes].map(([tag, count]) => ({ tag, notes: count })).toSorted((a, b) => b.notes - a.notes || (a.tag < b.tag ? -1 : 1));
    },
    counts(today) {
      const counts = { open: 0, settled: 0, 'follow-up': 0, all: 0, overdue: 0, bin: 0 };
      for (const { listed } of entries.values()) {
        if (listed.deletedAt !== undefined) counts.bin++;
        else {
          counts.all++;
          counts[listed.status]++;
          if (isOverdue(listed, today)) counts.overdue++;
        }
      }
      return counts;
    },
    marks(id, words) {
      const entry = entries.get(id);
      if (entry === undefined) return { title: [], excerpt: '', spans: [] };
      const needles = needlesOf(words);
      return { title: spansIn(entry.listed.title, needles), ...excerptOf(entry.text, needles) };
    },
  };
}

function answer(query: NoteQuery, sorted: readonly Entry[], matcher: Matcher): ListedNote[] {
  const words = query.words?.trim() ?? '';
  const weights = words === '' ? undefined : matcher.weigh(words);
  const isRanked = query.order === 'match';
  const { bin = false } = query;
  const isFiltered = FILTERS.some((filter) => query[filter] !== undefined);
  // By weight, the least first; within one weight the order stays.
  const pinned: ListedNote[][] = [];
  const rest: ListedNote[][] = [];
  for (const entry of query.reversed ? sorted.toReversed() : sorted) {
    const weight = weights === undefined ? 1 : (weights[entry.place ?? -1] ?? 0);
    if (weight === 0 || entry.isInBin !== bin || (isFiltered && !fits(query, entry))) continue;
    const group = entry.isPinned ? pinned : rest;
    const rank = isRanked ? weight : 1;
    const equals = group[rank];
    if (equals === undefined) group[rank] = [entry.listed];
    else equals.push(entry.listed);
  }
  const groups = [...bestFirst(pinned), ...bestFirst(rest)];
  return ([] as ListedNote[]).concat(...groups);
}

const FILTERS = ['status', 'tags', 'due', 'assessed', 'about', 'ids'] as const satisfies readonly (keyof NoteQuery)[];

function fits({ status, tags, due, assessed, about, ids, today }: NoteQuery, { listed, about: hangsOn }: Entry): boolean {
  return (
    (status === undefined || status.includes(listed.status)) &&
    (tags === undefined || tags.every((tag) => listed.tags.includes(tag))) &&
    (due === undefined || fitsDue(due, listed, today)) &&
    (assessed === undefined || (listed.verdict !== undefined) === assessed) &&
    (about === undefined || hangsOn.includes(about)) &&
    (ids === undefined || ids.has(listed.id))
  );
}

function bestFirst(group: readonly ListedNote[][]): ListedNote[][] {
  return group.filter((equals) => equals.length > 0).reverse();
}

function fitsDue(due: NonNullable<NoteQuery['due']>, listed: ListedNote, today: string): boolean {
  if (due === 'none') return listed.due === undefined;
  if (due === 'overdue') return isOverdue(listed, today);
  return due === 'today' ? listed.due === today : listed.due !== undefined;
}

/** A settled note is never overdue. */
function isOverdue({ due, status }: ListedNote, today: string): boolean {
  return due !== undefined && due < today && status !== 'settled';
}
