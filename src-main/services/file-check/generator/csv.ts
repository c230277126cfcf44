/** Synthetic contacts as lines of CSV. */

import { COLUMNS, type Column } from '../../../core/checks/columns';
import type { Contact } from '../../../core/checks/contact';

export interface CsvOptions {
  readonly delimiter: ';' | ',';
  readonly headers: 'norwegian' | 'english';
}

/** The columns as a Norwegian file calls them. */
const NORWEGIAN: Readonly<Record<Column, string>> = {
  contactId: 'Kontakt-id',
  patientId: 'Pasient-id',
  contactDate: 'Kontaktdato',
  contactType: 'Kontakttype',
  indirectActivity: 'Indirekte aktivitet',
  procedureCodes: 'Prosedyrekoder',
  careLevel: 'Omsorgsnivå',
  place: 'Sted for aktivitet',
  serviceArea: 'Tjenesteområde',
  copay: 'Egenandel',
};

const NEEDS_QUOTES = /[";,\r\n]/;

/** The first line; `factIds` are the columns after those of the contact, under their own names. */
export function csvHeader(factIds: readonly string[], { delimiter, headers }: CsvOptions): string {
  const names = COLUMNS.map((column) => (headers === 'norwegian' ? NORWEGIAN[column] : column));
  return `${[...names, ...factIds].join(delimiter)}\n`;
}

/** The line of a contact. Codes have a space between them, in every tenth row a comma as well: both are allowed. */
export function csvLine(contact: Contact, factIds: readonly string[], { delimiter }: CsvOptions): string {
  const codes = contact.procedureCodes.join(contact.line % 10 === 0 ? ', ' : ' ');
  let line = '';
  for (const column of COLUMNS) {
    const value = column === 'procedureCodes' ? codes : contact[column];
    line += column === 'contactId' ? quoted(value) : delimiter + quoted(value);
  }
  for (const id of factIds) line += delimiter + (contact.facts?.[id] ?? '');
  return `${line}\n`;
}

function quoted(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
