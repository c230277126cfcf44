/** Taking notes in from a file that was read: what it would do, and doing it. */
import { findIdentityNumbers } from '../../../src-main/core/privacy/identity-numbers';
import type { ImportDone, ImportPreview, Job } from '../api';
import { breather } from '../breathe';
import type { Note } from '../note';
import type { Commit, Unlocked } from '../store/access';
import type { Done } from '../store/undo';
import { copyOfOlder, type Plan, planOf } from './plan';
import type { ReadFile } from './reading';
import { rowsInOrder } from './rows-in-order';

const PIECE = 200;

/** All notes that are here, opened. */
export async function allNotes(open: Unlocked): Promise<Note[]> {
  const rows = await rowsInOrder(open);
  const notes: Note[] = [];
  const breathe = breather();
  for (let at = 0; at < rows.length; at += PIECE) {
    await breathe();
    for (const note of await open.codec.decode(rows.slice(at, at + PIECE))) notes.push(note);
  }
  return notes;
}

/** What a file would do to the notes as they are now. */
export async function previewOf(ours: readonly Note[], { name, notes, unreadable }: ReadFile): Promise<ImportPreview> {
  const plan = planOf(ours, notes);
  return {
    name,
    notes: notes.length,
    fresh: plan.fresh.length,
    same: plan.same.length,
    theirsNewer: plan.theirsNewer.length,
    oursNewer: plan.oursNewer.length,
    copies: plan.conflicts.length,
    inBin: plan.inBin.length,
    onlyHere: plan.onlyHere.length,
    unreadable,
    withIdentityNumbers: await identityNumbersIn(notes),
  };
}

/** Takes the file in, in one transaction. The plan is made anew: notes may have been written since the preview. */
export async function takeIn(
  open: Unlocked,
  commit: Commit,
  { notes: theirs }: ReadFile,
  how: 'merge' | 'replace',
  titleOfCopy: (title: string) => string,
  { onProgress, signal }: Job,
): Promise<Omit<ImportDone, 'undo'> & { readonly done: readonly Done[] }> {
  const ours = await allNotes(open);
  const plan = planOf(ours, theirs);
  const change = how === 'merge' ? mergeOf(plan, ours, titleOfCopy) : replaceOf(plan);
  const { added, changed, copies, removed } = change;
  const put = await open.codec.encode([...added, ...changed.map(({ after }) => after), ...copies]);
  if (put.length + removed.length > 0)
    await commit({
      put,
      remove: removed.map(({ id }) => id),
      more: added.length + copies.length - removed.length,
      told: { kind: 'reset', changed: true },
      onProgress: (done) => onProgress?.(done, put.length),
      signal,
    });
  return {
    added: added.length,
    changed: changed.length,
    copies: copies.length,
    removed: removed.length,
    done: [
      ...[...added, ...copies].map(({ id, updatedAt }) => ({ id, changedAt: updatedAt })),
      ...changed.map(({ before, after }) => ({ id: before.id, before, changedAt: after.updatedAt })),
      ...removed.map((before) => ({ id: before.id, before })),
    ],
  };
}

interface Changes {
  readonly added: readonly Note[];
  readonly changed: readonly { readonly before: Note; readonly after: Note }[];
  readonly copies: readonly Note[];
  readonly removed: readonly Note[];
}

/** The newer of two wins; where the older says something else, it is kept as a note of its own. */
function mergeOf(plan: Plan, ours: readonly Note[], titleOfCopy: (title: string) => string): Changes {
  const here = new Set(ours.map(({ id }) => id));
  return {
    added: plan.fresh,
    changed: plan.theirsNewer.map((pair) => ({ before: pair.ours, after: pair.theirs })),
    copies: plan.conflicts.map((pair) => copyOfOlder(pair, titleOfCopy)).filter(({ id }) => !here.has(id)),
    removed: [],
  };
}

function replaceOf(plan: Plan): Changes {
  const differing = [...plan.theirsNewer, ...plan.oursNewer];
  return {
    added: plan.fresh,
    changed: differing.map((pair) => ({ before: pair.ours, after: pair.theirs })),
    copies: [],
    removed: plan.onlyHere,
  };
}

async function identityNumbersIn(notes: readonly Note[]): Promise<ImportPreview['withIdentityNumbers']> {
  const breathe = breather();
  const found: { id: string; title: string; found: number }[] = [];
  for (const { id, title, text, tags } of notes) {
    await breathe();
    const count = [title, text, ...tags].reduce((sum, part) => sum + findIdentityNumbers(part).length, 0);
    if (count > 0) found.push({ id, title, found: count });
  }
  return found;
}
