import { describe, expect, test, vi } from 'vitest';
import type { FileCheckProgress } from '../../../../../../src-main/contract/file-check';
import { RequestError } from '../../../../../../src-main/services/assessment';
import { FileCheckError } from '../../../../../../src-main/services/file-check/problem';
import { workerClient } from '../../../../../../src-main/services/file-check/process/worker-client';
import type { WorkerHandlers } from '../../../../../../src-main/services/file-check/process/worker-service';
import type { FakeProcess } from '../../../../../support/fake-process';
import { fakeProcess } from '../../../../../support/file-check';

const SETUP = { ruleBooks: { yaml: '/b', built: '/o' }, tempFolder: '/t' };

/** A client over fake processes whose handlers are these; the others do nothing. */
function clientOf(handlers: Partial<WorkerHandlers>) {
  const processes: FakeProcess[] = [];
  const [onLost, onGone, setup] = [vi.fn(), vi.fn(), vi.fn(async () => null)];
  const progress: FileCheckProgress[] = [];
  const client = workerClient({
    start: () => {
      const process = fakeProcess({ setup, ...handlers } as WorkerHandlers);
      processes.push(process);
      return process;
    },
    setup: () => SETUP,
    onProgress: (told) => void progress.push(told),
    onLost,
    onGone,
  });
  return { client, processes, onLost, onGone, setup, progress };
}

test('a process is started by the first call, told what it needs, and used again', async () => {
  const demo = vi.fn(async () => null);
  const { client, processes, setup } = clientOf({ demo });
  expect(processes).toEqual([]);
  await client.ask('demo', { path: '/a' }).answer;
  await client.ask('demo', { path: '/b' }).answer;
  expect(processes).toHaveLength(1);
  expect(setup).toHaveBeenCalledExactlyOnceWith(SETUP, expect.anything());
  expect(demo.mock.calls.map(([input]: unknown[]) => input)).toEqual([{ path: '/a' }, { path: '/b' }]);
});

describe('a call that fails', () => {
  test.each([
    ['in words for the coder', new FileCheckError('changed', 'Filen er endret.'), 'changed', 'Filen er endret.'],
    [
      'for want of rule books',
      new RequestError('rule-books-unusable', 'Regelbøkene er gale.'),
      'rule-books-unusable',
      'Regelbøkene er gale.',
    ],
  ])('%s says so', async (_how, error, code, message) => {
    const { client } = clientOf({ demo: () => Promise.reject(error) });
    await expect(client.ask('demo', { path: '/a' }).answer).rejects.toMatchObject({ code, message });
  });

  test('in any other way says nothing of what it read', async () => {
    const { client } = clientOf({ demo: () => Promise.reject(new Error('01819012365 er ikke en dato')) });
    const failure = await client.ask('demo', { path: '/a' }).answer.catch((error: Error) => error);
    expect(failure).toMatchObject({ code: 'failed' });
    expect(JSON.stringify(failure)).not.toContain('01819012365');
  });
});

test('an abort reaches the call that it is meant for, and no other', async () => {
  const hanging = (_input: unknown, signal: AbortSignal): Promise<null> =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new FileCheckError('cancelled', 'Avbrutt.')));
      setTimeout(() => resolve(null), 80);
    });
  const { client } = clientOf({ demo: hanging });
  const [first, second] = [client.ask('demo', { path: '/a' }), client.ask('demo', { path: '/b' })];
  first.abort();
  await expect(first.answer).rejects.toMatchObject({ code: 'cancelled' });
  await expect(second.answer).resolves.toBeNull();
});

describe('a process that is gone', () => {
  const never = (): Promise<never> => new Promise(() => {});

  test('by itself fails what waits for it, tells once, and the next call starts another', async () => {
    const { client, processes, onLost, onGone } = clientOf({ demo: never, findings: async () => ({ total: 0, rows: [], groups: [] }) });
    const { answer } = client.ask('demo', { path: '/a' });
    processes[0]?.crash();
    await expect(answer).rejects.toMatchObject({ code: 'gone', message: expect.stringContaining('stoppet uventet') });
    expect(onLost).toHaveBeenCalledOnce();
    expect(onGone).toHaveBeenCalledExactlyOnceWith(SETUP);
    const choice = { text: '', sort: 'line', descending: false, grouped: false } as const;
    expect(await client.ask('findings', { choice, offset: 0, limit: 1 }).answer).toMatchObject({ total: 0 });
    expect(processes).toHaveLength(2);
  });

  test('because it was stopped is not lost', async () => {
    const { client, processes, onLost, onGone } = clientOf({ demo: never });
    const { answer } = client.ask('demo', { path: '/a' });
    const failure = expect(answer).rejects.toMatchObject({ code: 'gone' });
    await client.stop();
    await failure;
    expect(processes[0]?.killed).toBe(true);
    expect(onLost).not.toHaveBeenCalled();
    expect(onGone).toHaveBeenCalledOnce();
    await client.stop();
  });
});
