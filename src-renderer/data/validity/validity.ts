/** Whether an assessment that was noted once still holds: the answer then against the answer now. Pure. */
import { faceOf } from '../../../src-main/contract/face';
import type { Answer } from '../../../src-main/contract/rules';
import type { LinkedAssessment, Quote } from '../note';

/** `still-right`: nothing that matters has changed. `cannot-tell`: no book answers it today. Worst last. */
export type ValidityState = 'still-right' | 'text-changed' | 'answer-changed' | 'cannot-tell';

/** What of an answer has changed. `certainty` and `reservations` change how the answer looks, and so count as the answer. */
export type Difference = 'verdict' | 'certainty' | 'reservations' | 'registration' | 'wording' | 'grounds';

/** A clause that reads or counts otherwise than it did. */
export interface ClauseChange {
  readonly clause: string;
  readonly chapter: string;
  readonly kind: 'added' | 'dropped' | 'reworded';
  readonly textThen?: string;
  readonly textNow?: string;
  /** True where the note quotes it, false where only the answer rests on it. */
  readonly quoted: boolean;
  /** It is a local clarification, and no clause of the rule book. */
  readonly local?: true;
}

/** The answer then against what one book says now. */
export interface Comparison {
  readonly state: ValidityState;
  readonly book: Answer['ruleBook'];
  readonly verdict: Answer['verdict'];
  readonly certainty?: Answer['certainty'];
  readonly differences: readonly Difference[];
  /** Those that did it, first the ones that the answer now rests on and did not before. */
  readonly clauses: readonly ClauseChange[];
}

/** No book answers: for a date that none covers, or facts that it does not know any more. `message` is main's, in bokmål. */
export interface NoAnswer {
  readonly state: 'cannot-tell';
  readonly message: string;
}

export interface NoteValidity {
  /** The worse of the two. */
  readonly state: ValidityState;
  /** The chapters of the clauses that changed, without repetition. */
  readonly chapters: readonly string[];
  /** The book that is in force today. */
  readonly inForce: Comparison | NoAnswer;
  /** The newest book for the date of the contact; absent where the note has no date. */
  readonly forItsDate?: Comparison | NoAnswer;
}

/** How clauses read in a book now: clause id → text; undefined where the book does not have it any more. */
export type ClauseTexts = ReadonlyMap<string, string | undefined>;

const WORST: readonly ValidityState[] = ['still-right', 'text-changed', 'answer-changed', 'cannot-tell'];

/** Puts the two comparisons together. A note is only as valid as the worse of them, but a book that cannot answer does not hide one that can. */
export function validityOf(inForce: Comparison | NoAnswer, forItsDate?: Comparison | NoAnswer): NoteValidity {
  const all = forItsDate === undefined ? [inForce] : [forItsDate, inForce];
  const answered = all.filter((one): one is Comparison => 'book' in one);
  const state = answered
    .map((one) => one.state)
    .reduce<ValidityState>((worst, one) => (WORST.indexOf(one) > WORST.indexOf(worst) ? one : worst), 'still-right');
  const chapters = [...new Set(answered.flatMap(({ clauses }) => clauses.map(({ chapter }) => chapter)))];
  const result = { state: answered.length === 0 ? ('cannot-tell' as const) : state, chapters, inForce };
  return forItsDate === undefined ? result : { ...result, forItsDate };
}

/** Holds what was noted against an answer of today. `texts` says how the quoted clauses read in the book of that answer. */
export function compare(then: LinkedAssessment, quotes: readonly Quote[], now: Answer, texts: ClauseTexts): Comparison {
  const reasons = reasonChanges(then, now);
  const quoted = quoteChanges(quotes, texts);
  const differences = differencesOf(then, now, reasons, quoted);
  const turned = differences.some((one) => one !== 'wording' && one !== 'grounds');
  return {
    state: turned ? 'answer-changed' : differences.length > 0 ? 'text-changed' : 'still-right',
    book: now.ruleBook,
    verdict: now.verdict,
    ...(now.certainty === undefined ? {} : { certainty: now.certainty }),
    differences,
    clauses: [...reasons, ...quoted.filter(({ clause }) => !reasons.some((one) => one.clause === clause))],
  };
}

