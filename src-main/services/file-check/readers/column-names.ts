/** What the columns of a contact file may be called. The first name of each is the one that people read. */
import type { Column } from '../../../core/checks/columns';
import type { Fact } from '../../../core/rules/format';
import { foldLetters, plainLetters } from '../../../core/text/letters';

/** Norwegian and English names, and the names of the NPR message. Capitals, spaces, hyphens, underscores and æøå make no difference. */
export const COLUMN_NAMES: Readonly<Record<Column, readonly [label: string, ...others: string[]]>> = {
  contactId: ['Kontakt-id', 'contactId', 'kontaktnr', 'kontaktnummer', 'episodeId', 'episodenr', 'episodenummer'],
  patientId: ['Pasient-id', 'patientId', 'pasientnr', 'pasientnummer', 'pasientGUID', 'npid', 'npr-id'],
  contactDate: ['Kontaktdato', 'contactDate', 'dato', 'date', 'inndato', 'innDatoTid'],
  contactType: ['Kontakttype', 'contactType'],
  indirectActivity: ['Indirekte aktivitet', 'indirectActivity', 'polIndir'],
  procedureCodes: ['Prosedyrekoder', 'procedureCodes', 'prosedyrekode', 'prosedyrer', 'prosedyre', 'procedureCode', 'procedures'],
  careLevel: ['Omsorgsnivå', 'careLevel'],
  place: ['Sted for aktivitet', 'place', 'stedAktivitet'],
  serviceArea: ['Tjenesteområde', 'serviceArea'],
  copay: ['Egenandel', 'copay'],
};

/** What two spellings of one name or word have in common. Empty where there is neither letter nor digit. */
export function nameKey(text: string): string {
  return plainLetters(foldLetters(text)).replace(/[^a-z0-9]/g, '');
}

/** Name key → column or fact id. A fact that is also a column is the column; contactDate is only a column. */
export function targetsByName(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const add = (name: string, target: string): void => {
    const key = nameKey(name);
    if (!targets.has(key)) targets.set(key, target);
  };
  for (const [column, names] of Object.entries(COLUMN_NAMES)) for (const name of names) add(name, column);
  for (const { id } of facts) add(id, id);
  for (const { id, label } of facts) add(label, id);
  return targets;
}

/** What people call a column or fact. */
export function labelOf(target: string, facts: readonly Fact[]): string {
  if (Object.hasOwn(COLUMN_NAMES, target)) return COLUMN_NAMES[target as Column][0];
  return facts.find(({ id }) => id === target)?.label ?? target;
}
