/**
 * Writes each rule book under resources/ to out/rule-books/, its certificate to out/certificates/, its search index
 * to out/search/, the glossary to out/glossary.json, the language of the search to out/language.json (for indexes that are made on
 * the machine of a user), the schemas for those who write rules to out/schemas/, and the public keys that the app trusts to out/trust/.
 * Ends with 1, and every problem, if any file is faulty.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from '../core/author-kit/schemas';
import { isClean } from '../core/rules/certificate';
import { certifyAmong } from '../services/certificates';
import { readGlossary } from '../services/glossary/read-glossary';
import { fingerprintGroups } from '../services/packs/keys';
import { bundledKeys } from '../services/packs/trust';
import { compileBooks } from '../services/rule-library/compile-books';
import { indexText } from '../services/search/index-lines';
import { makeIndexes } from '../services/search/make-indexes';
import { readLanguage } from '../services/search/read-language';
import { problemLines } from './problem-lines';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'out', 'rule-books');
const certificates = join(root, 'out', 'certificates');
const indexes = join(root, 'out', 'search');
const schemas = join(root, 'out', 'schemas');
const trust = join(root, 'out', 'trust');

const resources = join(root, 'resources');
const { books, problems } = await compileBooks(resources, root);
// What the glossary refers to is only known when the books are sound.
const { glossary, problems: glossaryProblems } = problems.length > 0 ? { problems: [] } : await readGlossary(resources, root, books);
const { language, problems: languageProblems } = await readLanguage(resources, root);
if (glossary === undefined || language === undefined) {
  console.error(problemLines([...problems, ...glossaryProblems, ...languageProblems]));
  process.exitCode = 1;
} else {
  for (const folder of [out, certificates, indexes, schemas, trust]) {
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
  await cp(join(resources, 'trust'), trust, { recursive: true });
  const keys = await bundledKeys(trust);
  for (const { fingerprint } of keys) console.log(`pakker: stoler på nøkkelen ${fingerprintGroups(fingerprint)}`);
  await writeFile(join(root, 'out', 'glossary.json'), `${JSON.stringify(glossary, null, 1)}\n`);
  await writeFile(join(root, 'out', 'language.json'), `${JSON.stringify(language)}\n`);
  for (const index of makeIndexes(books, glossary.terms, language)) {
    await writeFile(join(indexes, `${index.ruleBook}.jsonl`), indexText(index));
    console.log(`søk i ${index.ruleBook}: ${index.documents.length} steder, ${index.terms.length} ord`);
  }
  for (const { path, text } of schemaFiles()) await writeFile(join(schemas, path), text);
  console.log(`ordliste: ${glossary.terms.length} ord`);
}
