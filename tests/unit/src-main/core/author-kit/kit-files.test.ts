/** A book that is written out as YAML and read again is the same book; a draft is the old book but for what a draft must not take along. */
import { describe, expect, test } from 'vitest';
import { type KitFile, kitFiles, yamlFiles } from '../../../../../src-main/core/author-kit/kit-files';
import { nextBook } from '../../../../../src-main/core/author-kit/next-book';
import { schemaFiles } from '../../../../../src-main/core/author-kit/schemas';
import { contentOf, type RuleBook, type UnhashedBook } from '../../../../../src-main/core/rules/book';
import { carriedOver } from '../../../../../src-main/core/rules/carried-over';
import { certify, isClean } from '../../../../../src-main/core/rules/certificate';
import { type Compiled, compile } from '../../../../../src-main/core/rules/compile';
import { contentHash } from '../../../../../src-main/services/rule-library/content-hash';
import { BOOKS, FINAL } from '../../../../support/books';

/** The files of one book, read as the build reads them. */
function readAgain(files: readonly KitFile[]): Compiled {
  const find = (name: string) => files.filter(({ path }) => path.endsWith(name));
  const [facts, ownChecks, head] = ['facts.yaml', 'own-checks.yaml', 'rule-book.yaml'].map((name) => find(name)[0]);
  if (!facts || !ownChecks || !head) throw new Error('A file is missing');
  const codeSystems = files.filter(({ path }) => path.startsWith('code-systems/'));
  const chapters = files.filter((file) => /^rule-books\/.*\/.*\.yaml$/.test(file.path) && file !== head);
  return compile({ facts, ownChecks, codeSystems, books: [{ head, chapters }] });
}

const DRAFT = { id: 'isf-2025-ovelse', title: 'ISF 2025 (øvelse)', year: 2025 };
const draft = nextBook(FINAL, DRAFT);

test.each(BOOKS.map(({ id }) => id))('%s as YAML is the same book again', (id) => {
  const book = BOOKS.find((each) => each.id === id) as RuleBook;
  const { books, problems } = readAgain(yamlFiles(book));
  expect(problems).toEqual([]);
  const byId = ({ codeSystems, ...rest }: UnhashedBook) => ({
    ...rest,
    codeSystems: [...codeSystems].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
  expect(byId({ ...(books[0] as UnhashedBook), origins: {} })).toEqual(byId({ ...contentOf(book), origins: {} }));
});

test('the files keep the names of their chapters, and name their schema on the first line', () => {
  const files = kitFiles(draft, FINAL, schemaFiles());
  expect(files.map(({ path }) => path)).toContain('rule-books/isf-2025-ovelse/5.21.3-meldinger.yaml');
  const schemas = new Set(files.filter(({ path }) => path.startsWith('schemas/')).map(({ path }) => path));
  for (const { path, text } of files.filter(({ path }) => path.endsWith('.yaml'))) {
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
    expect(schemas, path).toContain(new URL(named, `file:///${path}`).pathname.slice(1));
  }
});

test.each([
  ['out of the folder', '..\\..\\evil.yaml'],
  ['the name of the head', 'rule-book.yaml'],
  ['no YAML', 'evil.exe'],
  ['the name of another chapter', '5.21.1-telefonkonsultasjoner.yaml'],
])('a file name from a pack that is %s is not used', (_what, file) => {
  const book = { ...draft, origins: { ...draft.origins, 'chapter:5.21.3': { file, line: 1 } } };
  const paths = yamlFiles(book).map(({ path }) => path);
  expect(paths).toContain('rule-books/isf-2025-ovelse/5.21.3-meldinger.yaml');
  expect(paths.filter((path) => !/^(code-systems|rule-books(\/isf-2025-ovelse)?)\/[\w.-]+\.yaml$/.test(path))).toEqual([]);
  expect(new Set(paths).size).toBe(paths.length);
});

describe('a draft of the next year', () => {
  test('is sound, and proved, before anything is changed in it', () => {
    const { books, problems } = readAgain(kitFiles(draft, FINAL, schemaFiles()));
    expect(problems).toEqual([]);
    const book = books[0] as UnhashedBook;
    expect(isClean(certify({ ...book, hash: contentHash(book) }, []))).toBe(true);
    expect(book).toMatchObject({
      ...DRAFT,
      status: 'preliminary',
      inForce: false,
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
      replaces: FINAL.id,
    });
    expect(book.published).toBeUndefined();
  });

  test('marks every clause, and keeps its text, source and locator', () => {
    const clauses = (book: UnhashedBook) => book.chapters.flatMap((chapter) => chapter.clauses);
    expect(clauses(draft)).toEqual(clauses(FINAL).map((clause) => ({ ...clause, carriedOver: true })));
    expect(carriedOver(draft).reduce((sum, { clauses: unread }) => sum + unread.length, 0)).toBe(clauses(FINAL).length);
  });

  test('takes no change rows along: they tell how the old book came about', () => {
    expect(FINAL.chapters.flatMap(({ changes }) => changes).length).toBeGreaterThan(0);
    expect(draft.chapters.flatMap(({ changes }) => changes)).toEqual([]);
  });

  test('its days in examples lie in its own year, and one that the year lacks is the last of the month', () => {
    const days = (book: UnhashedBook) =>
      book.chapters.flatMap(({ examples, checks }) => [
        ...examples.map(({ facts }) => facts.contactDate),
        ...checks.flatMap((check) => check.examples.flatMap(({ rows }) => rows.map(({ contactDate }) => contactDate))),
      ]);
    expect(days(draft).filter((day) => day !== undefined)).toEqual(
      days(FINAL)
        .filter((day) => day !== undefined)
        .map((day) => day.replace('2024', '2025')),
    );
    const leap = FINAL.chapters.map((chapter) => ({
      ...chapter,
      examples: chapter.examples.map((example) => ({ ...example, facts: { ...example.facts, contactDate: '2024-02-29' } })),
    }));
    const moved = nextBook({ ...FINAL, chapters: leap }, DRAFT).chapters.flatMap(({ examples }) => examples);
    expect(new Set(moved.map(({ facts }) => facts.contactDate))).toEqual(new Set(['2025-02-28']));
  });

  test('the checklist has a box for every chapter and every clause', () => {
    const text = kitFiles(draft, FINAL, schemaFiles()).find(({ path }) => path === 'SJEKKLISTE.md')?.text ?? '';
    for (const { chapter, clauses } of draft.chapters) {
      expect(text).toContain(`- [ ] **${chapter.id} ${chapter.title}**`);
      for (const { id } of clauses) expect(text).toContain(`  - [ ] \`${id}\``);
    }
  });
});
