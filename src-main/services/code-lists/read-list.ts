/** Reads an official code list from a file: whole, or not at all. */
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MOST_ROWS, OfficialList } from '../../core/code-lists/format';
import { type Claim, identify } from '../../core/code-lists/identify';
import type { CodeSystemFile } from '../../core/rules/format';
import { otherFormat } from '../file-check/readers/content';
import { fromWindows1252 } from '../file-check/readers/text-encoding';
import { ShelfError, WhichListError } from '../shelf/problem';
import { systemReason } from '../system-reason';
import { csvList } from './csv-list';
import { jsonList } from './json-list';
import { textOf } from './json-values';
import { officialRows } from './official-rows';
import { NotAList, type RawList } from './raw-list';
import { refused } from './refusal';

const MB = 2 ** 20;
/** Norsk klinisk prosedyrekodeverk is some ten. */
export const MOST_BYTES = 50 * MB;
/** Norsk klinisk prosedyrekodeverk is joined of these lists; rows say which of them they come from. */
const NKPK = 'NKPK';
const PARTS_OF_NKPK: readonly string[] = [NKPK, 'NCMP', 'NCSP', 'NCRP'];
const NATIONAL_LISTS = '2.16.578.1.12.4.1.1.';

/**
 * An official list out of a file of the terminology service (JSON, or a table with tab, semicolon or vertical bar) or a FHIR CodeSystem.
 * @param list id of the list, for a file that does not say which it is
 * @param known the code lists of the rule books: the file must be one of them, and hold its codes. Without them only its form is checked.
 * @throws ShelfError `not-found`, `failed` (the disk), or `refused` with what is wrong, where, and what to do; WhichListError where it must be told which it is.
 */
export async function readOfficialList(path: string, list?: string, known?: readonly CodeSystemFile[]): Promise<OfficialList> {
  const name = basename(path);
  return officialListOf(await bytesOf(path, name), name, list, known);
}

async function bytesOf(path: string, name: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw refused(name, 'Det er ikke en fil. Velg filen med kodelisten.');
    if (found.size > MOST_BYTES) throw tooLarge(name, found.size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof ShelfError) throw error;
    const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'failed';
    throw new ShelfError(code, `«${name}» lot seg ikke lese: ${systemReason(error)}. Kodelistene er som før.`);
  }
}

/** The same for bytes that are at hand. `name`: how a message calls the file. @throws ShelfError `refused` */
export function officialListOf(bytes: Buffer, name: string, list?: string, known?: readonly CodeSystemFile[]): OfficialList {
  if (bytes.length > MOST_BYTES) throw tooLarge(name, bytes.length);
  const raw = rawList(textOfFile(bytes, name), name);
  if (raw.rows.length === 0) throw refused(name, 'Den har ingen koder. Last ned listen på nytt.');
  if (raw.rows.length > MOST_ROWS)
    throw refused(name, `Den har ${raw.rows.length} rader, og ingen liste som leses inn, har mer enn ${MOST_ROWS}. Velg riktig fil.`);
  const read = officialRows(raw.rows);
  if ('problem' in read) throw refused(name, read.problem);

  const names = namesIn(raw);
  const id = known === undefined ? onItsWord(names, list, name) : identified({ names, chosen: list, rows: read.rows }, known, name);
  const version = versionOf(raw, name);
  const made = OfficialList.safeParse({
    list: id,
    title: raw.title ?? known?.find((one) => one.id === id)?.title ?? id,
    origin: raw.publisher ?? name,
    ...(version === undefined ? {} : { version }),
    rows: read.rows,
  });
  if (made.success) return made.data;
  const [issue] = made.error.issues;
  throw refused(name, `${issue?.path.join('.')}: ${issue?.message}. Last ned listen på nytt.`);
}

function tooLarge(name: string, bytes: number): ShelfError {
  return refused(name, `Den er ${Math.ceil(bytes / MB)} MB, og en kodeliste er høyst ${MOST_BYTES / MB} MB. Velg riktig fil.`);
}

