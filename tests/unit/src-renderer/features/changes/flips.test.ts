import { describe, expect, it } from 'vitest';
import type { ChapterDifference, Difference, Flip, Result } from '../../../../../src-main/contract/proof';
import { contactsIn, effectsIn, shownChapters, shownFlips } from '../../../../../src-renderer/features/changes/flips';
import { pickedBooks } from '../../../../../src-renderer/state/picked-books';
import { registrationChanges } from '../../../../../src-renderer/text/answer/registration-changes';

const chapter = (id: string, effect: 'narrows' | 'turns-answer' | 'number', flips: number): ChapterDifference => ({
  chapter: id,
  title: id,
  effect,
  before: '',
  after: '',
  added: [],
  removed: [],
  changed: [],
  rows: [{ id: `${id}/a`, effect, before: '', after: '', locator: '' }],
  flips,
});
const result = (verdict: Result['verdict'], rest: Partial<Result> = {}): Result => ({ verdict, codes: [], ...rest });
const flip = (from: Result, to: Result, count: number, chapters: string[]): Flip => ({
  facts: {},
  shared: {},
  count,
  from,
  to,
  clauses: [],
  joint: false,
  chapters,
});

const TURNS = flip(result('unsettled'), result('no'), 3, ['5.21.3']);
const SURER = flip(result('no', { certainty: 'interpreted' }), result('no', { certainty: 'confirmed' }), 2, ['5.22']);
const DIFFERENCE: Difference = {
  from: 'a',
  to: 'b',
  chapters: [chapter('5.21.3', 'turns-answer', 3), chapter('5.22', 'narrows', 2), chapter('A1', 'number', 0)],
  flips: [TURNS, SURER],
};
const ALL = { effect: undefined, turnsOnly: false, chapter: undefined };
const ids = (filters: Parameters<typeof shownChapters>[1]): string[] => shownChapters(DIFFERENCE, filters).map((shown) => shown.chapter);

describe('what is shown of a difference', () => {
  it('all of it without filters', () => {
    expect(ids(ALL)).toEqual(['5.21.3', '5.22', 'A1']);
    expect(contactsIn(shownFlips(DIFFERENCE, DIFFERENCE.chapters, ALL))).toBe(5);
  });

  it('one effect: the chapters that have it', () => {
    expect(ids({ ...ALL, effect: 'narrows' })).toEqual(['5.22']);
  });

  it('only what turns an answer: not what is merely surer now', () => {
    const filters = { ...ALL, turnsOnly: true };
    expect(ids(filters)).toEqual(['5.21.3']);
    expect(shownFlips(DIFFERENCE, DIFFERENCE.chapters, filters)).toEqual([TURNS]);
  });

  it('the contacts of one chapter, and none for a chapter without', () => {
    expect(shownFlips(DIFFERENCE, DIFFERENCE.chapters, { ...ALL, chapter: '5.22' })).toEqual([SURER]);
    expect(shownFlips(DIFFERENCE, DIFFERENCE.chapters, { ...ALL, chapter: 'A1' })).toEqual([]);
  });

  it('only effects that are there can be asked for', () => {
    expect(effectsIn(DIFFERENCE, ['turns-answer', 'narrows', 'widens', 'number'])).toEqual(['turns-answer', 'narrows', 'number']);
  });
});

describe('what is registered otherwise', () => {
  it('names only what differs, and says when there was nothing', () => {
    expect(registrationChanges(result('unsettled', { contactType: '7' }), result('yes', { contactType: '7', codes: ['WMGA28'] }))).toEqual([
      { term: 'Kode', before: 'ingen', after: 'WMGA28' },
    ]);
  });
});

describe('the books that are compared first', () => {
  const book = (id: string, year: number, status: 'preliminary' | 'final') =>
    ({ id, year, status }) as Parameters<typeof pickedBooks>[1][number];
  const books = [book('final', 2024, 'final'), book('preliminary', 2024, 'preliminary'), book('old', 2023, 'final')];
  const NONE = { from: undefined, to: undefined };

  it('are the preliminary and the final one of the newest year that has both', () => {
    expect(pickedBooks(NONE, books)).toEqual({ from: 'preliminary', to: 'final' });
  });

  it('are the two last ones where no year has both, and those that are picked win', () => {
    expect(pickedBooks(NONE, [book('old', 2023, 'final'), book('new', 2024, 'final')])).toEqual({ from: 'old', to: 'new' });
    expect(pickedBooks({ from: 'old', to: undefined }, books)).toEqual({ from: 'old', to: 'final' });
  });
});
