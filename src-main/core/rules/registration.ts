/** What rules that apply together want registered, and what all continuations register alike. */
import type { Certainty, CodedValue, Registration } from '../../contract/rules';
import type { UnhashedBook } from './book';
import { CONTACT_TYPES, INDIRECT_ACTIVITY } from './code-list-ids';
import { sourceOfCode } from './code-source';
import type { RegistrationSource } from './format';
import { distinct, share } from './sharing';

const STRENGTH: readonly Certainty[] = ['confirmed', 'interpreted', 'secondary'];

/**
 * All registrations together; undefined where two of them want different values for the same field. A value that names several codes
 * leaves the choice open, so one that names fewer of the same codes narrows it.
 */
export function joinRegistrations(
  book: UnhashedBook,
  registrations: readonly (RegistrationSource | undefined)[],
  coded: Map<string, CodedValue>,
): Registration | undefined {
  const joined: { contactType?: CodedValue; indirectActivity?: CodedValue; timing?: string; codes: CodedValue[] } = { codes: [] };
  const narrow = (field: 'contactType' | 'indirectActivity', system: string, source: RegistrationSource['contactType']): boolean => {
    if (source === undefined) return true;
    const value = narrower(joined[field], codedValue(book, system, source, coded));
    if (value !== undefined) joined[field] = value;
    return value !== undefined;
  };
  for (const own of registrations) {
    if (own === undefined) continue;
    if (!narrow('contactType', CONTACT_TYPES, own.contactType)) return undefined;
    if (!narrow('indirectActivity', INDIRECT_ACTIVITY, own.indirectActivity)) return undefined;
    if (own.timing !== undefined && joined.timing !== undefined && joined.timing !== own.timing) return undefined;
    if (own.timing !== undefined) joined.timing = own.timing;
    joined.codes.push(...own.codes.map((value) => codedValue(book, value.system, value, coded)));
  }
  return { ...joined, codes: distinct(joined.codes, (value) => `${value.system} ${value.code}`) };
}

/** The value with fewer codes where all of them are among those of the other; of the same codes the surer value, else the first. */
function narrower(before: CodedValue | undefined, value: CodedValue): CodedValue | undefined {
  if (before === undefined || before === value) return value;
  const [old, own] = [codesOf(before), codesOf(value)];
  if (own.length < old.length) return own.every((code) => old.includes(code)) ? value : undefined;
  if (!old.every((code) => own.includes(code))) return undefined;
  return own.length === old.length && STRENGTH.indexOf(value.certainty) < STRENGTH.indexOf(before.certainty) ? value : before;
}

function codesOf({ code, alternatives = [] }: CodedValue): string[] {
  return [code, ...alternatives.map((other) => other.code)];
}

/** What every one of these registers alike. */
export function commonRegistration(registrations: readonly Registration[]): Registration {
  const [first, ...others] = registrations;
  if (first === undefined || others.length === 0) return first ?? { codes: [] };
  const contactType = common(registrations.map((registration) => registration.contactType));
  const indirectActivity = common(registrations.map((registration) => registration.indirectActivity));
  const { timing } = first;
  return {
    ...(contactType && { contactType }),
    codes: first.codes.flatMap((code) => common(registrations.map(({ codes }) => codes.find((other) => isSame(code, other)))) ?? []),
    ...(indirectActivity && { indirectActivity }),
    ...(timing && others.every((other) => other.timing === timing) ? { timing } : {}),
  };
}

/** The one code of all these values, as the least sure of them has it; undefined where one is missing or another code. */
function common(values: readonly (CodedValue | undefined)[]): CodedValue | undefined {
  const [first] = values;
  let common = first;
  for (const value of values) {
    if (common === undefined || value === undefined || !isSame(common, value)) return undefined;
    if (
      value !== common &&
      (codesOf(value).length - codesOf(common).length || STRENGTH.indexOf(value.certainty) - STRENGTH.indexOf(common.certainty)) > 0
    )
      common = value;
  }
  return common;
}

function isSame(a: CodedValue, b: CodedValue): boolean {
  return a === b || (a.system === b.system && a.code === b.code);
}

/** A code with its label and source. */
function codedValue(
  book: UnhashedBook,
  system: string,
  value: NonNullable<RegistrationSource['contactType']>,
  coded: Map<string, CodedValue>,
): CodedValue {
  return share(coded, JSON.stringify([system, value]), () => {
    const list = book.codeSystems.find(({ id }) => id === system);
    const labelOf = (code: string) => list?.codes.find((row) => row.code === code)?.label ?? code;
    return {
      system,
      code: value.code,
      label: labelOf(value.code),
      source: list === undefined ? system : sourceOfCode(list, value.code),
      certainty: value.certainty,
      ...(value.note === undefined ? {} : { note: value.note }),
      ...(value.or.length === 0 ? {} : { alternatives: value.or.map((code) => ({ code, label: labelOf(code) })) }),
    };
  });
}
