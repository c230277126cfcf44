/** Midnight with the window open: what depends on the date follows, and so it does when the clock of the machine is put right. */
import type { StoreApi } from 'zustand/vanilla';
import { localDay } from '../text/dates';
import type { ScreenState } from './screen';
import type { SessionState } from './session';

const LOOK_MS = 60_000;

export interface NewDayDeps {
  readonly session: StoreApi<SessionState>;
  readonly screen: StoreApi<ScreenState>;
  readonly now: () => Date;
  /** Calls back when the coder comes to the window; a machine that has slept may be a day ahead then. */
  readonly onReturn: (listener: () => void) => void;
}

/**
 * Looks at the clock every minute and at every return to the window. On another day than the session knows, that day is taken over; the
 * banner that says that no book covers the day comes back where it was put away on a day that a book covers.
 */
export function followDays({ session, screen, now, onReturn }: NewDayDeps): void {
  const covered = (day: string): boolean =>
    session.getState().ruleBooks.some(({ validFrom, validTo }) => validFrom <= day && day <= validTo);
  const look = (): void => {
    const before = session.getState().today;
    const today = localDay(now());
    // Before main has answered there is nothing to follow.
    if (before === '' || before === today) return;
    if (covered(before) && !covered(today)) screen.setState({ dateBannerDismissed: false });
    session.setState({ today });
  };
  setInterval(look, LOOK_MS);
  onReturn(look);
}
