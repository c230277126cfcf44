/** A value that can be watched: the smallest thing that `useSyncExternalStore` needs. */

export interface Watched<T> {
  /** The value now. The same object as long as nothing has changed. */
  get(): T;
  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export interface Settable<T> extends Watched<T> {
  set(value: T): void;
}

/** A watched value that begins as `first`. Setting what it already is tells nobody. */
export function watched<T>(first: T): Settable<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      const own = (): void => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
