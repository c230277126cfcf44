import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/contract/rules';
import type { LinkedAssessment, Quote } from '../../../../src-renderer/data/note';
import { compare, validityOf } from '../../../../src-renderer/data/validity/validity';
import { validityText } from '../../../../src-renderer/text/data-safety/validity';

const BOOK = { id: 'isf-2024-final', title: 'ISF 2024', status: 'final', inForce: true, hash: 'new' } as const;
const reason = (clause: string, text: string) =>
  ({ clause, chapter: clause.split('/')[0] ?? '', text, source: 'kilde', locator: 's. 1', authority: 'isf-document', year: 2024 }) as const;
const coded = (code: string, label = code) => ({ system: '8432', code, label, source: 'kilde', certainty: 'confirmed' }) as const;

const THEN: LinkedAssessment = {
  facts: { contactForm: 'message' },
  ruleBook: { ...BOOK, id: 'isf-2024-preliminary', hash: 'old' },
  verdict: 'no',
  certainty: 'confirmed',
  because: [reason('5.21.3/sms', 'SMS teller ikke.')],
  registration: { codes: [], indirectActivity: coded('12') },
  openPoints: [],
  assessedAt: '2026-11-20T08:00:00.000Z',
};
const answer = (own: Partial<Answer> = {}): Answer => ({
  verdict: 'no',
  certainty: 'confirmed',
  openPoints: [],
  registration: { codes: [], indirectActivity: coded('12') },
  because: [reason('5.21.3/sms', 'SMS teller ikke.')],
  missing: [],
  missingForDetails: [],
  toChange: [],
  couldOnlyHaveBeen: [],
  ignored: [],
  ruleBook: BOOK,
  dateAssumed: false,
  ...own,
});
const QUOTE: Quote = { clause: '5.22/a', chapter: '5.22', text: 'Sitert.', locator: 's. 2', ruleBook: BOOK };
const held = (now: Answer, quotes: readonly Quote[] = [], texts = new Map<string, string | undefined>()) =>
  compare(THEN, quotes, now, texts);

describe('an assessment', () => {
  test('is still right where nothing that matters has changed: not the book, nor a label', () => {
    const now = answer({ registration: { codes: [], indirectActivity: coded('12', 'Ny ordlyd') } });
    expect(held(now, [QUOTE], new Map([['5.22/a', 'Sitert.']]))).toMatchObject({ state: 'still-right', differences: [], clauses: [] });
  });

  test('is changed by another verdict, and names the clause that did it first', () => {
    const now = answer({ verdict: 'yes', because: [reason('5.21.3/ny', 'Ny regel.'), reason('5.21.3/sms', 'SMS teller ikke.')] });
    const { state, differences, clauses } = held(now);
    expect(state).toBe('answer-changed');
    expect(differences).toEqual(['verdict', 'grounds']);
    expect(clauses).toEqual([{ clause: '5.21.3/ny', chapter: '5.21.3', kind: 'added', textNow: 'Ny regel.', quoted: false }]);
  });

  test.each<[string, Partial<Answer>, string]>([
    ['another certainty', { certainty: 'interpreted' }, 'certainty'],
    ['something else to register', { registration: { codes: [], indirectActivity: coded('13') } }, 'registration'],
    ['a further code', { registration: { codes: [coded('WMGA28')], indirectActivity: coded('12') } }, 'registration'],
  ])('is changed by %s', (_what, own, difference) => {
    const { state, differences } = held(answer(own));
    expect(state).toBe('answer-changed');
    expect(differences).toContain(difference);
  });

  test('a yes that now has reservations is changed', () => {
    const then: LinkedAssessment = { ...THEN, verdict: 'yes' };
    const now = answer({ verdict: 'yes', openPoints: [{ text: 'uklart', chapter: '5.21' }] });
    expect(compare(then, [], now, new Map())).toMatchObject({ state: 'answer-changed', differences: ['reservations'] });
  });

  test('has only another text where a deciding clause is worded anew', () => {
    const { state, clauses } = held(answer({ because: [reason('5.21.3/sms', 'SMS teller aldri.')] }));
    expect(state).toBe('text-changed');
    expect(clauses).toEqual([
      {
        clause: '5.21.3/sms',
        chapter: '5.21.3',
        kind: 'reworded',
        textThen: 'SMS teller ikke.',
        textNow: 'SMS teller aldri.',
        quoted: false,
      },
    ]);
  });

  test('has another text where a quoted clause is worded anew or gone', () => {
    expect(held(answer(), [QUOTE], new Map([['5.22/a', 'Omskrevet.']]))).toMatchObject({
      state: 'text-changed',
      clauses: [{ clause: '5.22/a', kind: 'reworded', quoted: true, textThen: 'Sitert.', textNow: 'Omskrevet.' }],
    });
    expect(held(answer(), [QUOTE], new Map([['5.22/a', undefined]]))).toMatchObject({
      state: 'text-changed',
      clauses: [{ kind: 'dropped' }],
    });
  });
});

describe('of the two books the worse counts', () => {
  const right = held(answer());
  const changed = held(answer({ verdict: 'yes', because: [reason('5.21.3/ny', 'x')] }));
  const none = { state: 'cannot-tell', message: 'Ingen regelbok dekker datoen.' } as const;

  test.each([
    ['both right', validityOf(right, right), 'still-right', []],
    ['one changed', validityOf(right, changed), 'answer-changed', ['5.21.3']],
    ['no book for the date, and right today', validityOf(right, none), 'still-right', []],
    ['no book at all', validityOf(none, none), 'cannot-tell', []],
    ['no date', validityOf(changed), 'answer-changed', ['5.21.3']],
  ])('%s', (_what, { state, chapters }, expected, named) => {
    expect(state).toBe(expected);
    expect(chapters).toEqual(named);
  });
});

describe('a local clarification', () => {
  const origin = { clarification: 'x', revision: 1, responsible: 'Kari', decidedOn: '2026-11-20', page: 's. 1' };
  const local = (text: string) => ({ ...reason('5.21.3/lokal-x', text), authority: 'local' as const, local: origin });

  test('that decides now is told as one that was added', () => {
    const { clauses } = held(answer({ verdict: 'yes', because: [local('Gir refusjon.')] }));
    expect(clauses).toContainEqual({
      clause: '5.21.3/lokal-x',
      chapter: '5.21.3',
      kind: 'added',
      textNow: 'Gir refusjon.',
      quoted: false,
      local: true,
    });
    expect(validityText.kindOf({ kind: 'added', local: true })).toBe('avklaring lagt til');
  });

  test('that answers an open point otherwise than then is told as changed', () => {
    const point = { text: 'Slå opp.', chapter: '5.21.3' };
    const then = { ...THEN, clarified: [{ point, because: local('Før.') }] };
    const { clauses, state } = compare(then, [], answer({ clarified: [{ point, because: local('Nå.') }] }), new Map());
    expect(state).toBe('text-changed');
    expect(clauses).toEqual([
      { clause: '5.21.3/lokal-x', chapter: '5.21.3', kind: 'reworded', textThen: 'Før.', textNow: 'Nå.', quoted: false, local: true },
    ]);
    expect(validityText.kindOf({ kind: 'reworded', local: true })).toBe('avklaring endret');
  });

  test('is not taken for a clause of the rule book', () => {
    expect(validityText.kindOf({ kind: 'added' })).toBe('kommet til');
  });
});
