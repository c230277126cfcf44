import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Written } from '../../../../src-renderer/data/api';
import { bad, good, type Outcome } from '../../../../src-renderer/data/outcome';
import { createScheduler } from '../../../../src-renderer/data/snapshots/scheduler';

const WRITTEN: Written = { name: 'n', bytes: 1, notes: 1 };
const MINUTE = 60_000;

/** A scheduler whose snapshots take a second, and fail when told to. */
function scheduler() {
  let fails = false;
  let running = 0;
  let most = 0;
  const write = vi.fn(async (): Promise<Outcome<Written>> => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    running--;
    return fails ? bad({ code: 'disk-full' }) : good(WRITTEN);
  });
  const made = createScheduler(write);
  return {
    ...made,
    write,
    failing: (is: boolean) => {
      fails = is;
    },
    mostAtOnce: () => most,
  };
}

const ids = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `n${from + at}`);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a snapshot is due', () => {
  test('after 25 changes', async () => {
    const { changed, write, state } = scheduler();
    for (const id of ids(0, 24)) changed([id]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(write).not.toHaveBeenCalled();
    changed(['n24']);
    expect(state.get().writing).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(write).toHaveBeenCalledTimes(1);
    expect(state.get()).toMatchObject({ writing: false, waiting: 0 });
  });

  test('ten minutes after the first change, and not without one', async () => {
    const { changed, write } = scheduler();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(write).not.toHaveBeenCalled();
    changed(['a']);
    await vi.advanceTimersByTimeAsync(10 * MINUTE + 2_000);
    expect(write).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('not after half a minute of typing in one note', async () => {
    const { changed, write } = scheduler();
    for (let at = 0; at < 60; at++) {
      changed(['a']);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(write).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('again for what was changed while one was written, also in a note that was counted before', async () => {
    const { changed, write, state } = scheduler();
    changed(ids(0, 25));
    await vi.advanceTimersByTimeAsync(500);
    changed(['n3']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.get()).toMatchObject({ writing: false, waiting: 1 });
    await vi.advanceTimersByTimeAsync(10 * MINUTE + 2_000);
    expect(write).toHaveBeenCalledTimes(2);
    expect(state.get().waiting).toBe(0);
  });
});

test('only one is written at a time', async () => {
  const { changed, now, mostAtOnce, write } = scheduler();
  changed(ids(0, 30));
  void now();
  void now();
  changed(ids(30, 70));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(mostAtOnce()).toBe(1);
  expect(write.mock.calls.length).toBeGreaterThanOrEqual(3);
});

describe('a failure', () => {
  test('is told, is tried again later and later, and is forgotten when it works', async () => {
    const { changed, write, state, failing } = scheduler();
    failing(true);
    changed(ids(0, 25));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(state.get()).toMatchObject({ problem: { code: 'disk-full' }, waiting: 25 });
    changed(ids(25, 60));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(write).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(write).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(write).toHaveBeenCalledTimes(2);
    failing(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(write).toHaveBeenCalledTimes(3);
    expect(state.get()).toMatchObject({ writing: false, waiting: 0 });
    expect(state.get()).not.toHaveProperty('problem');
  });
});

describe('before the window closes', () => {
  const settled = async (promise: Promise<boolean>): Promise<boolean> => {
    await vi.advanceTimersByTimeAsync(5_000);
    return promise;
  };

  test('what is waiting is written', async () => {
    const { changed, closing, write } = scheduler();
    changed(['a']);
    expect(await settled(closing())).toBe(true);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('nothing is written where nothing is waiting', async () => {
    const { closing, write } = scheduler();
    expect(await closing()).toBe(true);
    expect(write).not.toHaveBeenCalled();
  });

  test('what is changed during a snapshot comes into one more', async () => {
    const { changed, closing, write } = scheduler();
    changed(ids(0, 25));
    await vi.advanceTimersByTimeAsync(500);
    changed(['x']);
    expect(await settled(closing())).toBe(true);
    expect(write).toHaveBeenCalledTimes(2);
  });

  test('a failure is told', async () => {
    const { changed, closing, failing } = scheduler();
    failing(true);
    changed(['a']);
    expect(await settled(closing())).toBe(false);
  });
});
