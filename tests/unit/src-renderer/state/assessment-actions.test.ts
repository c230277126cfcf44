import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src-main/contract/result';
import type { Answer, Facts, Question } from '../../../../src-main/contract/rules';
import type { Call } from '../../../../src-renderer/app/bridge';
import { createAssessmentStore } from '../../../../src-renderer/state/assessment';
import { createAssessmentActions } from '../../../../src-renderer/state/assessment-actions';

const QUESTIONS: readonly Question[] = [
  { fact: 'form', label: 'Form', question: 'Form?', kind: 'happened', options: [option('phone', 'Telefon'), option('message', 'Melding')] },
  { fact: 'channel', label: 'Kanal', question: 'Kanal?', kind: 'happened', options: [option('sms', 'SMS'), option('other', 'Annen')] },
];

function option(id: string, heading: string) {
  return { id, label: heading.toLowerCase(), heading };
}

/** Main as the page sees it: `channel` belongs to messages only, and a refused date is refused. */
function answerTo(
  facts: Facts,
  ruleBook = 'book',
): { answer: Answer; outlook: { possible: []; grounds: []; questions: { fact: string; changes: 'verdict'; settles: [] }[] } } {
  const open = facts.form === undefined ? ['form'] : facts.form === 'message' && facts.channel === undefined ? ['channel'] : [];
  return {
    answer: {
      verdict: open.length > 0 ? 'needs-answers' : 'no',
      openPoints: [],
      registration: { codes: [] },
      because: [],
      missing: open,
      missingForDetails: [],
      toChange: [],
      couldOnlyHaveBeen: [],
      ignored: facts.form === 'phone' && facts.channel !== undefined ? ['channel'] : [],
      ruleBook: { id: ruleBook, title: 'Bok', status: 'final', inForce: true, hash: 'abc' },
      dateAssumed: true,
    },
    outlook: { possible: [], grounds: [], questions: open.map((fact) => ({ fact, changes: 'verdict' as const, settles: [] })) },
  };
}

function start() {
  const store = createAssessmentStore();
  store.setState({ questions: QUESTIONS, questionsOf: 'book' });
  const call = (async (channel: string, input: { facts: Facts; date?: string; ruleBook?: string }) => {
    if (channel === 'rule-book:questions') return ok({ questions: QUESTIONS });
    await new Promise((resolve) => setTimeout(resolve, 1));
    return input.date === '1999-01-01' ? fail('date-outside', 'Utenfor.') : ok(answerTo(input.facts, input.ruleBook));
  }) as unknown as Call;
  return { store, actions: createAssessmentActions(store, call) };
}

const given = (store: ReturnType<typeof createAssessmentStore>) =>
  store.getState().answers.map(({ fact, option: chosen }) => `${fact}=${chosen}`);

describe('an assessment on the screen', () => {
  it('two keys in a row answer two questions, also before main has answered the first', async () => {
    const { store, actions } = start();
    await Promise.all([actions.begin(), actions.answerAt(1), actions.answerAt(0)]);
    expect(given(store)).toEqual(['form=message', 'channel=sms']);
    expect(store.getState().shown?.answer.verdict).toBe('no');
  });

  it('a key without an option changes nothing', async () => {
    const { store, actions } = start();
    await actions.answerAt(8);
    expect(given(store)).toEqual([]);
  });

  it('a changed answer keeps its place, and one that no longer belongs is dropped until it is undone', async () => {
    const { store, actions } = start();
    await actions.answer('form', 'message');
    await actions.answer('channel', 'sms');
    await actions.answer('form', 'phone');
    expect(given(store)).toEqual(['form=phone']);
    expect(store.getState().notice).toMatchObject({ kind: 'dropped', dropped: [{ fact: 'channel', option: 'sms' }] });
    await actions.undo();
    expect(given(store)).toEqual(['form=message', 'channel=sms']);
    expect(store.getState().notice).toBeUndefined();
  });

  it('an answer that is changed can be had back; the same one again changes nothing', async () => {
    const { store, actions } = start();
    await actions.answer('form', 'message');
    await actions.answer('channel', 'sms');
    expect(store.getState().notice).toBeUndefined();
    await actions.reopen('channel');
    await actions.answerAt(1);
    expect(given(store)).toEqual(['form=message', 'channel=other']);
    expect(store.getState().notice).toMatchObject({ kind: 'changed' });
    await actions.undo();
    expect(given(store)).toEqual(['form=message', 'channel=sms']);
    await actions.answer('channel', 'sms');
    expect(store.getState().notice).toBeUndefined();
  });

  it('going back opens the question before without taking its answer away', async () => {
    const { store, actions } = start();
    await actions.answer('form', 'message');
    await actions.answer('channel', 'sms');
    await actions.back();
    expect(store.getState().editing).toBe('channel');
    await actions.back();
    await actions.back();
    expect(store.getState().editing).toBe('form');
    expect(given(store)).toHaveLength(2);
    await actions.stopEditing();
    expect(store.getState().editing).toBeUndefined();
  });

  it('a new assessment can be undone, and both are among the last ones', async () => {
    const { store, actions } = start();
    await actions.answer('form', 'phone');
    await actions.startNew();
    expect(given(store)).toEqual([]);
    await actions.answer('form', 'message');
    expect(store.getState().recent.map(({ heading }) => heading)).toEqual(['Melding', 'Telefon']);
    await actions.open(1);
    expect(given(store)).toEqual(['form=phone']);
  });

  it('a contact that is opened becomes a new assessment in the order of the questions, and the one before comes back', async () => {
    const { store, actions } = start();
    await actions.openFacts({ channel: 'sms', form: 'message' }, { date: '2024-05-06' });
    expect(given(store)).toEqual(['form=message', 'channel=sms']);
    expect(store.getState()).toMatchObject({ id: 1, scope: { date: '2024-05-06' }, notice: undefined });
    await actions.openFacts({ form: 'phone' }, {});
    expect(store.getState()).toMatchObject({ id: 2, scope: {} });
    expect(store.getState().recent).toHaveLength(2);
    await actions.undo();
    expect(given(store)).toEqual(['form=message', 'channel=sms']);
  });

  it('an untouched assessment is not started anew', async () => {
    const { store, actions } = start();
    await actions.startNew();
    expect(store.getState()).toMatchObject({ id: 1, notice: undefined });
  });

  it('only the last twenty are kept', async () => {
    const { store, actions } = start();
    for (let round = 0; round < 23; round++) {
      await actions.answer('form', 'phone');
      await actions.startNew();
    }
    expect(store.getState().recent).toHaveLength(20);
    expect(store.getState().recent[0]?.id).toBe(23);
  });

  it('a refused date changes nothing and gives the message of main', async () => {
    const { store, actions } = start();
    await actions.answer('form', 'phone');
    expect(await actions.changeScope({ date: '1999-01-01' })).toBe('Utenfor.');
    expect(store.getState()).toMatchObject({ scope: {}, answers: [{ fact: 'form', option: 'phone' }] });
  });

  it('another book brings its own questions and keeps the answers', async () => {
    const { store, actions } = start();
    await actions.answer('form', 'phone');
    const turn = store.getState().focusTurn;
    expect(await actions.changeScope({ ruleBook: 'preliminary' })).toBeUndefined();
    expect(store.getState()).toMatchObject({ questionsOf: 'preliminary', scope: { ruleBook: 'preliminary' }, focusTurn: turn });
    expect(given(store)).toEqual(['form=phone']);
  });
});
