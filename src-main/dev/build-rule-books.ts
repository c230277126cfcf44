/** Writes each rule book under resources/ to out/rule-books/ and its certificate to out/certificates/. Ends with 1, and every problem, if any file is faulty. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isClean } from '../core/rules/certificate';
import { certifyAmong } from '../services/certificates';
import { compileBooks } from '../services/rule-library/compile-books';
import { problemLines } from './problem-lines';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'out', 'rule-books');
const certificates = join(root, 'out', 'certificates');

const { books, problems } = await compileBooks(join(root, 'resources'), root);
if (problems.length > 0) {
  console.error(problemLines(problems));
  process.exitCode = 1;
} else {
  for (const folder of [out, certificates]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  for (const book of books) {
    const certificate = certifyAmong(book, books);
    await writeFile(join(out, `${book.id}.json`), `${JSON.stringify(book, null, 1)}\n`);
    await writeFile(join(certificates, `${book.id}.json`), `${JSON.stringify(certificate, null, 1)}\n`);
    const proved = isClean(certificate) ? 'kontrollert' : 'kontrollen har funn, se isf certify';
    console.log(
      `${book.id}: ${book.chapters.length} kapitler, ${certificate.combinations} kombinasjoner ${proved}, ${book.hash.slice(0, 12)}`,
    );
  }
}
