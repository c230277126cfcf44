/** A test in which something is written to the console as an error or a warning has failed, whatever else it found. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

let written: unknown[][];

beforeEach(() => {
  written = [];
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation((...words) => void written.push(words));
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(written, 'nothing may be written to console.error or console.warn').toEqual([]);
});
