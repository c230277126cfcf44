import { expect, test, vi } from 'vitest';
import { pageEvents } from '../../../../src-main/services/page-events';

const settled = async (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, 10, 'waits'))]);
const told = (event: string) => ({ ok: true, value: { event } });

test('who waits is told, once', async () => {
  const page = pageEvents();
  const waiting = page.next();
  expect(await settled(waiting)).toBe('waits');
  page.tell('lock');
  expect(await waiting).toEqual(told('lock'));
  expect(await settled(page.next())).toBe('waits');
});

test('what happens between two calls is kept for the next, each kind once', async () => {
  const page = pageEvents();
  void page.next();
  page.tell('lock');
  for (const event of ['lock', 'closing', 'lock'] as const) page.tell(event);
  expect([await page.next(), await page.next()]).toEqual([told('lock'), told('closing')]);
  expect(await settled(page.next())).toBe('waits');
});

test('only the newest call is told; an older one stays open until the page goes', async () => {
  const page = pageEvents();
  const [older, newer] = [page.next(), page.next()];
  page.tell('lock');
  expect(await newer).toEqual(told('lock'));
  expect(await settled(older)).toBe('waits');
  page.pageGone();
  expect(await older).toMatchObject({ ok: false, error: { code: 'failed' } });
});

test('a page listens from its first call until it is gone; what happens to nobody is not kept', async () => {
  const page = pageEvents();
  expect(page.listens()).toBe(false);
  page.tell('lock');
  const waiting = page.next();
  expect(await settled(waiting)).toBe('waits');
  expect(page.listens()).toBe(true);
  page.pageGone();
  expect(await waiting).toMatchObject({ ok: false });
  expect(page.listens()).toBe(false);
  page.tell('closing');
  expect(await settled(page.next())).toBe('waits');
});

test('a pack that was opened waits for the page, also for one that comes anew', async () => {
  const page = pageEvents();
  page.tell('pack');
  expect(await page.next()).toEqual(told('pack'));
  page.tell('pack');
  page.tell('lock');
  page.pageGone();
  expect(await page.next()).toEqual(told('pack'));
  expect(await settled(page.next())).toBe('waits');
});

test('who holds the window hears when the page has finished, and when it is gone', () => {
  const page = pageEvents();
  const listener = vi.fn();
  page.onMayClose(listener);
  page.mayClose();
  page.pageGone();
  expect(listener).toHaveBeenCalledTimes(2);
});
