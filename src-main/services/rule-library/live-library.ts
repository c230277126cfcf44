/** The rule books that are in use now. They are swapped while the app runs, when a pack or a clarification has changed them. */
import type { RuleLibrary } from './library';

export interface LiveLibrary {
  /** The library of now; after a swap has begun, the one that it gives. */
  get(): Promise<RuleLibrary>;
  /** Loads the library anew; resolves when it is in use. One that cannot be loaded leaves the one before in use. */
  reload(): Promise<void>;
  /** Where what was made for the books of now lies, apart from what the build made; undefined while they are as published. */
  derived(): string | undefined;
}

/** Loads the library at once. `load` never throws at the first time; a later failure is thrown by `reload`. */
export function liveLibrary(load: () => Promise<RuleLibrary>): LiveLibrary {
  let now: RuleLibrary | undefined;
  let library = load().then(inUse);

  function inUse(loaded: RuleLibrary): RuleLibrary {
    now = loaded;
    return loaded;
  }

  return {
    get: () => library,
    async reload() {
      const before = library;
      const loading = load().then(inUse);
      library = loading.catch(() => before);
      await loading;
    },
    derived: () => now?.derived,
  };
}
