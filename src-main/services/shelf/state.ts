/** What is installed and entered on this machine, as shelf.json holds it. The file is replaced in one step, and is the only one that counts. */
import * as z from 'zod/mini';
import { Clarification, ClarificationId } from '../../contract/clarifications';
import { Fingerprint, InstalledPack } from '../../contract/packs';

const { setAside: _derived, ...Installed } = InstalledPack.shape;

/** A pack as it is installed. Whether it can be used is found out anew each time that the books are made. */
export const StoredPack = z.strictObject(Installed);
export type StoredPack = z.infer<typeof StoredPack>;
export type StoredEdition = StoredPack['earlier'][number];

const OwnKey = z.strictObject({ fingerprint: Fingerprint, publicKey: z.string(), name: z.string(), addedOn: z.string() });
export type OwnKey = z.infer<typeof OwnKey>;

/** Somebody chose not to use a clarification of a pack, or to use it again. */
const Decision = z.strictObject({
  id: ClarificationId,
  pack: z.string(),
  setAside: z.boolean(),
  by: z.string(),
  why: z.string(),
  at: z.string(),
});

export const ShelfState = z.strictObject({
  format: z.literal(1),
  /** Goes up with every change. */
  generation: z.int(),
  packs: z.array(StoredPack),
  keys: z.array(OwnKey),
  /** Every revision of every clarification that was entered here, in the order in which they were recorded. */
  clarifications: z.array(Clarification),
  /** In the order in which they were made. */
  decisions: z.array(Decision),
  /** Packs that were written here, by id, with the version that was last given. */
  exports: z.record(z.string(), z.int()),
});
export type ShelfState = z.infer<typeof ShelfState>;

/** A shelf on which nothing stands. */
export const EMPTY_STATE: ShelfState = {
  format: 1,
  generation: 0,
  packs: [],
  keys: [],
  clarifications: [],
  decisions: [],
  exports: {},
};

/** The state that a text holds; undefined for one that is damaged, or written by a newer app. */
export function parseState(text: string): ShelfState | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = ShelfState.safeParse(json);
  return read.success ? read.data : undefined;
}

/** True where nothing of the state can change a rule book. */
export function changesNothing({ packs, clarifications }: ShelfState): boolean {
  return packs.every(({ on }) => !on) && newestRevisions(clarifications).every(({ withdrawn }) => withdrawn !== undefined);
}

/** The newest revision of each clarification, in the order in which they were first recorded. */
export function newestRevisions(clarifications: readonly Clarification[]): Clarification[] {
  const newest = new Map<string, Clarification>();
  for (const one of clarifications) {
    const known = newest.get(one.id);
    if (known === undefined || known.revision < one.revision) newest.set(one.id, one);
  }
  return [...newest.values()];
}

/** Whether a clarification of a pack is left out of use here, by the last decision on it. */
export function isSetAside({ decisions }: ShelfState, id: string, pack: string): boolean {
  return decisions.findLast((one) => one.id === id && one.pack === pack)?.setAside ?? false;
}
