/** What the app has said is safe, kept outside the app, and held against what is there after a kill. */
import type { StoredRow, Told } from './notes-work';

interface Entry {
  updatedAt: string;
  /** As it was said to be stored; undefined when only a later change of unknown content is known. */
  hash: string | undefined;
  readonly tags: Set<string>;
  binned: boolean;
  removal: 'begun' | 'done' | undefined;
}

interface Pad {
  readonly times: { readonly length: number; readonly at: number }[];
  saved: number;
}

export interface Found {
  /** What is not there though it was said to be, in words for the report. */
  readonly lost: readonly string[];
  /** For each text that was being typed: from its first missing sign to the kill, in ms; 0 when all is there. */
  readonly typingLostMs: readonly number[];
}

export interface Ledger {
  take(told: Told): void;
  /** Saves that were said to be safe since the ledger was begun. */
  readonly acknowledged: () => number;
  readonly refused: () => readonly string[];
  /** Compares, and goes on from what is there. */
  check(rows: readonly StoredRow[], killedAt: number): Found;
}

/** An empty ledger. */
export function newLedger(): Ledger {
  const entries = new Map<string, Entry>();
  const pads = new Map<string, Pad>();
  const refused: string[] = [];
  let acknowledged = 0;

  const entryOf = (id: string): Entry => {
    const known = entries.get(id) ?? { updatedAt: '', hash: undefined, tags: new Set<string>(), binned: false, removal: undefined };
    entries.set(id, known);
    return known;
  };
  const padOf = (name: string): Pad => {
    const known = pads.get(name) ?? { times: [], saved: 0 };
    pads.set(name, known);
    return known;
  };

  const lostOf = (id: string, entry: Entry, row: StoredRow | undefined): string[] => {
    if (entry.removal === 'done') return row === undefined ? [] : [`${id} came back after it was removed`];
    if (row === undefined) return entry.removal === 'begun' ? [] : [`${id} is gone`];
    return [
      ...(row.updatedAt < entry.updatedAt ? [`${id} is older than what was acknowledged`] : []),
      ...(row.updatedAt === entry.updatedAt && entry.hash !== undefined && row.hash !== entry.hash
        ? [`${id} is not what was acknowledged`]
        : []),
      ...([...entry.tags].every((tag) => row.tags.includes(tag)) ? [] : [`${id} lacks a tag`]),
      ...(entry.binned && !row.binned ? [`${id} is not in the bin`] : []),
    ];
  };

  return {
    acknowledged: () => acknowledged,
    refused: () => refused,
    take(told) {
      if (told.kind === 'refused') refused.push(told.code);
      else if (told.kind === 'typed') padOf(told.pad).times.push(told);
      else if (told.kind === 'removing') for (const id of told.ids) entryOf(id).removal ??= 'begun';
      else {
        acknowledged++;
        if (told.kind === 'stored') Object.assign(entryOf(told.id), { updatedAt: told.updatedAt, hash: told.hash });
        else if (told.kind === 'tagged') for (const id of told.ids) entryOf(id).tags.add(told.tag);
        else if (told.kind === 'binned') for (const id of told.ids) entryOf(id).binned = true;
        else if (told.kind === 'removed') for (const id of told.ids) entryOf(id).removal = 'done';
        else padOf(told.pad).saved = Math.max(padOf(told.pad).saved, told.length);
      }
    },
    check(rows, killedAt) {
      const byId = new Map(rows.map((row) => [row.id, row]));
      const byTitle = new Map(rows.map((row) => [row.title, row]));
      const lost = [...entries].flatMap(([id, entry]) => lostOf(id, entry, byId.get(id)));
      const typingLostMs: number[] = [];
      for (const [name, { times, saved }] of pads) {
        const there = byTitle.get(name)?.typed ?? 0;
        if (there < 0) lost.push(`${name}: the text is not what was typed`);
        if (there < saved) lost.push(`${name}: ${saved} signs were said to be saved, ${there} are there`);
        const first = times.find(({ length }) => length > there);
        typingLostMs.push(first === undefined ? 0 : killedAt - first.at);
      }
      pads.clear();
      for (const id of entries.keys()) if (!byId.has(id)) entries.delete(id);
      for (const { id, updatedAt, hash, tags, binned } of rows)
        entries.set(id, { updatedAt, hash, tags: new Set(tags), binned, removal: undefined });
      return { lost, typingLostMs };
    },
  };
}
