/** What a set of applying rules amounts to: verdict, certainty, reasons, open points and registration. */
import type { Because, Certainty, Clarified, CodedValue, OpenPoint, Registration, RuleVerdict } from '../../contract/rules';
import type { UnhashedBook } from './book';
import type { RuleSource } from './format';
import { joinRegistrations } from './registration';
import { distinct, share } from './sharing';

/** What a set of applying rules amounts to. Shared by all leaves that these rules decide. */
export interface Outcome {
  readonly index: number;
  readonly verdict: RuleVerdict;
  /** Strength of the strongest deciding rule, for a `yes` with a clarified point `secondary`; absent for `unsettled`. */
  readonly certainty: Certainty | undefined;
  /** The rules that decide, strongest first. */
  readonly rules: readonly DecidingRule[];
  /** Points that no applying rule answers. */
  readonly openPoints: readonly OpenPoint[];
  /** Points that are answered, once for each clause that does it. */
  readonly clarified: readonly Clarified[];
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

const STRENGTH: readonly Certainty[] = ['confirmed', 'interpreted', 'secondary'];

/** The weaker of two certainties. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}

type Found = { readonly key: string; readonly outcome: Omit<Outcome, 'index'> } | { readonly fault: Fault };

/** The rules that count, of those whose conditions hold for one combination. */
interface Applying {
  readonly deciding: readonly PlacedRule[];
  /** Rules without verdict. */
  readonly adding: readonly PlacedRule[];
  readonly verdict: RuleVerdict | undefined;
}

/** Exceptions taken out, and rules that wait for a verdict or for open points kept only where it is there. */
function applyingOf(holding: readonly PlacedRule[]): Applying {
  const exceptions = new Set(holding.flatMap(({ rule }) => rule.exceptionTo));
  const standing = holding.filter(({ rule }) => !exceptions.has(rule.id));
  const deciding = standing.filter(({ rule }) => rule.verdict !== undefined);
  const verdict = deciding[0]?.rule.verdict;
  const adding = standing.filter(
    ({ rule }) => rule.verdict === undefined && (rule.whenVerdict === undefined || rule.whenVerdict === verdict),
  );
  if (!adding.some(({ rule }) => waits(rule))) return { deciding, adding, verdict };
  const raised = new Set([...deciding, ...adding.filter(({ rule }) => !waits(rule))].flatMap(({ rule }) => rule.openPoints.map(pointKey)));
  const isMet = ({ settles, whenOpen = [] }: RuleSource) =>
    (settles?.some((point) => raised.has(pointKey(point))) ?? true) && whenOpen.every((point) => raised.has(pointKey(point)));
  return { deciding, adding: adding.filter(({ rule }) => !waits(rule) || isMet(rule)), verdict };
}

/** Whether a rule without verdict applies only where other rules raise certain open points. */
function waits({ settles, whenOpen }: RuleSource): boolean {
  return settles !== undefined || whenOpen !== undefined;
}

/** What makes two open points the same. */
export function pointKey({ chapter, text }: OpenPoint): string {
  return `${chapter} ${text}`;
}

/** Joins the rules that apply to one combination. A gap or a contradiction comes back as a fault, never as a verdict. */
export function outcomeOf(book: UnhashedBook, holding: readonly PlacedRule[], shared: Shared): Found {
  const { deciding, adding, verdict } = applyingOf(holding);
  const ids = deciding.map(({ rule }) => rule.id);
  if (verdict === undefined) return { fault: { kind: 'gap', rules: holding.map(({ rule }) => rule.id) } };
  if (deciding.some(({ rule }) => rule.verdict !== verdict)) return { fault: { kind: 'overlap', rules: ids } };

  const applying = [...deciding, ...adding];
  const rules = deciding
    .map((placed) => share(shared.rules, placed.rule.id, () => decidingRule(book, placed)))
    .sort((a, b) => STRENGTH.indexOf(a.certainty) - STRENGTH.indexOf(b.certainty));
  const registration = joinRegistrations(
    book,
    applying.map(({ rule }) => rule.registration),
    shared.coded,
  );
  if (registration === undefined)
    return { fault: { kind: 'registration', rules: applying.filter(({ rule }) => rule.registration).map(({ rule }) => rule.id) } };

  const { openPoints, clarified } = pointsOf(book, applying, shared);
  const certainty = verdict === 'unsettled' ? undefined : verdict === 'yes' && clarified.length > 0 ? 'secondary' : rules[0]?.certainty;
  const local = rules.flatMap(({ because }) => because.filter((ground) => ground.local).map(({ clause }) => clause));
  const answered = clarified.map(({ point, because }) => [pointKey(point), because.clause]);
  const details = JSON.stringify([certainty, rules[0]?.chapter, openPoints, answered, registration, local]);
  return {
    key: applying.map(({ rule }) => rule.id).join(' '),
    outcome: { verdict, certainty, rules, openPoints, clarified, registration, details },
  };
}

/** The open points of rules that apply together, parted into those that one of them answers and those that stay open. */
function pointsOf(book: UnhashedBook, applying: readonly PlacedRule[], shared: Shared): Pick<Outcome, 'openPoints' | 'clarified'> {
  const all = new Map<string, OpenPoint>();
  for (const { rule } of applying)
    for (const point of rule.openPoints)
      all.set(
        pointKey(point),
        share(shared.openPoints, pointKey(point), () => point),
      );
  const answers = applying.flatMap(({ rule }) =>
    (rule.settles ?? []).flatMap((answer) => {
      const point = all.get(pointKey(answer));
      return point === undefined ? [] : rule.clauses.map((clause) => ({ point, because: becauseOf(book, clause) }));
    }),
  );
  const answered = new Set(answers.map(({ point }) => point));
  return {
    openPoints: [...all.values()].filter((point) => !answered.has(point)),
    clarified: distinct(answers, clarifiedKey),
  };
}

/** What makes two answers to open points the same. */
export function clarifiedKey({ point, because }: Clarified): string {
  return `${pointKey(point)} ← ${because.clause}`;
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
        ...(clause.local === undefined ? {} : { local: clause.local }),
      };
    }
  }
  throw new Error(`Clause ${id} is not in ${book.id}: the book was not checked before it was used`);
}
