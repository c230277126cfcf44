/** The one place where the state of the shelf is held and changed, one change at a time. */

import type { Below } from './below';
import type { Bundled } from './bundled';
import type { Disk } from './disk';
import { type BookSource, belowOf, type MadeBooks, makeBooks, type PackChecker, packChecker } from './make-books';
import { type PackContents, packContents } from './pack-contents';
import { ShelfError } from './problem';
import type { ShelfState } from './state';
import { type TrustHere, withOwnKeys } from './trust-here';
import { QUIET, type Work } from './work';

export interface Keeper {
  state(): ShelfState;
  trust(): TrustHere;
  /** The books of the state of now. */
  made(): MadeBooks;
  /** The books of another state; nothing is changed. */
  make(state: ShelfState, work: Work): Promise<MadeBooks>;
  /** The books of a state without clarifications. */
  below(state: ShelfState, work: Work): Promise<Below>;
  readonly contents: PackContents;
  /** Makes a state the one that counts. Its generation is set here. */
  commit(state: ShelfState, made: MadeBooks): Promise<void>;
  /** Keeps what a preview needs until it is put away. */
  hold(files: readonly string[], key: string): void;
  letGo(): void;
  /** Does something when everything that was begun before is done. */
  alone<T>(act: () => Promise<T>): Promise<T>;
}

/** Opens the shelf, and removes from it what nothing points to. */
export async function openKeeper(disk: Disk, bundled: Bundled, trust: TrustHere): Promise<Keeper> {
  let state = await disk.readState();
  const check: PackChecker = packChecker();
  let last: Promise<unknown> = Promise.resolve();
  let held: { readonly files: readonly string[]; readonly key: string } | undefined;
  const sourceOf = (of: ShelfState): BookSource => ({ disk, bundled, trust: withOwnKeys(trust, of), check });
  const sweep = (): Promise<void> =>
    disk
      .sweep({
        files: new Set([
          ...state.packs.flatMap(({ sha256, earlier }) => [sha256, ...earlier.map((one) => one.sha256)]),
          ...(held?.files ?? []),
        ]),
        derived: new Set([now.key, before.key, held?.key ?? '']),
      })
      .catch(() => {}); // what cannot be removed now is removed another time, and is in nobody's way

  let now = await makeBooks(sourceOf(state), state, QUIET);
  /** Main may still be reading those of before, so that both are kept. */
  let before = now;
  await sweep();

  return {
    state: () => state,
    contents: packContents(disk),
    trust: () => withOwnKeys(trust, state),
    made: () => now,
    make: (other, work) => makeBooks(sourceOf(other), other, work),
    below: (other, work) => belowOf(sourceOf(other), other, work),
    async commit(next, made) {
      const counted = { ...next, generation: state.generation + 1 };
      try {
        await disk.commit(counted);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'ukjent feil';
        throw new ShelfError('failed', `Disken tok ikke imot endringen (${code}). Alt er som før. Prøv igjen når det er plass.`);
      }
      state = counted;
      if (made.key !== now.key) [before, now] = [now, made];
      await sweep();
    },
    hold(files, key) {
      held = { files, key };
    },
    letGo() {
      held = undefined;
    },
    alone(act) {
      const done = last.then(act);
      last = done.catch(() => {});
      return done;
    },
  };
}
