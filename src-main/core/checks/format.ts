/**
 * Registration checks as they are written in YAML: what to look for in what was registered about a contact. The same data is tried
 * on rows (evaluate.ts) and written out as SQL (sql/), so a condition says what, never how.
 */
import * as z from 'zod';
import { Severity } from '../../contract/checks';
import { COLUMNS, ID_COLUMNS, VALUE_COLUMNS } from './columns';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const ValueColumn = z.enum(VALUE_COLUMNS);

/** One thing that must be so. All conditions of a case must hold. */
export const Condition = z.union([
  /** The value is one of these. An empty value is none. */
  z.strictObject({ column: ValueColumn, in: z.array(text).min(1) }),
  z.strictObject({ column: ValueColumn, filled: z.boolean() }),
  /** There is a value, and the code list does not hold it. */
  z.strictObject({ column: ValueColumn, notInList: text }),
  /** The value is a code of the list that had ended on the contact date. */
  z.strictObject({ column: ValueColumn, endedInList: text }),
  /** Among the procedure codes. */
  z.strictObject({ code: text }),
  /** The contacts of the same patient in the same tertial, this one counted. Never true without a patient id. */
  z.strictObject({ patientInTertial: z.strictObject({ rows: z.int().positive() }) }),
  /** So many registrations of the code, or more, on the contacts of the patient in the tertial. */
  z.strictObject({ patientInTertial: z.strictObject({ code: text, atLeast: z.int().positive() }) }),
  /** An id that is written like an identity number and has its control digits. */
  z.strictObject({ identityNumberIn: z.array(z.enum(ID_COLUMNS)).min(1) }),
  /** No rule book in force covers the contact date. */
  z.strictObject({ contactDate: z.literal('outside-rule-books') }),
]);
export type Condition = z.output<typeof Condition>;

const Row = z.record(z.enum(COLUMNS), z.string());

const Example = z.strictObject({
  title: text,
  /** Rows by column; what is left out is empty, but for a made-up contactId and a date inside the book. */
  rows: z.array(z.partialRecord(z.enum(COLUMNS), z.string())).min(1),
  /** For each row the number of findings of this check. */
  finds: z.array(z.int().min(0)).min(1),
});
export type CheckExample = z.output<typeof Example>;
export type ExampleRow = Partial<z.output<typeof Row>>;

const base = {
  id,
  title: text,
  /** What to do with a finding, for the one who reads the list. */
  help: text,
  severity: Severity,
  examples: z.array(Example).min(2),
};
/** `{contactType}` and the like in a message stand for what the row holds. */
const message = text;
const when = z.array(Condition).min(1);

/** A check that rests on clauses of its rule book. Its cases exclude each other, or say something different about the same row. */
export const RegistrationCheck = z.strictObject({
  ...base,
  /** The clauses say it only when read together: a `confirmed` becomes `interpreted`. */
  interpreted: z.boolean().default(false),
  cases: z.array(z.strictObject({ when, clauses: z.array(text).min(1), message })).min(1),
});
export type RegistrationCheck = z.output<typeof RegistrationCheck>;

/** A check of the app's own, shared by all books: `basis` says why, since no clause does. */
export const OwnCheck = z.strictObject({ ...base, basis: text, cases: z.array(z.strictObject({ when, message })).min(1) });
export type OwnCheck = z.output<typeof OwnCheck>;

export const OwnChecksFile = z.strictObject({ checks: z.array(OwnCheck).min(1) });
