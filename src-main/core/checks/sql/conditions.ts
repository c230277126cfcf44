/** A condition of a check as SQL over the rows of `isf_rows` or `isf_tertials`, which are called r. */
import type { CodeSystemFile } from '../../rules/format';
import { codesOf } from '../conditions';
import type { Condition } from '../format';
import { column, sqlName } from './columns';
import type { Dialect } from './dialect';

/** The column that says whether an id is an identity number. */
export function identityColumn(id: string): string {
  return `${sqlName(id)}_is_identity_number`;
}

/** The column that counts a code over a tertial. */
export function countColumn(code: string): string {
  return `${sqlName(code.toLowerCase())}_in_tertial`;
}

/** The column that counts the contacts of a tertial. */
export const CONTACTS_IN_TERTIAL = 'contacts_in_tertial';

/** How often a code stands in `code_list`, where there are two spaces between codes and one at each end. */
export function occurrences(code: string, dialect: Dialect): string {
  const padded = ` ${code} `;
  return `(length(r.code_list) - length(replace(r.code_list, ${dialect.text(padded)}, ''))) / ${padded.length}`;
}

/** The condition; `codeSystems` are those of the book that the check stands in. Says the same as `rowTest` and `TertialCounts.holds`. */
export function conditionSql(condition: Condition, codeSystems: readonly CodeSystemFile[], dialect: Dialect): string {
  if ('in' in condition) return `${column('r', condition.column)} IN ${list(condition.in, dialect)}`;
  if ('filled' in condition) return `${column('r', condition.column)} ${condition.filled ? '<>' : '='} ''`;
  if ('notInList' in condition) {
    const value = column('r', condition.column);
    const codes = codesOf(codeSystems, condition.notInList);
    const unknown = `${value} NOT IN ${list(['', ...codes.map(({ code }) => code)], dialect)}`;
    const outside = codes.flatMap((row) => outsideItsDays(row, value, dialect));
    return outside.length === 0 ? unknown : `(${[unknown, ...outside].join(' OR ')})`;
  }
  if ('endedInList' in condition) {
    const value = column('r', condition.column);
    const ended = codesOf(codeSystems, condition.endedInList).flatMap(({ code, endedOn }) =>
      endedOn === undefined ? [] : [`(${value} = ${dialect.text(code)} AND r.contact_date >= DATE '${endedOn}')`],
    );
    return ended.length === 0 ? '1 = 0' : `(${ended.join(' OR ')})`;
  }
  if ('code' in condition) return `position(${dialect.text(` ${condition.code} `)} IN r.code_list) > 0`;
  if ('patientInTertial' in condition) {
    const of = condition.patientInTertial;
    return 'rows' in of ? `r.${CONTACTS_IN_TERTIAL} = ${of.rows}` : `r.${countColumn(of.code)} >= ${of.atLeast}`;
  }
  if ('identityNumberIn' in condition) return `(${condition.identityNumberIn.map((id) => `r.${identityColumn(id)} = 1`).join(' OR ')})`;
  return `r.rule_book = ''`;
}

/** The days on which a list does not have the code that stands in `value`; none where its days are not known. */
function outsideItsDays({ code, validFrom, endedOn }: CodeSystemFile['codes'][number], value: string, dialect: Dialect): string[] {
  const isCode = `${value} = ${dialect.text(code)}`;
  return [
    ...(validFrom === undefined ? [] : [`(${isCode} AND r.contact_date < DATE '${validFrom}')`]),
    ...(endedOn === undefined ? [] : [`(${isCode} AND r.contact_date >= DATE '${endedOn}')`]),
  ];
}

/** Texts in parentheses, for IN. */
export function list(values: readonly string[], dialect: Dialect): string {
  return `(${values.map((value) => dialect.text(value)).join(', ')})`;
}
