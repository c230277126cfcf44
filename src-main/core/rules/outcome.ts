/** What a set of applying rules amounts to: verdict, certainty, reasons, open points and registration. */
import type { Because, Certainty, CodedValue, OpenPoint, Registration, RuleVerdict } from '../../contract/rules';
import type { UnhashedBook } from './book';
import { CONTACT_TYPES, INDIRECT_ACTIVITY } from './code-list-ids';
import { sourceOfCode } from './code-source';
import type { RegistrationSource, RuleSource } from './format';

/** What a set of applying rules amounts to. Shared by all leaves that these rules decide. */
export interface Outcome {
  readonly index: number;
  readonly verdict: RuleVerdict;
  /** Strength of the strongest deciding rule; absent for `unsettled`. */
  readonly certainty: Certainty | undefined;
  /** The rules that decide, strongest first. */
  readonly rules: readonly DecidingRule[];
  readonly openPoints: readonly OpenPoint[];
  readonly registration: Registration;
  /** The same for outcomes that differ only in which rules of a chapter decided. */
  readonly details: string;
}

export interface DecidingRule {
  readonly id: string;
  readonly chapter: string;
  readonly title: string;
  readonly because: readonly Because[];
  readonly certainty: Certainty;
}

/** A rule and the chapter whose file it stands in. */
export interface PlacedRule {
  readonly rule: RuleSource;
  readonly chapter: string;
}

/** Why a set of rules gives no answer: none decides, they disagree, or they want different registrations. */
export interface Fault {
  readonly kind: 'gap' | 'overlap' | 'registration';
  readonly rules: readonly string[];
}

/** What outcomes of one form share, so that equal parts are the same object and can be compared by identity. */
export interface Shared {
  readonly coded: Map<string, CodedValue>;
  readonly rules: Map<string, DecidingRule>;
  readonly openPoints: Map<string, OpenPoint>;
}

function share<T>(known: Map<string, T>, key: string, make: () => T): T {
  const existing = known.get(key);
  if (existing !== undefined) return existing;
  const made = make();
  known.set(key, made);
  return made;
}

const STRENGTH: readonly Certainty[] = ['confirmed', 'interpreted', 'secondary'];

/** The weaker of two certainties. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}

type Found = { readonly key: string; readonly outcome: Omit<Outcome, 'index'> } | { readonly fault: Fault };

/** Joins the rules that apply to one combination. A gap or a contradiction comes back as a fault, never as a verdict. */
export function outcomeOf(book: UnhashedBook, applying: readonly PlacedRule[], shared: Shared): Found {
  const exceptions = new Set(applying.flatMap(({ rule }) => rule.exceptionTo));
  const deciding = applying.filter(({ rule }) => rule.verdict !== undefined && !exceptions.has(rule.id));
  const ids = deciding.map(({ rule }) => rule.id);
  const verdict = deciding[0]?.rule.verdict;
  if (verdict === undefined) return { fault: { kind: 'gap', rules: applying.map(({ rule }) => rule.id) } };
  if (deciding.some(({ rule }) => rule.verdict !== verdict)) return { fault: { kind: 'overlap', rules: ids } };

  const adding = applying.filter(
    ({ rule }) =>
      rule.verdict === undefined && !exceptions.has(rule.id) && (rule.whenVerdict === undefined || rule.whenVerdict === verdict),
  );
  const rules = deciding
    .map((placed) => share(shared.rules, placed.rule.id, () => decidingRule(book, placed)))
    .sort((a, b) => STRENGTH.indexOf(a.certainty) - STRENGTH.indexOf(b.certainty));
  const registration = joinRegistrations(book, [...deciding, ...adding], shared.coded);
  if (registration === undefined)
    return {
      fault: { kind: 'registration', rules: [...deciding, ...adding].filter(({ rule }) => rule.registration).map(({ rule }) => rule.id) },
    };

  const openPoints = [
    ...new Set(
      [...deciding, ...adding].flatMap(({ rule }) =>
        rule.openPoints.map((point) => share(shared.openPoints, `${point.chapter} ${point.text}`, () => point)),
      ),
    ),
  ];
  const certainty = verdict === 'unsettled' ? undefined : rules[0]?.certainty;
  const details = JSON.stringify([certainty, rules[0]?.chapter, openPoints, registration]);
  return {
    key: [...ids, ...adding.map(({ rule }) => rule.id)].join(' '),
    outcome: { verdict, certainty, rules, openPoints, registration, details },
  };
}

/** A rule with its clauses written out. */
function decidingRule(book: UnhashedBook, { rule, chapter }: PlacedRule): DecidingRule {
  const because = rule.clauses.map((id) => becauseOf(book, id));
  return { id: rule.id, chapter, title: rule.title, because, certainty: certaintyOf(rule, because) };
}

/** The certainty of a rule with these clauses: that of its weakest one, and our reading where the rule says so. */
export function certaintyOf(rule: Pick<RuleSource, 'interpreted'>, because: readonly Because[]): Certainty {
  if (because.some(({ authority }) => authority !== 'isf-document')) return 'secondary';
  return rule.interpreted ? 'interpreted' : 'confirmed';
}

/** A clause as the answer shows it. */
export function becauseOf(book: UnhashedBook, id: string): Because {
  for (const { chapter, clauses } of book.chapters) {
    const clause = clauses.find((candidate) => candidate.id === id);
    const source = clause && book.sources.find((candidate) => candidate.id === clause.source);
    if (clause && source) {
      return {
        clause: id,
        chapter: chapter.id,
        text: clause.text,
        source: source.title,
        locator: clause.locator,
        authority: clause.authority ?? source.authority,
        year: clause.year ?? source.year,
      };
    }
  }
  throw new Error(`Clause ${id} is not in ${book.id}: the book was not checked before it was used`);
}

/** All registrations together; undefined when two of them want different values for the same field. */
function joinRegistrations(book: UnhashedBook, rules: readonly PlacedRule[], coded: Shared['coded']): Registration | undefined {
  const joined: { contactType?: CodedValue; indirectActivity?: CodedValue; timing?: string; codes: CodedValue[] } = { codes: [] };
  const same = <K extends 'contactType' | 'indirectActivity' | 'timing'>(field: K, value: (typeof joined)[K]): boolean => {
    if (value === undefined || joined[field] === value) return true;
    if (joined[field] !== undefined) return false;
    joined[field] = value;
    return true;
  };
  for (const { rule } of rules) {
    const own = rule.registration;
    if (own === undefined) continue;
    const consistent =
      same('contactType', own.contactType && codedValue(book, CONTACT_TYPES, own.contactType, coded)) &&
      same('indirectActivity', own.indirectActivity && codedValue(book, INDIRECT_ACTIVITY, own.indirectActivity, coded)) &&
      same('timing', own.timing);
    if (!consistent) return undefined;
    joined.codes.push(...own.codes.map((value) => codedValue(book, value.system, value, coded)));
  }
  return { ...joined, codes: distinct(joined.codes, (value) => `${value.system} ${value.code}`) };
}

/** A code with its label and source. */
function codedValue(
  book: UnhashedBook,
  system: string,
  value: NonNullable<RegistrationSource['contactType']>,
  coded: Shared['coded'],
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

/** The items without repetition, first occurrence kept. */
export function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
