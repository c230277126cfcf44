/** What a file would do to the notes that are here. Pure. */
import type { Note } from '../note';
import { LIMITS } from '../note';

export interface Pair {
  readonly ours: Note;
  readonly theirs: Note;
}

export interface Plan {
  readonly fresh: readonly Note[];
  readonly same: readonly Note[];
  readonly theirsNewer: readonly Pair[];
  /** Also where both have the same time: what is here stays. */
  readonly oursNewer: readonly Pair[];
  /** Those of the differing ones whose older text would be gone. */
  readonly conflicts: readonly Pair[];
  readonly onlyHere: readonly Note[];
  /** Of the differing ones, those that are in the bin here and not in the file. */
  readonly inBin: readonly Note[];
}

/** Holds the notes of a file against those that are here. */
export function planOf(ours: readonly Note[], theirs: readonly Note[]): Plan {
  const here = new Map(ours.map((note) => [note.id, note]));
  const there = new Set(theirs.map(({ id }) => id));
  const pairs = theirs.flatMap((note): Pair[] => {
    const our = here.get(note.id);
    return our === undefined ? [] : [{ ours: our, theirs: note }];
  });
  const differing = pairs.filter((pair) => !isSame(pair));
  const isTheirs = ({ ours: our, theirs: their }: Pair): boolean => their.updatedAt > our.updatedAt;
  return {
    fresh: theirs.filter(({ id }) => !here.has(id)),
    same: pairs.filter(isSame).map((pair) => pair.ours),
    theirsNewer: differing.filter(isTheirs),
    oursNewer: differing.filter((pair) => !isTheirs(pair)),
    conflicts: differing.filter(losesText),
    onlyHere: ours.filter(({ id }) => !there.has(id)),
    inBin: differing.filter((pair) => pair.ours.deletedAt !== undefined && pair.theirs.deletedAt === undefined).map((pair) => pair.ours),
  };
}

/** The older note of a pair as a note of its own. The same pair always gives the same note, so that a second import adds none. */
export function copyOfOlder(pair: Pair, titleOfCopy: (title: string) => string): Note {
  const { deletedAt: _live, ...older } = olderOf(pair);
  const title = [...titleOfCopy(older.title)].reduce((cut, sign) => (cut.length + sign.length <= LIMITS.title ? cut + sign : cut), '');
  return { ...older, id: `${older.id.slice(0, 40)}-${hashOf(JSON.stringify(older))}`, title };
}

/** Whether the older text says something that the newer does not. Where it was only added to, nothing is lost. */
function losesText(pair: Pair): boolean {
  const older = olderOf(pair);
  const newer = older === pair.ours ? pair.theirs : pair.ours;
  return !plain(newer.text).includes(plain(older.text)) || !plain(`${newer.title} ${newer.text}`).includes(plain(older.title));
}

function olderOf({ ours, theirs }: Pair): Note {
  return theirs.updatedAt > ours.updatedAt ? ours : theirs;
}

function isSame({ ours, theirs }: Pair): boolean {
  return JSON.stringify(ours) === JSON.stringify(theirs);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** 53 bits of a text, as letters and digits. Tells texts apart; protects nothing. */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
