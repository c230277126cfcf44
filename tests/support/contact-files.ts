/** Files of contacts for tests, made up to the purpose, and what reading them gives. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import type { Contact } from '../../src-main/core/checks/contact';
import { FactsFile } from '../../src-main/core/rules/format';
import { LIMITS, type Limits } from '../../src-main/services/file-check/readers/limits';
import { readContacts } from '../../src-main/services/file-check/readers/read-contacts';
import type { FileMap, FileRead, ReadRequest } from '../../src-main/services/file-check/readers/reader';

/** The questions as they are shipped. */
export const FACTS = FactsFile.parse(parse(readFileSync('resources/rule-books/facts.yaml', 'utf8'))).facts;

const folder = await mkdtemp(join(tmpdir(), 'isf-contact-files-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
let made = 0;

/** Writes a file that is gone after the tests. */
export async function fileOf(content: string | Uint8Array, name = `fil-${++made}.csv`): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

export interface Outcome extends FileRead {
  readonly contacts: readonly Contact[];
  readonly unreadable: readonly { readonly line: number; readonly reason: string }[];
  /** Lines in the order in which their rows came. */
  readonly lines: readonly number[];
}

export interface Reading {
  readonly map?: Partial<FileMap>;
  readonly limits?: Partial<Limits>;
  readonly request?: Partial<ReadRequest>;
  readonly onRow?: (rows: number) => void;
}

/** Reads a file to its end. */
export async function readFileAt(path: string, { map, limits, request, onRow }: Reading = {}): Promise<Outcome> {
  const contacts: Contact[] = [];
  const unreadable: { line: number; reason: string }[] = [];
  const lines: number[] = [];
  const row = (line: number): void => {
    lines.push(line);
    onRow?.(lines.length);
  };
  const read = await readContacts(
    {
      path,
      map: map === undefined ? undefined : { columns: {}, values: {}, ...map },
      facts: FACTS,
      signal: new AbortController().signal,
      onBytes: () => undefined,
      ...request,
    },
    {
      contact(contact) {
        contacts.push(contact);
        row(contact.line);
      },
      unreadable(line, reason) {
        unreadable.push({ line, reason });
        row(line);
      },
    },
    { ...LIMITS, ...limits },
  );
  return { ...read, contacts, unreadable, lines };
}

/** Reads a file with this content. */
export async function readText(content: string | Uint8Array, reading?: Reading): Promise<Outcome> {
  return readFileAt(await fileOf(content), reading);
}
