/** What a pack is made of: a folder or a file that somebody has written. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PackKind } from '../../contract/packs';
import { keyTwice } from '../../core/json/limits';
import { MAX_PACK_BYTES } from '../../core/packs/pack-text';
import { pickBook } from '../../services/assessment';
import { isFolder, readKit } from '../../services/author-kit/read-kit';
import { readOfficialList } from '../../services/code-lists/read-list';
import type { RuleLibrary } from '../../services/rule-library/library';
import { systemReason } from '../../services/system-reason';
import { UsageError } from '../usage-error';
import { problemLine } from './lines';

export interface PackSource {
  readonly kind: PackKind;
  readonly content: unknown;
  /** Absent for clarifications, which have none. */
  readonly title?: string;
}

/** A kit's folder is a rule book, a JSON list of clarifications is that, any other file a code list; `kind` says otherwise. */
export async function sourceOf(
  path: string,
  kind: PackKind | undefined,
  ruleBook: string | undefined,
  list: string | undefined,
  library: RuleLibrary,
): Promise<PackSource> {
  if (await isFolder(path)) {
    if (kind !== undefined && kind !== 'rule-book') throw new UsageError(`«${path}» er en mappe. Med --kind ${kind} trengs en fil.`);
    return bookIn(path, ruleBook, library);
  }
  if (kind === 'rule-book') throw new UsageError(`«${path}» er ikke en mappe. En regelbok pakkes fra mappen med YAML-filene.`);
  if (kind !== 'code-list') {
    const clarifications = await clarificationsIn(path, kind);
    if (clarifications !== undefined) return { kind: 'clarifications', content: clarifications };
  }
  const known = library.books.flatMap(({ codeSystems }) => codeSystems);
  const content = await readOfficialList(path, list, known);
  return { kind: 'code-list', content, title: content.title };
}

async function bookIn(folder: string, named: string | undefined, library: RuleLibrary): Promise<PackSource> {
  const { books, problems } = await readKit(folder, library);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(`${problemLine(problem)}. Se alt med isf certify ${folder}.`);
  if (named === undefined && books.length > 1)
    throw new UsageError(`«${folder}» har flere regelbøker. Velg én med --rule-book: ${books.map(({ id }) => id).join(', ')}.`);
  const book = named === undefined ? books[0] : pickBook({ books, problems }, named, undefined);
  return { kind: 'rule-book', content: book, ...(book === undefined ? {} : { title: book.title }) };
}

/** Undefined where the file is no list as JSON, and nobody said that it is one. */
async function clarificationsIn(path: string, kind: PackKind | undefined): Promise<unknown> {
  const name = basename(path);
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > MAX_PACK_BYTES) throw new UsageError(`«${name}» er for stor: en pakke er høyst ${MAX_PACK_BYTES / 1_000_000} MB.`);
    text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Får ikke lest «${name}»: ${systemReason(error)}.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const isThem = Array.isArray(value) && value.every((item) => item !== null && typeof item === 'object' && 'ruleBook' in item);
  if (!isThem) {
    if (kind === undefined) return undefined;
    throw new UsageError(`«${name}» er ikke en JSON-liste med avklaringer. Formen står i docs/packs.md.`);
  }
  const again = keyTwice(text);
  if (again !== undefined) throw new UsageError(`«${again}» står to ganger i samme avklaring i «${name}». Tillatt: hvert felt én gang.`);
  return value;
}
