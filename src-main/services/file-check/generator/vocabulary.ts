/** The values that ordinary synthetic contacts have: those of the code lists, without what a check could find by itself. */
import { PROCEDURES } from '../../../core/checks/references';
import type { RuleBook } from '../../../core/rules/book';
import { CONTACT_TYPES, INDIRECT_ACTIVITY } from '../../../core/rules/code-list-ids';
import { FORM_CODE } from './planted';

const CARE_LEVELS = '8406';
const PLACES = 'stedAktivitet';

export interface Vocabulary {
  readonly contactTypes: readonly string[];
  /** Those that have not ended. */
  readonly indirectActivities: readonly string[];
  /** All procedure codes but the one of forms. */
  readonly procedureCodes: readonly string[];
  readonly careLevels: readonly string[];
  readonly places: readonly string[];
}

/** The vocabulary of a book. @throws Error when the book lacks one of the lists. */
export function vocabularyOf(book: RuleBook): Vocabulary {
  const codes = (id: string): string[] => {
    const list = book.codeSystems.find((candidate) => candidate.id === id);
    if (list === undefined) throw new Error(`The code list ${id} is not in ${book.id}`);
    return list.codes.filter(({ endedOn }) => endedOn === undefined).map(({ code }) => code);
  };
  return {
    contactTypes: codes(CONTACT_TYPES),
    indirectActivities: codes(INDIRECT_ACTIVITY),
    procedureCodes: codes(PROCEDURES).filter((code) => code !== FORM_CODE),
    careLevels: codes(CARE_LEVELS),
    places: codes(PLACES),
  };
}
