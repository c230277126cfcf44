/** What is said of examples that a clarification does not answer as they say. */
import { describe, expect, test } from 'vitest';
import type { Clarification, ClarificationDraft } from '../../../../../src-main/contract/clarifications';
import { checkDraft } from '../../../../../src-main/core/clarifications/check-draft';
import { clarificationExampleProblems } from '../../../../../src-main/core/clarifications/examples';
import { atlas } from '../../../../../src-main/core/rules/atlas';
import { contentHash } from '../../../../../src-main/services/rule-library/content-hash';
import { FINAL } from '../../../../support/books';
import { clarification, MESSAGE, over, placed } from '../../../../support/clarifications';

const laid = over([placed()]).book;
const told = (part: Partial<Clarification>) => clarificationExampleProblems(laid, clarification(part)).map(({ message }) => message);
const example = (facts: Readonly<Record<string, string>>, verdict: 'yes' | 'no' | 'unsettled' = 'no') => [{ title: 'X', facts, verdict }];

describe('in the book with everything laid over it', () => {
  test('an example that is answered as it says, on a day of the book', () => {
    expect(told({})).toEqual([]);
    expect(told({ examples: example({ ...MESSAGE, contactDate: '2024-05-06' }) })).toEqual([]);
  });

  test('one that gets another answer, and one that needs more answers', () => {
    expect(told({ examples: example(MESSAGE, 'yes') })).toEqual(['Svaret blir «nei», ikke «ja» som eksemplet sier.']);
    expect(told({ examples: example({ contactForm: 'message' }) })).toEqual([
      'Svaret blir «trenger flere svar», ikke «nei» som eksemplet sier.',
    ]);
  });

  test('one that another clarification or the book itself answers', () => {
    expect(told({ id: 'annen' })).toEqual(['Svaret hviler ikke på denne avklaringen, men på andre.']);
    expect(told({ examples: example({ contactForm: 'message', channel: 'sms' }) })).toEqual([
      'Svaret hviler ikke på denne avklaringen, men på andre.',
    ]);
  });
});

describe('in a draft', () => {
  const messages = (part: Partial<Clarification>): string[] => {
    const { id: _id, revision: _revision, recordedAt: _recordedAt, ...content } = clarification(part);
    const draft: ClarificationDraft = content;
    return checkDraft(FINAL, [], draft, { hash: contentHash, today: '2024-06-30' }).problems.map(({ message }) => message);
  };

  test('an example on a day of the book is taken', () => {
    expect(messages({ examples: example({ ...MESSAGE, contactDate: '2024-05-06' }) })).toEqual([]);
  });

  test('an option that does not exist, and a fact that does not exist', () => {
    expect(messages({ examples: example({ ...MESSAGE, channel: 'fax' }) })[0]).toContain('Ukjent svar «fax»');
    expect(messages({ examples: example({ ...MESSAGE, weather: 'rain' }) })[0]).toContain('Ukjent opplysning «weather»');
  });
});

test('the atlas says which outcomes rest on a clarification', () => {
  const local = (book: typeof FINAL) => atlas(book).filter((entry) => entry.local === true).length;
  expect([local(FINAL), local(laid) > 0]).toEqual([0, true]);
});
