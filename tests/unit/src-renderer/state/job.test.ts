import { expect, test } from 'vitest';
import { createJobRunner } from '../../../../src-renderer/state/job';

test('progress stands while the work runs, and not after it', async () => {
  const runner = createJobRunner();
  const seen: unknown[] = [];
  runner.progress.subscribe(() => seen.push(runner.progress.get()));
  const value = await runner.run(async ({ onProgress }) => {
    onProgress?.(1, 2);
    return 'done';
  });
  expect(value).toBe('done');
  expect(seen).toEqual([{ done: 0, total: 0 }, { done: 1, total: 2 }, undefined]);
});

test('cancelling tells the work that runs now, and not the one after', async () => {
  const runner = createJobRunner();
  runner.cancel();
  const first = runner.run(({ signal }) => new Promise<string>((end) => signal?.addEventListener('abort', () => end('stopped'))));
  runner.cancel();
  expect(await first).toBe('stopped');
  expect(await runner.run(async ({ signal }) => signal?.aborted)).toBe(false);
});

test('work that throws leaves no progress behind', async () => {
  const runner = createJobRunner();
  await expect(runner.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(runner.progress.get()).toBeUndefined();
});
