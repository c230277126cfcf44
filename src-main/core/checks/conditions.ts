/** A condition made ready to be tried on one row after another. */
import { isValidOn } from '../rules/code-days';
import type { CodeSystemFile } from '../rules/format';
import type { TertialCondition } from './condition-kinds';
import type { Contact } from './contact';
import type { Condition } from './format';
import { isIdentityNumber } from './identity-id';

export type RowTest = (contact: Contact) => boolean;

/** The test for a condition that the row itself answers. */
export function rowTest(
  condition: Exclude<Condition, TertialCondition>,
  codeSystems: readonly CodeSystemFile[],
  isCovered: (date: string) => boolean,
): RowTest {
  if ('in' in condition) {
    const { column } = condition;
    const values = condition.in;
    const [only] = values;
    return values.length === 1 ? (contact) => contact[column] === only : (contact) => values.includes(contact[column]);
  }
  if ('filled' in condition) {
    const { column, filled } = condition;
    return (contact) => (contact[column] !== '') === filled;
  }
  if ('notInList' in condition) {
    const { column } = condition;
    const codes = new Map(codesOf(codeSystems, condition.notInList).map((row) => [row.code, row]));
    return (contact) => {
      const value = contact[column];
      if (value === '') return false;
      const row = codes.get(value);
      return row === undefined || !isValidOn(row, contact.contactDate);
    };
  }
  if ('endedInList' in condition) {
    const { column } = condition;
    const ended = new Map(
      codesOf(codeSystems, condition.endedInList).flatMap(({ code, endedOn }) => (endedOn === undefined ? [] : [[code, endedOn] as const])),
    );
    return (contact) => {
      const day = ended.get(contact[column]);
      return day !== undefined && day <= contact.contactDate;
    };
  }
  if ('code' in condition) {
    const { code } = condition;
    return ({ procedureCodes }) => procedureCodes.includes(code);
  }
  if ('identityNumberIn' in condition) {
    const columns = condition.identityNumberIn;
    return (contact) => columns.some((column) => isIdentityNumber(contact[column]));
  }
  return ({ contactDate }) => !isCovered(contactDate);
}

/** The codes of a list. Throws where the list is not there: a checked book holds every list that it names. */
export function codesOf(codeSystems: readonly CodeSystemFile[], id: string): CodeSystemFile['codes'] {
  const list = codeSystems.find((candidate) => candidate.id === id);
  if (list === undefined) throw new Error(`The code list ${id} is not in the book: it was not checked before it was used`);
  return list.codes;
}
