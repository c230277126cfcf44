/** Marks what an answer proposes to register and the code list does not allow on the date of the contact. */
import type { CodedValue, Registration } from '../../contract/rules';
import type { UnhashedBook } from './book';

/** The registration with every code marked that is not valid on the date (YYYY-MM-DD); the very same where all are. */
export function markNotValid(registration: Registration, { codeSystems }: Pick<UnhashedBook, 'codeSystems'>, date: string): Registration {
  const reasonOf = (system: string, code: string): CodedValue['notValid'] => {
    const row = codeSystems.find(({ id }) => id === system)?.codes.find((candidate) => candidate.code === code);
    if (row?.validFrom !== undefined && date < row.validFrom) return { from: row.validFrom };
    return row?.endedOn !== undefined && row.endedOn <= date ? { until: row.endedOn } : undefined;
  };
  const marked = <T extends { readonly code: string }>(value: T, system: string): T => {
    const notValid = reasonOf(system, value.code);
    return notValid === undefined ? value : { ...value, notValid };
  };
  const markedValue = (value: CodedValue): CodedValue => {
    const own = marked(value, value.system);
    const alternatives = value.alternatives?.map((other) => marked(other, value.system));
    return alternatives?.some(({ notValid }) => notValid) ? { ...own, alternatives } : own;
  };
  const { contactType, indirectActivity, codes } = registration;
  const found = {
    ...(contactType && { contactType: markedValue(contactType) }),
    ...(indirectActivity && { indirectActivity: markedValue(indirectActivity) }),
    codes: codes.map(markedValue),
  };
  const isSame =
    found.contactType === contactType && found.indirectActivity === indirectActivity && codes.every((code, at) => code === found.codes[at]);
  return isSame ? registration : { ...registration, ...found };
}
