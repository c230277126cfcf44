/** The loaded rule books and what can be looked up in them. */
import { join } from 'node:path';
import type { ClauseDetail, Problem, Question, RuleBookSummary } from '../../contract/rules';
import type { RuleBook } from '../../core/rules/book';
import { loadBooks } from './load-books';

export interface RuleLibrary {
  readonly books: readonly RuleBook[];
  /** Not empty: the books cannot be used, and `books` is empty. */
  readonly problems: readonly Problem[];
  /** Folder with certificates and search indexes of the books that something is laid over; absent where all are as published. */
  readonly derived?: string;
}

/** Rule data as YAML, in the place of what the build wrote. */
export interface YamlPlace {
  /** A folder that is laid out as `resources/` is. */
  readonly yaml: string;
  /** The folder that the build wrote. */
  readonly built: string;
}

/** The library of built books in `folder`. Never throws: what is wrong stands in `problems`. */
export async function loadLibrary(folder: string): Promise<RuleLibrary> {
  try {
    return await loadBooks(folder);
  } catch (error) {
    return unreadable(folder, error);
  }
}

/**
 * For development: the library straight from YAML, so that an author sees faults in the window. Where none of those books is in force, as in the
 * draft of a new one, the books that the build wrote into `built` stand beside them and answer for what has only a date. Never throws.
 */
export async function loadLibraryFromYaml({ yaml, built }: YamlPlace): Promise<RuleLibrary> {
  try {
    const { compileBooks } = await import('./compile-books'); // the YAML parser stays out of an ordinary start
    const compiled = await compileBooks(yaml, yaml);
    if (compiled.problems.length > 0 || compiled.books.some(({ inForce }) => inForce)) return compiled;
    const bundled = await loadLibrary(join(built, 'rule-books'));
    const others = bundled.books.filter(({ id }) => !compiled.books.some((book) => book.id === id));
    return { books: [...others, ...compiled.books], problems: bundled.problems };
  } catch (error) {
    return unreadable(yaml, error);
  }
}

function unreadable(folder: string, error: unknown): RuleLibrary {
  return {
    books: [],
    problems: [{ file: folder, line: 1, message: `Regelbøkene kan ikke leses: ${error instanceof Error ? error.message : String(error)}` }],
  };
}

/** The book that is used when neither date nor book is named: the newest in force. */
export function defaultBook(library: RuleLibrary): RuleBook | undefined {
  return library.books.filter((book) => book.inForce).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/** One line on each book. */
export function summaryOf(book: RuleBook): RuleBookSummary {
  const { id, title, year, status, inForce, published, validFrom, validTo, hash, chapters, shelf } = book;
  const count = (kind: 'clauses' | 'rules' | 'examples') => chapters.reduce((sum, chapter) => sum + chapter[kind].length, 0);
  return {
    id,
    title,
    year,
    status,
    inForce,
    ...(published === undefined ? {} : { published }),
    validFrom,
    validTo,
    hash,
    clauses: count('clauses'),
    rules: count('rules'),
    examples: count('examples'),
    ...(shelf === undefined ? {} : { shelf }),
  };
}

/** The questions of a book in their order, as the coder meets them. */
export function questionsOf(book: RuleBook): Question[] {
  return book.facts.map(({ id, label, question, help, kind, options }) => ({ fact: id, label, question, help, kind, options }));
}

/** A clause with everything that rests on it; undefined when the book has no such clause. */
export function clauseDetail(book: RuleBook, id: string): ClauseDetail | undefined {
  const home = book.chapters.find(({ clauses }) => clauses.some((clause) => clause.id === id));
  const clause = home?.clauses.find((candidate) => candidate.id === id);
  const source = book.sources.find((candidate) => candidate.id === clause?.source);
  if (!home || !clause || !source) return undefined;
  const all = <T>(of: (chapter: RuleBook['chapters'][number]) => readonly T[]) => book.chapters.flatMap(of);
  return {
    id,
    chapter: { id: home.chapter.id, title: home.chapter.title },
    text: clause.text,
    kind: clause.kind,
    source: { title: source.title, publisher: source.publisher, url: source.url, note: source.note },
    locator: clause.locator,
    authority: clause.authority ?? source.authority,
    year: clause.year ?? source.year,
    ...(clause.local === undefined ? {} : { local: clause.local }),
    rules: all(({ rules }) => rules.filter((rule) => rule.clauses.includes(id))).map(({ id, title, verdict }) => ({ id, title, verdict })),
    checks: all(({ checks }) => checks.filter(({ cases }) => cases.some(({ clauses }) => clauses.includes(id)))).map(({ id, title }) => ({
      id,
      title,
    })),
    examples: all(({ examples }) => examples.filter((example) => example.expect.because.includes(id))).map(({ id, title }) => ({
      id,
      title,
    })),
  };
}
