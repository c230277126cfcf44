/** Keys that are trusted on this machine: added after their fingerprint has been shown, and taken away. */
import { basename } from 'node:path';
import { localDay } from '../local-day';
import { type PublicKey, readPublicKey } from '../packs/keys';
import type { Keeper } from './keeper';
import { ShelfError } from './problem';
import type { ShelfState } from './state';
import { reached, type Work } from './work';
import type { WorkSession } from './work-session';

interface KeyCallDeps {
  readonly keeper: Keeper;
  readonly now: () => Date;
  readonly view: WorkSession['state'];
}

/** The calls over a keeper. A key is trusted only after it was the last that was read. */
export function keyCalls({ keeper, now, view }: KeyCallDeps): Pick<WorkSession, 'readKey' | 'trustKey' | 'removeKey'> {
  let read: PublicKey | undefined;

  /** Packs that a key has signed come into use with it, and go out of use with it. */
  const change = async (next: ShelfState, work: Work) => {
    const made = await keeper.make(next, work);
    await reached(work, 'write', 0, 1);
    await keeper.commit(next, made);
    return view(work);
  };

  return {
    async readKey(_work, path) {
      read = await readPublicKey(path);
      const { fingerprint } = read;
      const name = basename(path).replace(/(\.offentlig)?\.[^.]+$/, '');
      return { fingerprint, suggestedName: name.slice(0, 200), known: keeper.trust().keys.some((key) => key.fingerprint === fingerprint) };
    },
    trustKey: (work, fingerprint, name) =>
      keeper.alone(async () => {
        if (read?.fingerprint !== fingerprint)
          throw new ShelfError('not-found', 'Nøkkelen er ikke lest inn lenger. Ingenting er endret. Velg filen på nytt.');
        if (keeper.trust().keys.some((key) => key.fingerprint === fingerprint))
          throw new ShelfError('refused', 'Nøkkelen er klarert her fra før. Ingenting er endret.');
        const state = keeper.state();
        const key = { fingerprint, publicKey: read.publicKey, name, addedOn: localDay(now()) };
        return change({ ...state, keys: [...state.keys, key] }, work);
      }),
    removeKey: (work, fingerprint) =>
      keeper.alone(async () => {
        const state = keeper.state();
        const keys = state.keys.filter((key) => key.fingerprint !== fingerprint);
        if (keys.length === state.keys.length) {
          const isOthers = keeper.trust().keys.some((key) => key.fingerprint === fingerprint);
          throw isOthers
            ? new ShelfError(
                'refused',
                'Nøkkelen følger med appen eller er satt av organisasjonen, og kan ikke fjernes her. Ingenting er endret.',
              )
            : new ShelfError('not-found', 'Nøkkelen er ikke klarert her. Ingenting er endret.');
        }
        return change({ ...state, keys }, work);
      }),
  };
}
