/** What the fields of a row are called: in the answers of the terminology service, in its downloads, and in tables made of them. */
import { nameKey } from '../file-check/readers/column-names';
import type { RawRow } from './raw-list';

type Field = Exclude<keyof RawRow, 'where' | 'broken' | 'endedOn'>;

/** The first name that a row has a value for is the one that counts. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  code: ['codeValue', 'Kode', 'Kodeverdi', 'code', 'value', 'Verdi'],
  label: [
    'nameNorwegian',
    'Tekst_uten_lengdebegrensning',
    'Kodetekst',
    'Tekst',
    'display',
    'Navn',
    'name',
    'Betegnelse',
    'Norsk navn',
    'Tekst_med_maksimalt_60_tegn',
    'textMax60',
  ],
  validFrom: ['validFrom', 'Gyldig_fra', 'Gyldig fra dato'],
  validTo: ['validTo', 'Gyldig_til', 'Gyldig til dato'],
  active: ['active', 'Aktiv'],
  list: ['sourceCodeSystem', 'codeSystem', 'Kodeverk', 'OID'],
  version: ['version', 'Versjon', 'Utgave', 'År'],
};

const FIELDS = Object.entries(NAMES) as readonly (readonly [Field, readonly string[]])[];
const KEYS: ReadonlyMap<string, readonly [field: Field, rank: number]> = new Map(
  FIELDS.flatMap(([field, names]) => names.map((name, rank) => [nameKey(name), [field, rank] as const] as const)),
);

/** The keys of all names, for finding the head of a table. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set(KEYS.keys());

/** For each field its columns among these, best first. */
export type Columns = Readonly<Record<Field, readonly string[]>>;

export function columnsOf(names: readonly string[]): Columns {
  const found: Record<Field, { readonly name: string; readonly rank: number }[]> = {
    code: [],
    label: [],
    validFrom: [],
    validTo: [],
    active: [],
    list: [],
    version: [],
  };
  for (const name of names) {
    const known = KEYS.get(nameKey(name));
    if (known !== undefined) found[known[0]].push({ name, rank: known[1] });
  }
  const best = (field: Field): string[] => found[field].sort((a, b) => a.rank - b.rank).map(({ name }) => name);
  return Object.fromEntries(FIELDS.map(([field]) => [field, best(field)])) as unknown as Columns;
}

/** A row out of the fields of these columns. */
export function rawRow(where: string, columns: Columns, fieldOf: (name: string) => unknown): RawRow {
  const first = (field: Field): unknown => {
    for (const name of columns[field]) {
      const value = fieldOf(name);
      if (value !== undefined && value !== null && value !== '') return value;
    }
    return undefined;
  };
  return {
    where,
    code: first('code'),
    label: first('label'),
    validFrom: first('validFrom'),
    validTo: first('validTo'),
    active: first('active'),
    list: first('list'),
    version: first('version'),
  };
}
