/** The assessments of this start under rule books that have changed since. */
import { faceOf } from '../../src-main/contract/face';
import type { Call } from '../app/bridge';
import { toFacts } from './answers';
import type { AssessmentState, AssessmentStore, RecentAssessment, Scope } from './assessment';

/**
 * Asks main anew about the assessment on the screen and about the recent ones. All answers stay, also those that the book now
 * ignores: they count again when the book is as it was. A picked book that is gone is picked no longer. When main refuses, its
 * message stands in the place of the answer, since the one before rests on rules that are gone.
 */
export async function assessAnew(store: AssessmentStore, call: Call, isBook: (id: string) => boolean): Promise<void> {
  store.setState(await shownAnew(store.getState(), call, isBook));
  const recent = await Promise.all(store.getState().recent.map((entry) => recentAnew(entry, call, isBook)));
  store.setState({ recent });
}

async function shownAnew({ answers, scope, questions }: AssessmentState, call: Call, isBook: (id: string) => boolean) {
  const still = stillThere(scope, isBook);
  const result = await call('assess', { facts: toFacts(answers), ...still });
  const asked = result.ok ? await call('rule-book:questions', { ruleBook: result.value.answer.ruleBook.id }) : undefined;
  if (!result.ok || asked === undefined || !asked.ok) {
    const error = result.ok ? asked?.ok === false && asked.error.message : result.error.message;
    // The questions are asked for again as soon as there is an answer.
    return { scope: still, shown: undefined, questions, questionsOf: '', error: error || undefined };
  }
  return { scope: still, shown: result.value, ...asked.value, questionsOf: result.value.answer.ruleBook.id, error: undefined };
}

async function recentAnew(entry: RecentAssessment, call: Call, isBook: (id: string) => boolean): Promise<RecentAssessment> {
  const scope = stillThere(entry.scope, isBook);
  const result = await call('assess', { facts: toFacts(entry.answers), ...scope });
  return { ...entry, scope, face: result.ok ? faceOf(result.value.answer) : 'needs-answers' };
}

function stillThere(scope: Scope, isBook: (id: string) => boolean): Scope {
  if (scope.ruleBook === undefined || isBook(scope.ruleBook)) return scope;
  const { ruleBook: _gone, ...rest } = scope;
  return rest;
}
