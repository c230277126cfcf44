/** The map of a file: read from disk, and held against what it may say. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type * as z from 'zod';
import { COLUMNS } from '../../../core/checks/columns';
import type { Fact } from '../../../core/rules/format';
import { systemReason } from '../../system-reason';
import { FileCheckError } from '../problem';
import { FileMap } from './reader';
import { OPTION_COLUMNS, Options } from './value-words';

const MOST_BYTES = 2 ** 20;
const KEYS = 'columns, values, delimiter (, ; | eller tabulator) og encoding (utf-8 eller windows-1252)';

/** Reads a map from a JSON file. Throws a FileCheckError `map` that says what is wrong with it and what is allowed. */
export async function loadMap(path: string): Promise<FileMap> {
  let text: string;
  try {
    if ((await stat(path)).size > MOST_BYTES) throw mapError('Filen er over 1 MB og kan ikke være et kart over kolonner.');
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof FileCheckError) throw error;
    throw mapError(`Kartet «${basename(path)}» lot seg ikke lese: ${systemReason(error)}. Kontroller filnavnet.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw mapError(`Kartet er ikke gyldig JSON. Det skal være ett objekt med ${KEYS}.`);
  }
  return parseMap(value);
}

/** A map out of any value. Throws a FileCheckError `map`. */
export function parseMap(value: unknown): FileMap {
  const parsed = FileMap.safeParse(value);
  if (parsed.success) return parsed.data;
  throw mapError(`Kartet er ikke riktig: ${parsed.error.issues.map(inWords).join('; ')}.`);
}

function inWords(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? 'kartet' : issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return `ukjent nøkkel ${issue.keys.join(', ')} i ${where} (tillatt: ${KEYS})`;
  switch (issue.path[0]) {
    case 'columns':
      return `${where} skal si hvilken kolonne eller hvilket spørsmål overskriften står for, eller null`;
    case 'values':
      return `${where} skal ha verdi i filen til venstre og vår verdi til høyre, som tekst`;
    case 'delimiter':
      return 'delimiter skal være , ; | eller tabulator';
    case 'encoding':
      return 'encoding skal være utf-8 eller windows-1252';
    default:
      return `kartet skal være ett objekt med ${KEYS}`;
  }
}

/** Throws a FileCheckError `map` where a map names columns, facts or options that are not there. */
export function assertMapFits(map: FileMap, facts: readonly Fact[]): void {
  const targets = new Set<string>([...COLUMNS, ...facts.map(({ id }) => id)]);
  const allowed = `Tillatt: ${[...targets].join(', ')}`;
  for (const [header, target] of Object.entries(map.columns)) {
    if (target !== null && !targets.has(target)) throw mapError(`columns.${header} peker på «${target}», som ikke finnes. ${allowed}.`);
  }
  for (const [target, values] of Object.entries(map.values)) {
    if (!targets.has(target)) throw mapError(`values.${target} finnes ikke. ${allowed}.`);
    const fact = facts.find(({ id }) => id === target);
    const isClosed = fact !== undefined || (OPTION_COLUMNS as readonly string[]).includes(target);
    if (!isClosed || target === 'contactDate') continue;
    const options = new Options(target, fact);
    const wrong = Object.values(values).find((value) => value !== '' && options.idOf(value) === undefined);
    if (wrong !== undefined) {
      throw mapError(`values.${target} gir «${wrong}», som ikke er et svar. Tillatt: ${options.ids.join(', ')}, eller tom tekst.`);
    }
  }
}

function mapError(message: string): FileCheckError {
  return new FileCheckError('map', message);
}
