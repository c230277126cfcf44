import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RuleBook } from '../../../../../src-main/core/rules/book';
import { chooseBook } from '../../../../../src-main/services/assessment';
import { contentHash } from '../../../../../src-main/services/rule-library/content-hash';
import { loadLibrary } from '../../../../../src-main/services/rule-library/library';
import { loadBooks } from '../../../../../src-main/services/rule-library/load-books';
import { BOOKS, FINAL, PRELIMINARY } from '../../../../support/books';

/** A book as the build writes it. */
const built = (book: object) => `${JSON.stringify(book, null, 1)}\n`;

/** A changed book whose hash is right again, as another build would have written it. */
function rebuilt(book: RuleBook, change: Partial<RuleBook>): RuleBook {
  const changed = { ...book, ...change };
  return { ...changed, hash: contentHash(changed) };
}

/** Writes the files to a new folder and loads it. */
async function load(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'isf-books-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return { folder, ...(await loadBooks(folder)) };
}

/** Line of the first text like this, from 1. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

const FINAL_FILE = `${FINAL.id}.json`;
const STRAY_COMMA = built(FINAL).replace('"year": 2024,', '"year": 2024,,');

describe('books as they were built', () => {
  test('are loaded, and are what the YAML says', async () => {
    const { books, problems } = await load(Object.fromEntries(BOOKS.map((book) => [`${book.id}.json`, built(book)])));
    expect(problems).toEqual([]);
    expect(books).toEqual(BOOKS);
  });

  test('may stand beside files of other kinds', async () => {
    const { books, problems } = await load({ [FINAL_FILE]: built(FINAL), 'README.md': 'not a book' });
    expect([problems, books.map(({ id }) => id)]).toEqual([[], [FINAL.id]]);
  });
});

describe('a book that was changed after it was built', () => {
  const text = built(FINAL);
  const tampered: readonly (readonly [string, string, string])[] = [
    ['a verdict', '"verdict": "no"', '"verdict": "yes"'],
    ['a figure in a clause', '52 248', '62 248'],
    ['a condition', '"channel"', '"counterpart"'],
    ['a label of a code', 'Telefonkonsultasjon', 'Telefonsamtale'],
    ['the last day', '"validTo": "2024-12-31"', '"validTo": "2025-12-31"'],
    ['the authority of a source', '"authority": "hospital"', '"authority": "isf-document"'],
  ];

  test.each(tampered)('in %s is refused with the file and the line of its hash', async (_what, from, to) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const { books, problems } = await load({ [FINAL_FILE]: changed });
    expect(books).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        file: FINAL_FILE,
        line: lineOf(changed, '"hash"'),
        message: expect.stringContaining('kontrollsummen stemmer ikke'),
      }),
    ]);
    expect(problems[0]?.message).toContain(FINAL.id);
    expect(problems[0]?.allowed).toContain('npm run build');
  });

  test('takes the other books with it: half a set of rules is never used', async () => {
    const { books, problems } = await load({ [FINAL_FILE]: text.replace('52 248', '62 248'), 'other.json': built(PRELIMINARY) });
    expect([books, problems.length]).toEqual([[], 1]);
  });

  test('with a forged hash is refused', async () => {
    const { problems } = await load({ [FINAL_FILE]: built({ ...FINAL, hash: '0'.repeat(64) }) });
    expect(problems[0]?.message).toContain('kontrollsummen stemmer ikke');
  });

  test('only in its line numbers is still the same book', async () => {
    const { books, problems } = await load({ [FINAL_FILE]: built({ ...FINAL, origins: {} }) });
    expect([problems, books[0]?.hash]).toEqual([[], FINAL.hash]);
  });
});

describe('a file that is no rule book', () => {
  test.each([
    ['cut off in the middle', built(FINAL).slice(0, 5000)],
    ['empty', ''],
    ['with a stray comma', STRAY_COMMA],
  ])('%s is refused as JSON, with its name', async (_what, text) => {
    const { books, problems } = await load({ [FINAL_FILE]: text });
    expect(books).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ file: FINAL_FILE, message: 'Filen er ikke gyldig JSON' })]);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(1);
  });

  test('that JSON refuses at a known place is refused with that line', async () => {
    const { problems } = await load({ [FINAL_FILE]: STRAY_COMMA });
    expect(problems[0]?.line).toBe(lineOf(STRAY_COMMA, ',,'));
  });

  test.each([
    ['a word that is no value', '{\n"a": 1,\n"b": x\n}', 3],
    ['the end of a file that is cut off', '{\n"a": 1,\n"b"', 3],
    ['a bracket too many', '{\n"a": 1\n}\n}\n', 4],
  ])('%s is found on its line, also where Node does not tell it', async (_what, text, line) => {
    expect((await load({ [FINAL_FILE]: text })).problems[0]?.line).toBe(line);
  });

  test.each([
    ['another version of the layout', { ...FINAL, format: 1 }, '"format"', '«format»'],
    ['no hash', { ...FINAL, hash: undefined }, '', '«hash»'],
    ['a hash that is none', { ...FINAL, hash: 'abc' }, '"hash"', '«hash»'],
    ['a status that is none', { ...FINAL, status: 'draft' }, '"status"', '«status»'],
    ['no chapters', { ...FINAL, chapters: undefined }, '', '«chapters»'],
    ['a date that does not exist', { ...FINAL, validTo: '2024-02-30' }, '"validTo"', '«validTo»'],
  ])('%s is refused by key and line', async (_what, book, at, key) => {
    const text = built(book);
    const { books, problems } = await load({ [FINAL_FILE]: text });
    expect(books).toEqual([]);
    expect(problems[0]?.message).toContain(key);
    expect(problems[0]).toMatchObject({ file: FINAL_FILE, line: at === '' ? 1 : lineOf(text, at) });
  });

  test.each([
    ['a list', '[]'],
    ['a text', '"isf"'],
    ['null', 'null'],
  ])('%s is refused', async (_what, text) => {
    const { books, problems } = await load({ [FINAL_FILE]: text });
    expect([books, problems.length]).toEqual([[], 1]);
  });
});

describe('books that do not fit together', () => {
  test('two in force on the same day are refused, though each hash is right', async () => {
    const other = rebuilt(PRELIMINARY, { id: 'isf-2024-corrected', inForce: true, validFrom: '2024-12-31' });
    const { books, problems } = await load({ [FINAL_FILE]: built(FINAL), 'other.json': built(other) });
    expect(books).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/(?=.*isf-2024-corrected)(?=.*isf-2024-final).*gjelder begge og dekker de samme dagene/),
      }),
    ]);
  });

  test('two in force may touch without sharing a day', async () => {
    const first = rebuilt(FINAL, { validTo: '2024-06-30' });
    const second = rebuilt(PRELIMINARY, { id: 'isf-2024-corrected', inForce: true, validFrom: '2024-07-01' });
    const { books, problems } = await load({ [FINAL_FILE]: built(first), 'second.json': built(second) });
    expect([problems, books.length]).toEqual([[], 2]);
  });

  test('the same id twice is refused', async () => {
    const { books, problems } = await load({ 'a.json': built(PRELIMINARY), 'b.json': built(PRELIMINARY) });
    expect(books).toEqual([]);
    expect(problems[0]?.message).toContain('Regelbok-id «isf-2024-preliminary» er brukt');
  });

  test('a rule that points at a clause which is not there is refused, though the hash is right', async () => {
    const chapters = FINAL.chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(({ id }) => id !== '5.21.3/sms') }));
    const { books, problems } = await load({ [FINAL_FILE]: built(rebuilt(FINAL, { chapters })) });
    expect(books).toEqual([]);
    expect(problems.some(({ message }) => message.includes('«5.21.3/sms» finnes ikke'))).toBe(true);
  });

  test('a book whose rules leave a gap never answers, though the hash is right: refused with file and line when it is asked', async () => {
    const chapters = FINAL.chapters.map((chapter) => ({ ...chapter, rules: chapter.rules.filter(({ id }) => id !== '5.21.3/regel-sms') }));
    const library = await load({ [FINAL_FILE]: built(rebuilt(FINAL, { chapters })) });
    expect(() => chooseBook(library, undefined, undefined)).toThrow(
      /isf-2024-final kan ikke brukes.*:\d+: .*ingen regel avgjør.*"channel":"sms"/,
    );
  });
});

describe('a folder without books', () => {
  test('that does not exist is a problem with its name, not an error', async () => {
    const folder = join(tmpdir(), 'isf-no-such-folder');
    for (const load of [loadBooks, loadLibrary]) {
      expect(await load(folder)).toEqual({
        books: [],
        problems: [expect.objectContaining({ file: folder, message: 'Her er det ingen regelbøker' })],
      });
    }
  });

  test('that is empty is the same problem', async () => {
    const { folder, books, problems } = await load({});
    expect(books).toEqual([]);
    expect(problems[0]).toMatchObject({ file: folder, allowed: expect.stringContaining('npm run build') });
  });
});
