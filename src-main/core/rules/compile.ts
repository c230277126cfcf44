/**
 * From YAML texts to rule books. Pure: the caller reads the files and takes the hash.
 * Nothing is repaired: a book with any problem is not given back.
 */
import type * as z from 'zod';
import type { Problem } from '../../contract/rules';
import { OwnChecksFile } from '../checks/format';
import { checkReferenceProblems } from '../checks/references';
import type { Origin, UnhashedBook } from './book';
import { ChapterFile, CodeSystemFile, FactsFile, RuleBookFile } from './format';
import { localProblems } from './local-parts';
import { referenceProblems } from './references';
import { validityProblems } from './validity';
import { readYaml } from './yaml-file';

export interface SourceFile {
  /** Path as shown in problems, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** All files of rule data, as found on disk. */
export interface RuleSources {
  readonly facts: SourceFile;
  /** The app's own checks of files. */
  readonly ownChecks: SourceFile;
  readonly codeSystems: readonly SourceFile[];
  readonly books: readonly { readonly head: SourceFile; readonly chapters: readonly SourceFile[] }[];
}

export interface Compiled {
  readonly books: readonly UnhashedBook[];
  readonly problems: readonly Problem[];
}

/** Reads, checks and joins the files. `books` is empty when there is any problem. */
export function compile(sources: RuleSources): Compiled {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(source: SourceFile, schema: S) => {
    const file = readYaml(source.path, source.text, schema);
    problems.push(...file.problems);
    return file;
  };

  const facts = read(sources.facts, FactsFile);
  const sharedOrigins: Record<string, Origin> = {};
  facts.value?.facts.forEach((fact, index) => {
    sharedOrigins[`fact:${fact.id}`] = { file: sources.facts.path, line: facts.lineOf(['facts', index]) };
  });
  const ownChecks = read(sources.ownChecks, OwnChecksFile);
  ownChecks.value?.checks.forEach((check, index) => {
    sharedOrigins[`check:${check.id}`] = { file: sources.ownChecks.path, line: ownChecks.lineOf(['checks', index]) };
  });
  const codeSystems = sources.codeSystems.map((source) => read(source, CodeSystemFile).value);

  const books: UnhashedBook[] = [];
  for (const { head, chapters } of sources.books) {
    const headFile = read(head, RuleBookFile);
    const chapterFiles = chapters.map((source) => ({ source, file: read(source, ChapterFile) }));
    if (
      !facts.value ||
      !ownChecks.value ||
      !headFile.value ||
      codeSystems.includes(undefined) ||
      chapterFiles.some(({ file }) => !file.value)
    )
      continue;

    const origins: Record<string, Origin> = {
      ...sharedOrigins,
      book: { file: head.path, line: headFile.lineOf(['id']) },
      validFrom: { file: head.path, line: headFile.lineOf(['validFrom']) },
    };
    const seen = (key: string, origin: Origin) => {
      const earlier = origins[key];
      if (earlier)
        problems.push({
          ...origin,
          message: `«${key.slice(key.indexOf(':') + 1)}» finnes fra før i ${earlier.file}:${earlier.line}`,
          allowed: 'hver id brukes én gang i en regelbok',
        });
      else origins[key] = origin;
    };
    for (const { source, file } of chapterFiles) {
      const chapter = file.value as ChapterFile;
      seen(`chapter:${chapter.chapter.id}`, { file: source.path, line: file.lineOf(['chapter', 'id']) });
      for (const kind of ['clauses', 'rules', 'checks', 'changes', 'examples'] as const) {
        chapter[kind].forEach((item, index) => {
          seen(`${ORIGIN_KIND[kind]}:${item.id}`, { file: source.path, line: file.lineOf([kind, index]) });
        });
      }
    }
    const book: UnhashedBook = {
      format: 2,
      ...headFile.value,
      facts: facts.value.facts,
      ownChecks: ownChecks.value.checks,
      codeSystems: codeSystems as CodeSystemFile[],
      chapters: chapterFiles.map(({ file }) => file.value as ChapterFile).sort((a, b) => compareChapters(a.chapter.id, b.chapter.id)),
      origins,
    };
    problems.push(...referenceProblems(book), ...checkReferenceProblems(book), ...localProblems(book));
    books.push(book);
  }
  problems.push(...validityProblems(books));
  return { books: problems.length === 0 ? books : [], problems };
}

const ORIGIN_KIND = { clauses: 'clause', rules: 'rule', checks: 'check', changes: 'change', examples: 'example' } as const;

/** Numbered chapters first and in their order (5.9 before 5.21), then annexes and the rest by name. */
function compareChapters(a: string, b: string): number {
  const numbered = (id: string) => /^\d+(\.\d+)+$/.test(id);
  if (numbered(a) !== numbered(b)) return numbered(a) ? -1 : 1;
  return a.localeCompare(b, 'nb', { numeric: true });
}
