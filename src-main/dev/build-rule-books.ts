/** Writes one JSON file for each rule book under resources/ to out/rule-books/. Ends with 1, and every problem, if any file is faulty. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileBooks } from '../services/rule-library/compile-books';
import { problemLines } from './problem-lines';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'out', 'rule-books');

const { books, problems } = await compileBooks(join(root, 'resources'), root);
if (problems.length > 0) {
  console.error(problemLines(problems));
  process.exitCode = 1;
} else {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const book of books) {
    await writeFile(join(out, `${book.id}.json`), `${JSON.stringify(book, null, 1)}\n`);
    console.log(`${book.id}: ${book.chapters.length} kapitler, ${book.hash.slice(0, 12)}`);
  }
}
