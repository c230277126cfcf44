import { beforeEach, expect, test } from 'vitest';
import type { Port } from '../../../../../../src-main/services/process/messages';
import type { ShelfPlace } from '../../../../../../src-main/services/shelf/place';
import type { FromShelf, ToShelf } from '../../../../../../src-main/services/shelf/process/messages';
import { letterClarification, nextYear, packIn, SMALL, shelfPlace, windowShelf } from '../../../../../support/shelf';

const { id: _id, revision: _revision, recordedAt: _at, ...DRAFT } = letterClarification();

let place: ShelfPlace & { base: string };

beforeEach(async () => {
  place = await shelfPlace();
});

test('a change is in use when it is answered', async () => {
  const { session, library } = windowShelf(place);
  const before = await library.get();
  expect(before.books).toEqual([SMALL]);
  const { sha256 } = await session.previewPack(await packIn(place.base, { content: nextYear() }));
  expect(await library.get()).toBe(before);
  const view = await session.install(sha256, true);
  expect((await library.get()).books.map(({ hash }) => hash)).toEqual(view.books.map(({ summary }) => summary.hash));
  await session.saveDraft(DRAFT);
  expect((await library.get()).books[0]?.shelf).toMatchObject({ clarifications: 1 });
});

test('progress is told while something is under way, and not after', async () => {
  let finish = (): void => {};
  const { session } = windowShelf(place, (port) => {
    port.onMessage((message) => {
      if (!('call' in message) || message.call !== 'discard') return;
      port.send({ progress: { kind: 'work', step: 'certify', done: 1, total: 2 } });
      finish = () => port.send({ id: message.id, ok: true, value: null });
    });
  });
  expect(session.progress()).toEqual({ kind: 'none' });
  const working = session.discard('x');
  await expect.poll(() => session.progress()).toEqual({ kind: 'work', step: 'certify', done: 1, total: 2 });
  finish();
  await working;
  expect(session.progress()).toEqual({ kind: 'none' });
});

test('what is cancelled fails as such, and changes nothing', async () => {
  const { session, processes } = windowShelf(place);
  await session.state();
  const preview = session.previewPack(await packIn(place.base, { content: nextYear() }));
  session.cancel();
  await expect(preview).rejects.toMatchObject({ code: 'cancelled' });
  expect(processes[0]?.killed).toBe(false);
  expect((await session.state()).packs).toEqual([]);
});

/** A process that takes calls and answers none but the first. */
const deaf = (port: Port<FromShelf, ToShelf>): void => {
  port.onMessage((message) => {
    if ('call' in message && message.call === 'setup') port.send({ id: message.id, ok: true, value: null });
  });
};

test('a process that does not stop is ended; the next call starts another', async () => {
  const { session, processes } = windowShelf(place, deaf);
  const proving = session.previewPack('/et/sted');
  session.cancel();
  await expect(proving).rejects.toMatchObject({ code: 'cancelled' });
  expect(processes.map(({ killed }) => killed)).toEqual([true]);
  void session.state();
  expect(processes).toHaveLength(2);
});

test('a process that goes by itself is told of in words, and is started again', async () => {
  const { session, processes, lost } = windowShelf(place);
  await session.state();
  const installing = session.install('0'.repeat(64), true);
  processes[0]?.crash();
  await expect(installing).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining('helt') });
  expect(lost).toEqual(['lost']);
  expect(await session.state()).toMatchObject({ generation: 0 });
});

test('an error that was not written for the coder says nothing of itself', async () => {
  const { session } = windowShelf({ ...place, built: '/finnes/ikke' });
  await expect(session.state()).rejects.toMatchObject({ code: 'failed', message: expect.not.stringContaining('ENOENT') });
});
