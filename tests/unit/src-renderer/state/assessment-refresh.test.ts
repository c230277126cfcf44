import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src-main/contract/result';
import type { Answer, Facts, Question, Verdict } from '../../../../src-main/contract/rules';
import type { Call } from '../../../../src-renderer/app/bridge';
import { createAssessmentStore } from '../../../../src-renderer/state/assessment';
import { createAssessmentActions } from '../../../../src-renderer/state/assessment-actions';

/** A main whose rule books can be changed while the page stands. */
function start() {
  const main = { verdict: 'no' as Verdict, label: 'Form', ignored: [] as string[], refuses: undefined as string | undefined };
  const question = (): Question => ({
    fact: 'form',
    label: main.label,
    question: 'Form?',
    kind: 'happened',
    options: [{ id: 'phone', label: 'telefon', heading: 'Telefon' }],
  });
  const answer = (ruleBook = 'book'): Answer => ({
    verdict: main.verdict,
    openPoints: [],
    registration: { codes: [] },
    because: [],
    missing: [],
    missingForDetails: [],
    toChange: [],
    couldOnlyHaveBeen: [],
    ignored: main.ignored,
    ruleBook: { id: ruleBook, title: 'Bok', status: 'final', inForce: true, hash: 'abc' },
    dateAssumed: true,
  });
  const call = (async (channel: string, input: { facts: Facts; ruleBook?: string }) => {
    if (channel === 'rule-book:questions') return ok({ questions: [question()] });
    if (main.refuses !== undefined) return fail('invalid-input', main.refuses);
    return ok({ answer: answer(input.ruleBook), outlook: { possible: [], grounds: [], questions: [] } });
  }) as unknown as Call;
  const store = createAssessmentStore();
  store.setState({ questions: [question()], questionsOf: 'book' });
  return { main, store, actions: createAssessmentActions(store, call) };
}

const every = (): boolean => true;

describe('the assessment when the rule books have changed', () => {
  it('is answered anew, with the questions of the book as it is now; the answers and the focus stay', async () => {
    const { main, store, actions } = start();
    await actions.answer('form', 'phone');
    const { focusTurn } = store.getState();
    main.verdict = 'yes';
    main.label = 'Kontaktform';
    await actions.refresh(every);
    const { shown, questions, answers, ...rest } = store.getState();
    expect(shown?.answer.verdict).toBe('yes');
    expect(questions[0]?.label).toBe('Kontaktform');
    expect(answers).toEqual([{ fact: 'form', option: 'phone' }]);
    expect(rest.focusTurn).toBe(focusTurn);
    expect(rest.notice).toBeUndefined();
  });

  it('keeps answers that the book does not ask for any more, for it may be put back', async () => {
    const { main, store, actions } = start();
    await actions.answer('form', 'phone');
    main.ignored = ['form'];
    await actions.refresh(every);
    expect(store.getState().answers).toHaveLength(1);
  });

  it('lets go of a picked book that is gone, here and among the recent ones', async () => {
    const { store, actions } = start();
    await actions.openFacts({ form: 'phone' }, { ruleBook: 'pack-book', date: '2024-03-14' });
    expect(store.getState().shown?.answer.ruleBook.id).toBe('pack-book');
    await actions.refresh((id) => id === 'book');
    expect(store.getState()).toMatchObject({ scope: { date: '2024-03-14' }, questionsOf: 'book' });
    expect(store.getState().recent.map(({ scope }) => scope)).toEqual([{ date: '2024-03-14' }]);
  });

  it('gives the recent ones the face that they have now', async () => {
    const { main, store, actions } = start();
    await actions.answer('form', 'phone');
    await actions.startNew();
    main.verdict = 'unsettled';
    await actions.refresh(every);
    expect(store.getState().recent.map(({ face }) => face)).toEqual(['unsettled']);
  });

  it('shows no answer of rules that are gone: the message of main stands there, and the answers stay', async () => {
    const { main, store, actions } = start();
    await actions.answer('form', 'phone');
    main.refuses = 'Spørsmålet finnes ikke.';
    await actions.refresh(every);
    expect(store.getState()).toMatchObject({ shown: undefined, error: 'Spørsmålet finnes ikke.', answers: [{ fact: 'form' }] });
    main.refuses = undefined;
    await actions.refresh(every);
    expect(store.getState().error).toBeUndefined();
    expect(store.getState().shown).toBeDefined();
  });
});