function differencesOf(
  then: LinkedAssessment,
  now: Answer,
  reasons: readonly ClauseChange[],
  quoted: readonly ClauseChange[],
): readonly Difference[] {
  const facts: readonly (readonly [Difference, boolean])[] = [
    ['verdict', then.verdict !== now.verdict],
    ['certainty', then.certainty !== now.certainty],
    ['reservations', faceOf(then as Pick<Answer, 'verdict' | 'certainty' | 'openPoints'>) !== faceOf(now) && then.verdict === now.verdict],
    ['registration', registrationKey(then.registration) !== registrationKey(now.registration)],
    ['grounds', reasons.some(({ kind }) => kind !== 'reworded')],
    ['wording', [...reasons, ...quoted].some(({ kind }) => kind === 'reworded') || quoted.length > 0],
  ];
  return facts.filter(([, differs]) => differs).map(([difference]) => difference);
}

type Reason = Pick<Answer['because'][number], 'clause' | 'chapter' | 'text' | 'local'>;

function reasonChanges(then: LinkedAssessment, now: Answer): ClauseChange[] {
  const reasonsThen: readonly Reason[] = [...then.because, ...(then.clarified ?? []).map(({ because }) => because)];
  const reasonsNow: readonly Reason[] = [...now.because, ...(now.clarified ?? []).map(({ because }) => because)];
  const before = new Map(reasonsThen.map((reason) => [reason.clause, reason]));
  const after = new Map(reasonsNow.map((reason) => [reason.clause, reason]));
  const added = [...after.values()]
    .filter(({ clause }) => !before.has(clause))
    .map((reason) => ({ ...changed(reason), kind: 'added' as const, textNow: reason.text }));
  const reworded = [...after.values()].flatMap((reason) => {
    const old = before.get(reason.clause);
    if (old === undefined || old.text === reason.text) return [];
    return [{ ...changed(reason), kind: 'reworded' as const, textThen: old.text, textNow: reason.text }];
  });
  const dropped = [...before.values()]
    .filter(({ clause }) => !after.has(clause))
    .map((reason) => ({ ...changed(reason), kind: 'dropped' as const, textThen: reason.text }));
  return [...added, ...reworded, ...dropped];
}

function changed({ clause, chapter, local }: Reason) {
  return { clause, chapter, quoted: false, ...(local !== undefined && { local: true as const }) };
}

function quoteChanges(quotes: readonly Quote[], texts: ClauseTexts): ClauseChange[] {
  return quotes.flatMap(({ clause, chapter, text }): ClauseChange[] => {
    if (!texts.has(clause)) return [];
    const textNow = texts.get(clause);
    if (textNow === text) return [];
    if (textNow === undefined) return [{ clause, chapter, kind: 'dropped', textThen: text, quoted: true }];
    return [{ clause, chapter, kind: 'reworded', textThen: text, textNow, quoted: true }];
  });
}

/** What is registered, without labels and sources: those may be worded anew without anything else to register. */
function registrationKey(registration: LinkedAssessment['registration'] | Answer['registration']): string {
  const value = (coded: Answer['registration']['contactType']): unknown =>
    coded === undefined
      ? null
      : [coded.system, coded.code, (coded.alternatives ?? []).map(({ code }) => code).toSorted(), coded.note ?? null];
  const { contactType, codes, indirectActivity, timing } = registration as Answer['registration'];
  return JSON.stringify([
    value(contactType),
    codes
      .map(value)
      .map((one) => JSON.stringify(one))
      .toSorted(),
    value(indirectActivity),
    timing ?? null,
  ]);
}
