import { describe, expect, test } from 'vitest';
import { difference } from '../../../../../src-main/core/rules/difference';
import { FINAL, PRELIMINARY } from '../../../../support/books';
import { SMALL_RULES, smallBook } from '../../../../support/small-book';

describe('the 2024 books, preliminary to final', () => {
  const found = difference(PRELIMINARY, FINAL);

  test('every chapter of the change log is there, with before, after and effect', () => {
    const named = found.chapters.filter(({ effect }) => effect !== null).map(({ chapter }) => chapter);
    expect(named).toEqual(
      expect.arrayContaining(['5.21', '5.21.1', '5.21.3', '5.21.4', '5.22', '7.3', '7.6', 'A1', 'B1', 'grunnlagsdokument']),
    );
    for (const chapter of found.chapters)
      if (chapter.effect !== null) expect([chapter.before, chapter.after]).toEqual([expect.any(String), expect.any(String)]);
    expect(found.chapters.find(({ chapter }) => chapter === '5.21.3')).toMatchObject({ effect: 'turns-answer' });
  });

  test('SMS turns from unsettled to a confirmed no, by the SMS clause alone', () => {
    const sms = found.flips.find(({ facts }) => facts.channel === 'sms');
    expect(sms).toMatchObject({
      count: 1,
      from: { verdict: 'unsettled' },
      to: { verdict: 'no', certainty: 'confirmed' },
      clauses: ['5.21.3/sms'],
      joint: false,
      chapters: ['5.21.3'],
    });
  });

  test('an answered form with other activity gets WMGA28, where the preliminary book settled nothing', () => {
    const form = found.flips.find(({ facts }) => facts.otherActivityInTertial === 'yes' && facts.formStatus === 'answered');
    expect(form).toMatchObject({ from: { verdict: 'unsettled', codes: [] }, to: { verdict: 'yes', codes: ['WMGA28'] } });
  });

  test('a telephone consultation gets the same answer in both', () => {
    expect(found.flips.filter(({ facts }) => facts.contactForm === 'telephone')).toEqual([]);
  });

  test('the other way round it is the same contacts, with from and to exchanged', () => {
    const back = difference(FINAL, PRELIMINARY);
    const sum = (flips: typeof found.flips) => flips.reduce((total, { count }) => total + count, 0);
    expect(sum(back.flips)).toBe(sum(found.flips));
    expect(back.flips.find(({ facts }) => facts.channel === 'sms')).toMatchObject({
      from: { verdict: 'no' },
      to: { verdict: 'unsettled' },
    });
  });

  test('a book against itself is no difference', () => {
    expect(difference(FINAL, FINAL)).toEqual({ from: FINAL.id, to: FINAL.id, chapters: [], flips: [] });
  });
});

describe('causes', () => {
  const changedRule = (id: string, change: object) => SMALL_RULES.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));

  test('one changed rule is named by its clauses, and contacts with the same cause are one group', () => {
    const { flips } = difference(
      smallBook(),
      smallBook({ head: { id: 'next' }, rules: changedRule('1/letter', { verdict: 'no', openPoints: [] }) }),
    );
    expect(flips).toEqual([
      {
        facts: { contactForm: 'letter' },
        shared: { contactForm: 'letter' },
        count: 1,
        from: { verdict: 'unsettled', codes: [] },
        to: { verdict: 'no', certainty: 'confirmed', codes: [] },
        clauses: ['1/b'],
        joint: false,
        chapters: ['1'],
      },
    ]);
  });

  test('two rules that only together explain it are joint', () => {
    const rules = SMALL_RULES.map((rule) =>
      rule.id === '1/short' || rule.id === '1/bare'
        ? { ...rule, verdict: 'unsettled', openPoints: [{ chapter: '1', text: 'Slå opp.' }] }
        : rule,
    );
    const { flips } = difference(smallBook(), smallBook({ head: { id: 'next' }, rules }));
    const both = flips.find(({ facts }) => facts.long === 'no' && facts.noted === 'no');
    expect(both).toMatchObject({ clauses: ['1/b', '1/c'], joint: true });
    expect(flips.find(({ facts }) => facts.long === 'no' && facts.noted === 'yes')).toMatchObject({ clauses: ['1/b'], joint: false });
  });
});

test('a chapter that the new book leaves out is told with its title and what went with it', () => {
  const book = smallBook();
  const [chapter] = book.chapters;
  const [clause] = chapter?.clauses ?? [];
  if (chapter === undefined || clause === undefined) throw new Error('the small book has a chapter with clauses');
  const gone = {
    ...chapter,
    chapter: { ...chapter.chapter, id: '2', title: 'Bare her' },
    clauses: [{ ...clause, id: '2/x' }],
    rules: [],
    examples: [],
  };
  const next = smallBook({ head: { id: 'next', replaces: 'small' } });
  expect(difference({ ...book, chapters: [chapter, gone] }, next).chapters).toMatchObject([
    { chapter: '2', title: 'Bare her', effect: null, removed: ['2/x'], added: [], changed: [] },
  ]);
});
