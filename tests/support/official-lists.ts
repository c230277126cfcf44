/**
 * Code lists in the shapes that the terminology service and FHIR have. SYNTHETIC: made by hand for the tests out of the app's own lists,
 * with days that were made up. Nothing here is a copy of an official list.
 */
import { inOrder, type OfficialList, type OfficialRow } from '../../src-main/core/code-lists/format';
import { FINAL } from './books';

export interface ListRow extends OfficialRow {
  readonly note?: string;
}

const ours = (id: string) => FINAL.codeSystems.find((list) => list.id === id)?.codes ?? [];

/** Contact types: 14 has ended, 15 is new and begins in the middle of the year. */
export const CONTACT_TYPE_ROWS: readonly ListRow[] = [
  ...ours('8432').map(({ code, label }) => ({
    code,
    label,
    validFrom: '2010-01-01',
    active: code !== '14',
    ...(code === '14' ? { validTo: '2024-03-31' } : {}),
  })),
  { code: '15', label: 'Oppdiktet kontakttype', validFrom: '2024-07-01', active: true },
];

/** Procedures: those that the app has but for the oldest, with a text for the two whose text was not found, and some more. */
export const PROCEDURE_ROWS: readonly ListRow[] = [
  ...ours('NKPK')
    .filter(({ otherList, seen }) => otherList === undefined && !seen?.startsWith('2010'))
    .map(({ code, label, labelFound }) => ({ code, label: labelFound ? label : `Oppdiktet tekst for ${code}`, active: true })),
  { code: 'XXAA00', label: 'Oppdiktet prosedyre «med» tegn; og | strek', validFrom: '2020-01-01', active: true },
  { code: 'XXAA10', label: 'Oppdiktet prosedyre som er ute', validFrom: '2010-01-01', validTo: '2015-12-31', active: false },
];

/** As it comes out of the reader. */
export function officialList(list: string, rows: readonly ListRow[], more: Partial<OfficialList> = {}): OfficialList {
  return {
    list,
    title: `${list} (oppdiktet)`,
    origin: 'oppdiktet.json',
    rows: inOrder(rows.map(({ note: _note, ...row }) => row)),
    ...more,
  };
}

const time = (day: string | undefined): string | null => (day === undefined ? null : `${day}T00:00:00`);

/** Rows as the service answers them for a clinical code system. */
export function apiRows(rows: readonly ListRow[]): Record<string, unknown>[] {
  return rows.map(({ code, label, validFrom, validTo, active }) => ({
    codeValue: code,
    nameNorwegian: label,
    nameEnglish: null,
    genderSpecificCode: null,
    additionalCode: code.startsWith('Z'),
    active,
    statusChangeDate: null,
    hierarchyLevel: 4,
    path: [code.slice(0, 1), code.slice(0, 2)],
    isLeafNode: true,
    validFrom: time(validFrom),
    validTo: time(validTo),
    notes: null,
    inclusion: null,
    exclusion: null,
    textMax60: label.slice(0, 60),
    sourceCodeSystem: 'NCMP',
  }));
}

/** The same, in the pages that the service answers with. */
export function paged(rows: readonly ListRow[], of: { readonly totalPages?: number; readonly totalRecords?: number } = {}): unknown {
  const { totalPages = 1, totalRecords = rows.length } = of;
  return { data: apiRows(rows), totalPages, totalRecords, pageNumber: 1, pageSize: 5000, succeeded: true };
}

/** Rows as the service's downloads name their columns. */
export function downloadRows(rows: readonly ListRow[]): Record<string, string | null>[] {
  return rows.map(({ code, label, validFrom, validTo }) => ({
    Kode: code,
    Tekst_med_maksimalt_60_tegn: label.slice(0, 60),
    Tekst_uten_lengdebegrensning: label,
    Foreldrekode: null,
    Foreldrekodetekst: null,
    Gyldig_fra: time(validFrom),
    Gyldig_til: time(validTo),
    Kodeverk: 'NCMP',
  }));
}

/** An administrative list as the service answers it. */
export function administrative(id: string, name: string, rows: readonly ListRow[]): unknown {
  return {
    id,
    name,
    description: 'Oppdiktet liste for tester.',
    status: 'Til utbredelse eller er i bruk',
    statusLastChanged: '2024-01-02T10:11:12.0000000',
    owner: { id: '1', name: 'Oppdiktet eier' },
    collection: { id: '2', name: 'Oppdiktet samling' },
    category: null,
    codeValues: rows.map(({ code, label, validFrom, validTo, active }, at) => ({
      id: String(1000 + at),
      name: label,
      description: null,
      value: code,
      sortKey: null,
      validFrom: time(validFrom),
      validTo: time(validTo),
      active,
    })),
    validFrom: '2010-01-01T00:00:00.000',
    active: true,
  };
}

/** A FHIR R4 CodeSystem. The second half of the concepts lies under the first one. */
export function fhir(number: string, title: string, rows: readonly ListRow[], more: Record<string, unknown> = {}): unknown {
  const concepts = rows.map(({ code, label, validFrom, validTo, active }) => ({
    code,
    display: label,
    property: [
      { code: 'inactive', valueBoolean: !active },
      ...(validFrom === undefined ? [] : [{ code: 'effectiveDate', valueDateTime: validFrom }]),
      ...(validTo === undefined ? [] : [{ code: 'validTo', valueDateTime: `${validTo}T12:00:00+01:00` }]),
    ],
  }));
  const half = Math.ceil(concepts.length / 2);
  const [first, ...others] = concepts.slice(0, half);
  return {
    resourceType: 'CodeSystem',
    id: `oppdiktet-${number}`,
    url: `http://example.org/fhir/CodeSystem/oppdiktet-${number}`,
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:oid:2.16.578.1.12.4.1.1.${number}` }],
    version: '1.2.0',
    title,
    status: 'active',
    content: 'complete',
    count: rows.length,
    concept: [{ ...first, concept: concepts.slice(half) }, ...others],
    ...more,
  };
}

/** A table of the rows, its fields in quotes where they need it. */
export function table(rows: readonly Readonly<Record<string, string | null>>[], delimiter: string, lineEnd = '\r\n'): string {
  const field = (value: string | null | undefined): string => {
    const text = value ?? '';
    return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const names = Object.keys(rows[0] ?? {});
  return (
    [names, ...rows.map((row) => names.map((name) => row[name]))].map((line) => line.map(field).join(delimiter)).join(lineEnd) + lineEnd
  );
}
