import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RuleBookSummary } from '../../../../src-main/contract/rules';
import { followDays } from '../../../../src-renderer/state/new-day';
import { createScreenStore } from '../../../../src-renderer/state/screen';
import { createSessionStore } from '../../../../src-renderer/state/session';

const BOOK = { id: 'isf-2026', validFrom: '2026-01-01', validTo: '2026-12-31' } as RuleBookSummary;

/** A window that has been open since this moment, by a clock that the test turns. */
function openedAt(moment: string) {
  vi.setSystemTime(new Date(moment));
  const session = createSessionStore();
  const screen = createScreenStore();
  let comeBack = (): void => {};
  session.setState({ today: moment.slice(0, 10), ruleBooks: [BOOK], defaultBook: BOOK.id });
  screen.setState({ dateBannerDismissed: true });
  followDays({
    session,
    screen,
    now: () => new Date(),
    onReturn: (listener) => {
      comeBack = listener;
    },
  });
  return { session, screen, comeBack: () => comeBack() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe.each(['Europe/Oslo', 'America/New_York', 'Pacific/Kiritimati', 'UTC'])('in %s', (zone) => {
  beforeEach(() => vi.stubEnv('TZ', zone));

  test('a new year with the window open: the day follows within a minute, the book stays, and the banner is back', () => {
    const { session, screen } = openedAt('2026-12-31T23:58:30');
    vi.advanceTimersByTime(60_000);
    expect(session.getState().today).toBe('2026-12-31');
    expect(screen.getState().dateBannerDismissed).toBe(true);
    vi.advanceTimersByTime(120_000);
    expect(session.getState()).toMatchObject({ today: '2027-01-01', defaultBook: 'isf-2026' });
    expect(screen.getState().dateBannerDismissed).toBe(false);
  });

  test.each([
    ['2026-04-30T23:59:30', '2026-05-01'],
    ['2026-08-31T23:59:30', '2026-09-01'],
    ['2028-02-28T23:59:30', '2028-02-29'],
    ['2028-02-29T23:59:30', '2028-03-01'],
    ['2026-03-28T23:59:30', '2026-03-29'],
    ['2026-10-24T23:59:30', '2026-10-25'],
  ])('after %s comes %s', (before, after) => {
    const { session } = openedAt(before);
    vi.advanceTimersByTime(90_000);
    expect(session.getState().today).toBe(after);
  });

  test('a machine that has slept over midnight is right as soon as the coder comes back', () => {
    const { session, comeBack } = openedAt('2026-12-31T16:00:00');
    vi.setSystemTime(new Date('2027-01-02T08:00:00'));
    comeBack();
    expect(session.getState().today).toBe('2027-01-02');
  });

  test('a clock that is set back is followed back, and no banner is brought up by that', () => {
    const { session, screen, comeBack } = openedAt('2027-01-01T00:10:00');
    vi.setSystemTime(new Date('2026-12-31T08:00:00'));
    comeBack();
    expect(session.getState().today).toBe('2026-12-31');
    expect(screen.getState().dateBannerDismissed).toBe(true);
  });
});

test('on another day of the same year a banner that was put away stays away', () => {
  const { screen } = openedAt('2026-06-30T23:59:30');
  vi.advanceTimersByTime(90_000);
  expect(screen.getState().dateBannerDismissed).toBe(true);
});

test('before main has answered there is nothing to follow', () => {
  const { session } = openedAt('2026-06-30T23:59:30');
  session.setState({ today: '' });
  vi.advanceTimersByTime(90_000);
  expect(session.getState().today).toBe('');
});
