/** What saved cases get by two sets of books. */
import type { CaseChange, CaseFacts } from '../../contract/packs';
import type { Answer } from '../../contract/rules';
import { assessContact, RequestError } from '../assessment';
import type { RuleLibrary } from '../rule-library/library';

type CaseAnswer = NonNullable<CaseChange>['before'];

interface Answered {
  readonly shown: CaseAnswer;
  /** Clauses that it rests on: how they read, and which of them are local. */
  readonly clauses: ReadonlyMap<string, { readonly text: string; readonly local: boolean }>;
}

/** Compares the answers to cases. Cases that say the same are answered once. */
export function caseComparison(before: RuleLibrary, after: RuleLibrary): (one: CaseFacts) => CaseChange {
  const known = new Map<string, CaseChange>();
  return (one) => {
    const key = JSON.stringify([Object.entries(one.facts).sort(), one.date ?? null, one.ruleBook ?? null]);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const change = changeOf(answered(before, one), answered(after, one));
    known.set(key, change);
    return change;
  };
}

function changeOf(before: Answered, after: Answered): CaseChange {
  if (JSON.stringify(before.shown) === JSON.stringify(after.shown)) return null;
  const onlyIn = (one: Answered, other: Answered): string[] => {
    const ids = [...one.clauses].filter(([id, { text }]) => other.clauses.get(id)?.text !== text);
    return ids.sort(([, a], [, b]) => Number(b.local) - Number(a.local)).map(([id]) => id);
  };
  return { before: before.shown, after: after.shown, clauses: [...new Set([...onlyIn(after, before), ...onlyIn(before, after)])] };
}

function answered(library: RuleLibrary, { facts, date, ruleBook }: CaseFacts): Answered {
  try {
    const { answer } = assessContact(library, { facts, date, ruleBook });
    const reasons = [...answer.because, ...(answer.clarified ?? []).map(({ because }) => because)];
    return {
      shown: shownOf(answer),
      clauses: new Map(reasons.map(({ clause, text, local }) => [clause, { text, local: local !== undefined }])),
    };
  } catch (error) {
    if (error instanceof RequestError) return { shown: { message: error.message }, clauses: new Map() };
    throw error;
  }
}

function shownOf({ verdict, certainty, registration, ruleBook }: Answer): CaseAnswer {
  const { contactType, indirectActivity, codes, timing } = registration;
  return {
    verdict,
    ...(certainty === undefined ? {} : { certainty }),
    ...(contactType === undefined ? {} : { contactType: contactType.code }),
    ...(indirectActivity === undefined ? {} : { indirectActivity: indirectActivity.code }),
    codes: codes.map(({ code }) => code),
    ...(timing === undefined ? {} : { timing }),
    ruleBook: ruleBook.id,
  };
}
