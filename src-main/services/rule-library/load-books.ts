import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../../contract/rules';
import { checkReferenceProblems } from '../../core/checks/references';
import type { RuleBook } from '../../core/rules/book';
import { referenceProblems } from '../../core/rules/references';
import { validityProblems } from '../../core/rules/validity';
import type { CompiledBooks } from './compile-books';
import { contentHash } from './content-hash';

/**
 * Loads the books that the build wrote as JSON into `folder`, and refuses any that is not exactly what was built. The build has
 * checked form, gaps and contradictions; a right hash says that this is still that content, so an ordinary start does not do it again.
 */
export async function loadBooks(folder: string): Promise<CompiledBooks> {
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
  if (files.length === 0)
    return {
      books: [],
      problems: [
        { file: folder, line: 1, message: 'Her er det ingen regelbøker', allowed: 'kjør «npm run build», eller installer appen på nytt' },
      ],
    };

  const loaded = await Promise.all(files.map(async (file) => loadBook(basename(file), await readFile(file, 'utf8'))));
  const problems = loaded.flatMap((result) => ('problem' in result ? [result.problem] : []));
  const books = loaded.flatMap((result) => ('book' in result ? [result.book] : []));
  for (const book of books) problems.push(...referenceProblems(book), ...checkReferenceProblems(book));
  problems.push(...validityProblems(books));
  return { books: problems.length === 0 ? books : [], problems };
}

/** One book from its JSON: exactly as it was built, or what is wrong with it. */
export async function loadBook(file: string, text: string): Promise<{ book: RuleBook } | { problem: Problem }> {
  const problem = (line: number, message: string) => ({
    problem: { file, line, message, allowed: 'filen slik «npm run build» skrev den; bygg eller installer på nytt' },
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return problem(lineOfJsonFault(text), 'Filen er ikke gyldig JSON');
  }
  if (isAsBuilt(json)) return { book: json };

  const { RuleBookSchema } = await import('../../core/rules/book-schema');
  const checked = RuleBookSchema.safeParse(json);
  if (checked.success) {
    return problem(
      lineOfKey(text, 'hash'),
      `Innholdet i ${checked.data.id} er endret etter at regelboken ble bygget: kontrollsummen stemmer ikke`,
    );
  }
  const issue = checked.error.issues[0];
  return problem(
    lineOfKey(text, issue?.path.findLast((part) => typeof part === 'string') ?? ''),
    `«${issue?.path.join('.')}» har ikke den formen en regelbok skal ha`,
  );
}

/** True for JSON of this layout whose hash is that of its content. */
function isAsBuilt(json: unknown): json is RuleBook {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return false;
  const book = json as RuleBook;
  return book.format === 2 && book.hash === contentHash(book);
}

/** The line of the first fault. Not every Node says where it is, so the shortest beginning that cannot be mended is looked for. */
function lineOfJsonFault(text: string): number {
  const lines = text.split('\n');
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isCutOff(lines.slice(0, middle).join('\n'))) good = middle;
    else bad = middle;
  }
  return bad;
}

/** True for JSON that is only too short. */
function isCutOff(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return /end of JSON input|Unterminated/.test(String(error)) || (position !== undefined && Number(position) >= text.length);
  }
}

function lineOfKey(text: string, key: string): number {
  const at = text.indexOf(`"${key}"`);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
