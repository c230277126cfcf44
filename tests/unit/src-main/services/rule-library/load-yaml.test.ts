import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { kitFiles } from '../../../../../src-main/core/author-kit/kit-files';
import { nextBook } from '../../../../../src-main/core/author-kit/next-book';
import { chooseBook } from '../../../../../src-main/services/assessment';
import { writeNewFolder } from '../../../../../src-main/services/author-kit/write-files';
import { loadLibraryFromYaml } from '../../../../../src-main/services/rule-library/library';
import { BOOKS, FINAL, ROOT } from '../../../../support/books';

let built = '';
let kit = '';
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isf-yaml-'));
  [built, kit] = [join(folder, 'out'), join(folder, 'kit')];
  await mkdir(join(built, 'rule-books'), { recursive: true });
  for (const book of BOOKS) await writeFile(join(built, 'rule-books', `${book.id}.json`), JSON.stringify(book));
  const draft = nextBook(FINAL, { id: 'isf-2025', title: 'ISF 2025', year: 2025 });
  await writeNewFolder(kit, kitFiles(draft, FINAL, []));
});

test('a draft stands beside the books that were built: they answer for a date, and it by its name', async () => {
  const library = await loadLibraryFromYaml({ yaml: kit, built });
  expect(library.problems).toEqual([]);
  expect(library.books.map(({ id }) => id)).toEqual([...BOOKS.map(({ id }) => id), 'isf-2025']);
  expect(chooseBook(library, undefined, undefined).id).toBe(FINAL.id);
  expect(chooseBook(library, 'isf-2025', undefined).id).toBe('isf-2025');
});

test('YAML with a book in force stands alone', async () => {
  const library = await loadLibraryFromYaml({ yaml: join(ROOT, 'resources'), built: join(built, 'not-there') });
  expect([library.problems, library.books.length]).toEqual([[], BOOKS.length]);
});

test('a fault in the draft is what is told', async () => {
  await writeFile(join(kit, 'rule-books', 'facts.yaml'), 'facts: 7\n');
  const { books, problems } = await loadLibraryFromYaml({ yaml: kit, built });
  expect(books).toEqual([]);
  expect(problems[0]).toMatchObject({ file: 'rule-books/facts.yaml', line: 1 });
});
