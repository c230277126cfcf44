/** The words for checks that the window, the files and the command line share: they must never say the same thing in two ways. */
import type { Severity } from './checks';

/** `contradicts` is said only of what the row itself shows. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  contradicts: 'Motsigelse',
  consider: 'Se nærmere på',
  note: 'Merknad',
};

/** The columns of a contact, as a coder knows them. Facts have the label of their question. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
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
