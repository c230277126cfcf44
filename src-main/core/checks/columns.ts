/** The columns of a registered contact. Without a schema, so that what only names them carries none. */

/** The columns that a condition can look at: one value each, as text. */
export const VALUE_COLUMNS = ['contactType', 'indirectActivity', 'careLevel', 'place', 'serviceArea', 'copay'] as const;
export const ID_COLUMNS = ['contactId', 'patientId'] as const;
/** All columns of a contact, in their canonical order; further columns are facts of the rule books. */
export const COLUMNS = [
  'contactId',
  'patientId',
  'contactDate',
  'contactType',
  'indirectActivity',
  'procedureCodes',
  'careLevel',
  'place',
  'serviceArea',
  'copay',
] as const;
export type Column = (typeof COLUMNS)[number];
export type ValueColumn = (typeof VALUE_COLUMNS)[number];
