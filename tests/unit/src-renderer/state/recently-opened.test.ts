import { expect, it } from 'vitest';
import { OPENED_LIMIT, recentlyOpened, rememberOpened } from '../../../../src-renderer/state/recently-opened';

const place = (id: string) => ({ kind: 'clause' as const, id, title: id, chapter: '5.21', code: null });
const ids = (book: string): string[] => recentlyOpened(book).map(({ id }) => id);

it('keeps the places of each rule book, the last one first and each once', () => {
  for (const id of ['a', 'b', 'a']) rememberOpened(place(id), 'one');
  rememberOpened(place('c'), 'other');
  expect(ids('one')).toEqual(['a', 'b']);
  expect(ids('other')).toEqual(['c']);
  for (let at = 0; at < 20; at += 1) rememberOpened(place(`${at}`), 'one');
  expect(ids('one')).toHaveLength(OPENED_LIMIT);
  expect(ids('one')[0]).toBe('19');
  expect(ids('other')).toEqual(['c']);
});

it('keeps what names the place, and nothing of how it was found', () => {
  const found = {
    ...place('d'),
    match: 'word' as const,
    score: 3,
    excerpt: 'mine ord',
    marks: { title: [], excerpt: [] },
    query: 'mine ord',
  };
  rememberOpened(found, 'third');
  expect(recentlyOpened('third')).toEqual([{ ...place('d'), ruleBook: 'third' }]);
});
