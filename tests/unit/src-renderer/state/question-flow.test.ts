import { describe, expect, it } from 'vitest';
import type { Outlook, Question } from '../../../../src-main/contract/rules';
import { keyOfOption, optionOfKey } from '../../../../src-renderer/state/option-keys';
import { currentQuestion, needless, remaining, stageOf } from '../../../../src-renderer/state/question-flow';

const question = (fact: string): Question => ({ fact, label: fact, question: `${fact}?`, kind: 'happened', options: [] });
const outlook = (...changes: readonly ('verdict' | 'details' | 'nothing')[]): Outlook => ({
  possible: [],
  grounds: [],
  questions: changes.map((change, index) => ({ fact: `${change}${index}`, changes: change, settles: [] })),
});

describe('the question that is open', () => {
  it('is the first of the book until main has answered', () => {
    expect(currentQuestion({ questions: [question('a'), question('b')], outlook: undefined, editing: undefined })?.fact).toBe('a');
  });

  it('is the first that can change the verdict, before those that change details', () => {
    const open = outlook('nothing', 'details', 'verdict');
    const questions = open.questions.map(({ fact }) => question(fact));
    expect(stageOf(open)).toBe('asking');
    expect(currentQuestion({ questions, outlook: open, editing: undefined })?.fact).toBe('verdict2');
    expect(remaining(open).map(({ fact }) => fact)).toEqual(['verdict2', 'details1']);
  });

  it('is a question of detail when the verdict is settled', () => {
    const open = outlook('details', 'nothing');
    expect(stageOf(open)).toBe('details');
    expect(currentQuestion({ questions: [question('details0')], outlook: open, editing: undefined })?.fact).toBe('details0');
  });

  it('is none when nothing can change, and the needless ones are named', () => {
    const open = outlook('nothing', 'nothing');
    expect(stageOf(open)).toBe('done');
    expect(currentQuestion({ questions: [question('nothing0')], outlook: open, editing: undefined })).toBeUndefined();
    expect(needless(open)).toHaveLength(2);
  });

  it('is the one being changed, whatever else is open', () => {
    expect(currentQuestion({ questions: [question('a'), question('b')], outlook: outlook('verdict'), editing: 'b' })?.fact).toBe('b');
  });
});

describe('the keys of the options', () => {
  it('run 1–9, then 0, then letters, and back', () => {
    expect([0, 8, 9, 10].map(keyOfOption)).toEqual(['1', '9', '0', 'A']);
    expect(['1', '9', '0', 'a', 'n', 'Enter'].map(optionOfKey)).toEqual([0, 8, 9, 10, -1, -1]);
  });
});
