/** What a condition needs to be answered: the row, the rule books, or the whole file. Apart from the tests, which a start does without. */
import type { Condition } from './format';

/** A condition over the contacts of a patient in a tertial, which only the whole file can answer. */
export type TertialCondition = Extract<Condition, { patientInTertial: unknown }>;

/** Whether a condition needs the whole file. */
export function isOverTertial(condition: Condition): condition is TertialCondition {
  return 'patientInTertial' in condition;
}

/** Whether a condition says that no rule book covers the day; the row's own book then has no say. */
export function isOutsideBooks(condition: Condition): boolean {
  return 'contactDate' in condition;
}
