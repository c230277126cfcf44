/** What happens outside the page that it must act on. The page waits in a call; what happens between two calls is kept for the next. */
import { fail, ok, type Result } from '../contract/result';

/**
 * `lock`: the machine is locked or goes to sleep. `closing`: the window is about to close. `pack`: the coder has opened the file of a pack
 * outside the app.
 */
export type PageEvent = 'lock' | 'closing' | 'pack';

/** The coder still wants it done when the page has come, or has come anew; the others are of the moment. */
const LASTS: PageEvent = 'pack';

export interface PageEvents {
  /**
   * Waits for the next event. Only the newest call is told; an older one stays without an answer until the page goes. Were it answered
   * at once, two loops in one page would chase each other for ever.
   */
  next(): Promise<Result<{ event: PageEvent }>>;
  /** Tells the page. */
  tell(event: PageEvent): void;
  /** True once the page of now has waited for an event: only such a page can be asked to finish. */
  listens(): boolean;
  /** The page has finished what it had to do before the window closes. */
  mayClose(): void;
  onMayClose(listener: () => void): void;
  /** The page is gone or loads anew; whoever waited for it is let go. */
  pageGone(): void;
}

type Waiting = (answer: Result<{ event: PageEvent }>) => void;

/** No event yet, and no page. */
export function pageEvents(): PageEvents {
  const kept = new Set<PageEvent>();
  const listeners: Array<() => void> = [];
  let waiting: Waiting | undefined;
  /** Held on to: Electron fails a call whose answer can no longer come. */
  const older: Waiting[] = [];
  let heard = false;

  const finished = (): void => {
    for (const listener of listeners) listener();
  };

  return {
    next() {
      heard = true;
      if (waiting !== undefined) older.push(waiting);
      waiting = undefined;
      const [event] = kept;
      if (event !== undefined) {
        kept.delete(event);
        return Promise.resolve(ok({ event }));
      }
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    tell(event) {
      if (waiting === undefined) {
        if (heard || event === LASTS) kept.add(event);
        return;
      }
      waiting(ok({ event }));
      waiting = undefined;
    },
    listens: () => heard,
    mayClose: finished,
    onMayClose: (listener) => void listeners.push(listener),
    pageGone() {
      for (const answer of [...older.splice(0), waiting]) answer?.(fail('failed', 'Siden er lastet på nytt. Ingenting er berørt.'));
      waiting = undefined;
      for (const event of kept) if (event !== LASTS) kept.delete(event);
      heard = false;
      finished();
    },
  };
}
