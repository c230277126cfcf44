/** What the coder can do with an assessment. Actions wait for each other, so fast typing never lands on the wrong question. */
import type { Facts } from '../../src-main/contract/rules';
import type { Call } from '../app/bridge';
import { fromFacts, optionOf, previousFact, splitIgnored, toFacts, withAnswer } from './answers';
import type { AssessmentStore, Notice, Scope, Snapshot } from './assessment';
import { assessAnew } from './assessment-refresh';
import { currentQuestion } from './question-flow';
import { withRecent } from './recent';

export function createAssessmentActions(store: AssessmentStore, call: Call) {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = queue.then(step);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const snapshot = (): Snapshot => {
    const { id, answers, scope } = store.getState();
    return { id, answers, scope };
  };

  const nextId = (): number => Math.max(store.getState().id, ...store.getState().recent.map((entry) => entry.id)) + 1;

  /** Asks main about `next` and puts it on the screen; gives main's message instead, and changes nothing, when it refuses. */
  async function show(next: Snapshot, notice?: Notice, moveFocus = true): Promise<string | undefined> {
    const result = await call('assess', { facts: toFacts(next.answers), ...next.scope });
    if (!result.ok) return result.error.message;
    const { answer } = result.value;
    let { questions, questionsOf } = store.getState();
    if (answer.ruleBook.id !== questionsOf) {
      const asked = await call('rule-book:questions', { ruleBook: answer.ruleBook.id });
      if (!asked.ok) return asked.error.message;
      questions = asked.value.questions;
      questionsOf = answer.ruleBook.id;
    }
    const { kept, dropped } = splitIgnored(next.answers, answer.ignored);
    const lost: Notice | undefined = dropped.length > 0 ? { kind: 'dropped', dropped, before: snapshot() } : undefined;
    store.setState((state) => ({
      ...next,
      answers: kept,
      questions,
      questionsOf,
      shown: result.value,
      editing: undefined,
      error: undefined,
      notice: lost ?? notice,
      recent: withRecent(state.recent, { ...next, answers: kept }, answer, questions),
      focusTurn: state.focusTurn + (moveFocus ? 1 : 0),
    }));
    return undefined;
  }

  /** As `show`, with a refusal shown on the page. */
  async function showOrTell(next: Snapshot, notice?: Notice): Promise<void> {
    const error = await show(next, notice);
    if (error !== undefined) store.setState({ error });
  }

  /** An answer that stood otherwise before can be had back. */
  const giveAnswer = (fact: string, option: string): Promise<void> => {
    const before = snapshot();
    const was = optionOf(before.answers, fact);
    const changed = was !== undefined && was !== option;
    const answers = withAnswer(before.answers, fact, option);
    return showOrTell({ ...before, answers }, changed ? { kind: 'changed', dropped: [], before } : undefined);
  };

  return {
    /** Asks main what an empty assessment looks like. Focus stays: the first question is on the screen already. */
    begin: (): Promise<void> =>
      inTurn(async () => {
        const error = await show(snapshot(), undefined, false);
        if (error !== undefined) store.setState({ error });
      }),
    answer: (fact: string, option: string): Promise<void> => inTurn(() => giveAnswer(fact, option)),
    /** Chooses by place in the question that is open when its turn comes; a place without an option does nothing. */
    answerAt: (index: number): Promise<void> =>
      inTurn(async () => {
        const { questions, shown, editing } = store.getState();
        const question = currentQuestion({ questions, outlook: shown?.outlook, editing });
        const option = question?.options[index];
        if (question !== undefined && option !== undefined) await giveAnswer(question.fact, option.id);
      }),
    /** Opens the question before, with its answer marked. Nothing is taken away. */
    back: (): Promise<void> =>
      inTurn(async () => {
        store.setState((state) => ({ editing: previousFact(state.answers, state.editing), focusTurn: state.focusTurn + 1 }));
      }),
    reopen: (fact: string): Promise<void> =>
      inTurn(async () => store.setState((state) => ({ editing: fact, focusTurn: state.focusTurn + 1 }))),
    stopEditing: (): Promise<void> =>
      inTurn(async () =>
        store.setState((state) => (state.editing === undefined ? state : { editing: undefined, focusTurn: state.focusTurn + 1 })),
      ),
    startNew: (): Promise<void> =>
      inTurn(async () => {
        const before = snapshot();
        if (before.answers.length === 0) {
          store.setState((state) => ({ editing: undefined, focusTurn: state.focusTurn + 1 }));
          return;
        }
        await showOrTell({ id: nextId(), answers: [], scope: before.scope }, { kind: 'new', dropped: [], before });
      }),
    /** Starts a new assessment that has these answers already, in the order of the questions. An untouched one is filled in. */
    openFacts: (facts: Facts, scope: Scope): Promise<void> =>
      inTurn(async () => {
        const before = snapshot();
        const answers = fromFacts(facts, store.getState().questions);
        if (before.answers.length === 0) await showOrTell({ id: before.id, answers, scope });
        else await showOrTell({ id: nextId(), answers, scope }, { kind: 'new', dropped: [], before });
      }),
    undo: (): Promise<void> =>
      inTurn(async () => {
        const { notice } = store.getState();
        if (notice !== undefined) await showOrTell(notice.before);
      }),
    dismissNotice: (): void => store.setState((state) => ({ notice: undefined, focusTurn: state.focusTurn + 1 })),
    /** Puts focus on what is first on the screen: for when the element that had it is gone. */
    refocus: (): void => store.setState((state) => ({ focusTurn: state.focusTurn + 1 })),
    open: (id: number): Promise<void> =>
      inTurn(async () => {
        const entry = store.getState().recent.find((candidate) => candidate.id === id);
        if (entry !== undefined) await showOrTell({ id: entry.id, answers: entry.answers, scope: entry.scope });
      }),
    /** Changes rule book or date; gives main's message, and changes nothing, when it refuses. */
    changeScope: (scope: Scope): Promise<string | undefined> => inTurn(() => show({ ...snapshot(), scope }, undefined, false)),
    /** Asks main anew about what is on the screen, and about the recent ones, after the rule books have changed. */
    refresh: (isBook: (id: string) => boolean): Promise<void> => inTurn(() => assessAnew(store, call, isBook)),
  };
}
