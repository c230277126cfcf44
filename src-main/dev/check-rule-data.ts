/**
 * `npm run check`, the part on rule data: the YAML under resources/ (form, references, validities, gaps, contradictions,
 * worked examples, the glossary, the language of the search) and, where they have been built, the books under out/ (hash, and that they are what the YAML says now).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../contract/rules';
import { readGlossary } from '../services/glossary/read-glossary';
import { compileBooks } from '../services/rule-library/compile-books';
import { loadBooks } from '../services/rule-library/load-books';
import { readLanguage } from '../services/search/read-language';
import { problemLines } from './problem-lines';

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'out', 'rule-books');

const fromYaml = await compileBooks(join(root, 'resources'), root);
const problems: Problem[] = [...fromYaml.problems];
const glossary = problems.length === 0 ? await readGlossary(join(root, 'resources'), root, fromYaml.books) : undefined;
problems.push(...(glossary?.problems ?? []), ...(await readLanguage(join(root, 'resources'), root)).problems);
if (problems.length === 0 && existsSync(built)) {
  const fromBuild = await loadBooks(built);
  problems.push(...fromBuild.problems.map((problem) => ({ ...problem, file: join('out', 'rule-books', problem.file) })));
  for (const book of fromBuild.books) {
    const now = fromYaml.books.find(({ id }) => id === book.id);
    if (now?.hash !== book.hash)
      problems.push({
        file: `out/rule-books/${book.id}.json`,
        line: 1,
        message: 'Den bygde regelboken er ikke lik YAML-filene',
        allowed: 'kjør «npm run build»',
      });
  }
}

if (problems.length > 0) {
  console.error(problemLines(problems));
  process.exitCode = 1;
} else {
  for (const { id, chapters } of fromYaml.books) {
    const count = (kind: 'clauses' | 'rules' | 'examples') => chapters.reduce((sum, chapter) => sum + chapter[kind].length, 0);
    console.log(`${id}: ${count('clauses')} ledd, ${count('rules')} regler, ${count('examples')} eksempler stemmer`);
  }
  console.log(`ordliste: ${glossary?.glossary?.terms.length ?? 0} ord stemmer`);
}
