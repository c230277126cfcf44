import { describe, expect, test } from 'vitest';
import { Entry } from '../../../../src-renderer/data/list/entry';
import { createMatcher, type Matcher } from '../../../../src-renderer/data/list/matcher';
import { holds, needlesOf, searchable } from '../../../../src-renderer/data/list/words';
import type { Note } from '../../../../src-renderer/data/note';
import { noteOf } from '../../../support/notes-page';
import { seeded } from '../../../support/random';
import { syntheticNotes, syntheticWord } from '../../../support/synthetic-notes';

/** The ids of the entries that hold the words. */
function found(matcher: Matcher, words: string, among: readonly Entry[]): string[] {
  const weights = matcher.weigh(words);
  return among.filter(({ place }) => (weights[place ?? -1] ?? 0) > 0).map(({ listed }) => listed.id);
}

function matcherOf(notes: readonly Note[]): { matcher: Matcher; entries: Entry[] } {
  const matcher = createMatcher();
  const entries = notes.map((note) => new Entry(note));
  matcher.exchange([], entries);
  return { matcher, entries };
}

/** Whether the words are in a note, told plainly: text by text. */
function plainly(note: Note): (words: string) => boolean {
  const heading = searchable([note.title, ...note.tags, ...note.codes.map(({ code }) => code)].join('\n'));
  const text = searchable(note.text);
  return (words) => {
    const needles = needlesOf(words);
    return needles.length > 0 && needles.every((needle) => holds(heading, needle) || (needle.length > 1 && holds(text, needle)));
  };
}

describe('what is found', () => {
  const notes = syntheticNotes(300, 3);
  const draw = seeded(11);
  const QUERIES = [
    ...Array.from({ length: 60 }, () => syntheticWord(draw).slice(0, draw.between(1, 12))),
    ...Array.from({ length: 20 }, () => `${syntheticWord(draw)} ${syntheticWord(draw).slice(0, 3)}`),
    ...['5.21.3', '5.21', '21', '.21', 'wmga', 'WMGA28', '12', 'æ', 's', 'Ålesund', 'aalesund', '😀', '–', ' ', 'notat 7'],
  ];

  test('is what holds all the words, text by text', () => {
    const { matcher, entries } = matcherOf(notes);
    const plain = notes.map((note) => ({ id: note.id, holds: plainly(note) }));
    for (const words of QUERIES) {
      const expected = plain.filter((note) => note.holds(words)).map(({ id }) => id);
      expect(found(matcher, words, entries), words).toEqual(expected);
    }
  });

  test('stays so when notes were changed and removed so often that what is gone is cleared away', () => {
    const few = notes.slice(0, 20);
    const { matcher, entries } = matcherOf(few);
    const now = few.map((note, at) => ({ note, entry: entries[at] as Entry }));
    for (let round = 0; round < 200; round++) {
      const at = draw.between(0, now.length - 1);
      const old = now[at];
      if (old === undefined) throw new Error('none left');
      const note = { ...old.note, text: `${Array.from({ length: 600 }, (_, word) => `runde${round}ord${word}`).join(' ')} dialyse` };
      const entry = new Entry(note);
      const isRemoved = round % 20 === 19;
      matcher.exchange([old.entry], isRemoved ? [] : [entry]);
      now.splice(at, 1, ...(isRemoved ? [] : [{ note, entry }]));
      // What is not asked for in between is never read.
      if (round % 3 > 0) matcher.weigh('runde');
    }
    const all = now.map((one) => one.entry);
    const plain = now.map(({ note }) => ({ id: note.id, holds: plainly(note) }));
    for (const words of [...QUERIES, 'runde19', 'runde198ord1', 'ord599', 'dialysen'])
      expect(found(matcher, words, all), words).toEqual(plain.filter((note) => note.holds(words)).map(({ id }) => id));
  });

  test('is the same whether it was read ahead or not', async () => {
    const { matcher, entries } = matcherOf(notes);
    const other = matcherOf(notes);
    await matcher.warm(async () => undefined);
    for (const words of QUERIES) expect(found(matcher, words, entries)).toEqual(found(other.matcher, words, other.entries));
  });

  test('is nothing after everything was cleared', () => {
    const { matcher, entries } = matcherOf([noteOf({ id: 'a', text: 'samtale' })]);
    expect(found(matcher, 'samtale', entries)).toHaveLength(1);
    matcher.clear();
    expect(found(matcher, 'samtale', entries)).toHaveLength(0);
  });
});

test('a title that begins with the word outweighs any other heading, and that the text', () => {
  const { matcher, entries } = matcherOf([
    noteOf({ id: 'title', title: 'Gruppesamtale' }),
    noteOf({ id: 'within', title: 'Om telegruppe', text: 'gruppe' }),
    noteOf({ id: 'tag', tags: ['gruppe'] }),
    noteOf({ id: 'middle', title: 'Telegruppe' }),
    noteOf({ id: 'text', text: 'gruppe' }),
    noteOf({ id: 'none' }),
  ]);
  const weights = matcher.weigh('gruppe');
  expect(entries.map(({ place }) => weights[place ?? -1])).toEqual([7, 5, 5, 5, 1, 0]);
  expect(matcher.weigh('gruppe telegruppe')[entries[3]?.place ?? -1]).toBe(11);
});
