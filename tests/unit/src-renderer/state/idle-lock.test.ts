import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIdle } from '../../../../src-renderer/state/idle-lock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

function watched(minutes: () => number = () => 15) {
  const window = new EventTarget();
  const lock = vi.fn();
  const stop = watchIdle({ minutes, lock }, window);
  return {
    lock,
    stop,
    act: (sign: string) => window.dispatchEvent(new Event(sign)),
    move: (screenX: number, screenY: number) => window.dispatchEvent(Object.assign(new Event('pointermove'), { screenX, screenY })),
  };
}

test('it locks once after the time without a key or a pointer, and again after the next such time', () => {
  const { lock } = watched();
  vi.advanceTimersByTime(15 * MINUTE - 5_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(lock).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(15 * MINUTE);
  expect(lock).toHaveBeenCalledTimes(2);
});

test.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])('%s begins the time anew', (sign) => {
  const { lock, act } = watched();
  for (let minutes = 0; minutes < 60; minutes += 10) {
    vi.advanceTimersByTime(10 * MINUTE);
    act(sign);
  }
  expect(lock).not.toHaveBeenCalled();
});

test('a pointer that lies still while the page moves under it is no sign of life', () => {
  const { lock, move } = watched();
  move(5, 7);
  for (let minutes = 0; minutes < 16; minutes += 4) {
    vi.advanceTimersByTime(4 * MINUTE);
    move(5, 7);
  }
  expect(lock).toHaveBeenCalledOnce();
  for (let minutes = 0; minutes < 16; minutes += 4) {
    vi.advanceTimersByTime(4 * MINUTE);
    move(5, minutes);
  }
  expect(lock).toHaveBeenCalledOnce();
});

test('a machine that slept locks at the first sign of life, before it counts as one', () => {
  const { lock, act } = watched();
  vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
  act('keydown');
  expect(lock).toHaveBeenCalledOnce();
});

test('a setting that is changed holds at once', () => {
  let minutes = 60;
  const { lock } = watched(() => minutes);
  vi.advanceTimersByTime(10 * MINUTE);
  minutes = 5;
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledOnce();
});

test('when it is stopped, nothing locks any more', () => {
  const { lock, stop } = watched();
  stop();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
});
