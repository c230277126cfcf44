/** All rows as they stand at one moment, read without holding up those who save meanwhile. */
import type { Access, OpenNotes } from '../store/access';
import type { Meta } from '../store/meta';
import type { Row } from '../store/rows';
import { allPieces, inOrder, rowsInOrder } from './rows-in-order';

/** A save that is on the disk is told of a moment later; so often is waited for that. */
const ATTEMPTS = 20;
const MOMENT_MS = 10;

/**
 * Reads everything, oldest first. A save waits until no transaction reads the notes, so each piece has a transaction of its own. What
 * is changed meanwhile is read once more at the end, all in one transaction: the rows are those of that moment. The count of changes in
 * the database says whether all changes have been heard of; where it does not, everything is read in one transaction after all.
 */
export async function rowsBetweenSaves(access: Pick<Access, 'onChange'>, open: OpenNotes): Promise<Row[]> {
  const heard = hear(access, open.meta);
  try {
    const rows = await allPieces(open.database.notes);
    for (let attempt = 0; attempt < ATTEMPTS && heard.isWhole(); attempt++) {
      const again = await readAgain(open, heard);
      if (again !== undefined) return exchanged(rows, again);
      await new Promise((resolve) => setTimeout(resolve, MOMENT_MS));
    }
  } finally {
    heard.stop();
  }
  return rowsInOrder(open);
}

interface Heard {
  /** The notes that were changed or removed. */
  readonly ids: ReadonlySet<string>;
  /** False when it was not told which notes were changed. */
  isWhole(): boolean;
  /** The count of changes when the last of them was told. */
  changes(): number;
  stop(): void;
}

/** Hears which notes are changed from now on. */
function hear(access: Pick<Access, 'onChange'>, { changes }: Meta): Heard {
  const ids = new Set<string>();
  let isWhole = true;
  let last = changes;
  const stop = access.onChange((change, meta) => {
    if (change.kind === 'reset' || meta === undefined) isWhole = false;
    else {
      for (const id of change.kind === 'removed' ? change.ids : change.notes.map((note) => note.id)) ids.add(id);
      last = meta.changes;
    }
  });
  return { ids, isWhole: () => isWhole, changes: () => last, stop };
}

interface Again {
  readonly ids: ReadonlySet<string>;
  /** Fewer than ids, where notes are gone. */
  readonly rows: readonly Row[];
}

/** What was heard of as it stands at a moment when nothing else has been changed; undefined when something has. */
function readAgain({ database: { dexie, notes, meta } }: OpenNotes, heard: Heard): Promise<Again | undefined> {
  return dexie.transaction('r', notes, meta, async () => {
    const state = await meta.get('state');
    if (state?.changes !== heard.changes()) return undefined;
    // More may be heard before the answer is used, and is not of this moment.
    const ids = new Set(heard.ids);
    return { ids, rows: (await notes.bulkGet([...ids])).flatMap((row) => row ?? []) };
  });
}

function exchanged(rows: readonly Row[], again: Again): Row[] {
  if (again.ids.size === 0) return [...rows];
  return [...rows.filter(({ id }) => !again.ids.has(id)), ...again.rows].sort(inOrder);
}