/** The text with LF as line break. */
function textOfFile(bytes: Buffer, name: string): string {
  const other = otherFormat(bytes);
  if (other !== undefined) throw refused(name, `Den er ${other}. Last ned listen som JSON eller CSV.`);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  // A code list is short enough to be looked at whole: what is not valid UTF-8 is Windows-1252.
  const letters =
    wide !== undefined ? new TextDecoder(wide).decode(bytes) : isUtf8(bytes) ? bytes.toString('utf8') : fromWindows1252(bytes);
  const text = letters.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (text.includes('\0')) throw refused(name, 'Den er ikke en tekstfil. Last ned listen som JSON eller CSV.');
  if (text.trim() === '') throw refused(name, 'Den er tom. Last ned listen på nytt.');
  return text;
}

function rawList(text: string, name: string): RawList {
  const start = text.trimStart();
  if (/^<(!doctype html|html|head|body)/i.test(start))
    throw refused(name, 'Den er en nettside, ofte en feilmelding som er lagret i stedet for listen. Last ned listen på nytt.');
  if (start.startsWith('<')) throw refused(name, 'Den er XML. Last ned listen som JSON eller CSV.');
  try {
    return start.startsWith('{') || start.startsWith('[') ? jsonList(text) : csvList(text);
  } catch (error) {
    if (error instanceof NotAList) throw refused(name, error.message);
    throw error;
  }
}

/** What the file and its rows call the list, each once. */
function namesIn({ name, rows }: RawList): string[] {
  const names = new Set<string>();
  for (const text of [name, ...rows.map((row) => textOf(row.list))]) if (text !== undefined) names.add(plainName(text));
  return [...names];
}

/** An OID as the number at its end, «8432 Kontakttype» as 8432, «NCSP-N» and «Norsk klinisk prosedyrekodeverk (NKPK)» as NKPK. */
function plainName(text: string): string {
  const bare = text.replace(/^urn:oid:/i, '').trim();
  if (bare.startsWith(NATIONAL_LISTS)) return bare.slice(NATIONAL_LISTS.length);
  const number = /^(\d{4})\b/.exec(bare)?.[1] ?? /\((\d{4})\)$/.exec(bare)?.[1];
  if (number !== undefined) return number;
  return bare.split(/[^A-Za-z0-9]+/).some((word) => PARTS_OF_NKPK.includes(word.toUpperCase())) ? NKPK : bare;
}

/** The id of the one of our lists that it is. */
function identified(claim: Claim, known: readonly CodeSystemFile[], name: string): string {
  const found = identify(claim, known);
  if ('list' in found) return found.list.id;
  const refusal = refused(name, found.problem);
  if (found.which === undefined) throw refusal;
  throw new WhichListError(
    refusal.message,
    found.which.map(({ id, title }) => ({ list: id, title })),
  );
}

/** What the file calls itself, or what the user calls it where it does not say. */
function onItsWord(names: readonly string[], chosen: string | undefined, name: string): string {
  const [own, other] = names.map((text) => text.replace(/[^A-Za-z0-9]/g, ''));
  if (own !== undefined && other !== undefined)
    throw refused(name, `Den blander flere lister: ${own} og ${other}. Last ned én liste om gangen.`);
  if (own !== undefined && chosen !== undefined && own !== chosen)
    throw refused(name, `Den er liste ${own}, ikke ${chosen}. Velg riktig fil.`);
  const list = own ?? chosen;
  if (list === undefined) throw refused(name, 'Den sier ikke hvilken liste den er. Oppgi nummeret på listen.');
  return list;
}

/** The edition. Rows of several mean that lists have been joined. */
function versionOf({ version, rows }: RawList, name: string): string | undefined {
  const versions = new Set(rows.flatMap((row) => textOf(row.version) ?? []));
  if (versions.size > 1)
    throw refused(name, `Radene er fra flere utgaver: ${[...versions].slice(0, 5).join(', ')}. Last ned listen for én utgave.`);
  return version ?? [...versions][0];
}
