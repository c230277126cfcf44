import { describe, expect, test } from 'vitest';
import { AUTHORITY_WORDS, CERTAINTY_WORDS, FACE_WORDS, faceOf, headlineOf } from '../../../../src-main/contract/face';
import { Authority, type Because, Certainty, type OpenPoint, Verdict } from '../../../../src-main/contract/rules';
import { assess } from '../../../../src-main/core/rules/assess';
import { BruteForce } from '../../../../src-main/core/rules/brute-force';
import { BOOKS } from '../../../support/books';

const POINT: OpenPoint = { chapter: '5.21.1', text: 'Sjekk kulepunktene.' };

function clause(authority: Authority, year: number): Because {
  return { clause: 'x/y', chapter: 'x', text: 'Tekst.', source: 'Kilde', locator: 'Rad', authority, year };
}

/** Every verdict with every certainty (and none), with and without open points. */
const ANSWERS = Verdict.options.flatMap((verdict) =>
  [undefined, ...Certainty.options].flatMap((certainty) =>
    [[], [POINT]].map((openPoints) => ({ verdict, openPoints, because: [], ...(certainty && { certainty }) })),
  ),
);

describe('the headline of an answer that rests on a local clarification', () => {
  test.each([
    ['yes', 'Ja, med forbehold'],
    ['no', 'Nei, etter lokal avklaring'],
  ] as const)('of a %s is as for any reserved answer, and never gives it the year of the rule book', (verdict, words) => {
    const because = [clause('isf-document', 2024), clause('local', 2024)];
    expect(headlineOf({ verdict, certainty: 'secondary', openPoints: [], because })).toBe(words);
  });

  test('is as ever where the clarification only answers an open point', () => {
    expect(headlineOf({ verdict: 'yes', certainty: 'secondary', openPoints: [], because: [clause('isf-document', 2024)] })).toBe(
      FACE_WORDS['yes-reserved'],
    );
  });
});

describe('the face of an answer', () => {
  test.each([
    ['yes', 'confirmed', [], 'yes'],
    ['yes', 'confirmed', [POINT], 'yes-reserved'],
    ['yes', 'interpreted', [], 'yes-reserved'],
    ['yes', 'secondary', [], 'yes-reserved'],
    ['yes', 'secondary', [POINT], 'yes-reserved'],
    ['no', 'confirmed', [], 'no'],
    ['no', 'confirmed', [POINT], 'no'],
    ['no', 'interpreted', [], 'no-by-source'],
    ['no', 'secondary', [POINT], 'no-by-source'],
    ['unsettled', undefined, [POINT], 'unsettled'],
    ['needs-answers', undefined, [], 'needs-answers'],
  ] as const)('of %s, %s, %j is %s', (verdict, certainty, openPoints, face) => {
    expect(faceOf({ verdict, openPoints: [...openPoints], ...(certainty && { certainty }) })).toBe(face);
  });

  test('is one of six, and all six occur', () => {
    expect(new Set(ANSWERS.map(faceOf))).toEqual(new Set(Object.keys(FACE_WORDS)));
    expect(Object.keys(FACE_WORDS)).toHaveLength(6);
  });

  test('is a plain yes only where it is confirmed and nothing is open', () => {
    for (const answer of ANSWERS) {
      const plain = answer.verdict === 'yes' && answer.certainty === 'confirmed' && answer.openPoints.length === 0;
      expect(faceOf(answer) === 'yes', JSON.stringify(answer)).toBe(plain);
    }
  });

  test('is a plain no only where it is confirmed', () => {
    for (const answer of ANSWERS) {
      expect(faceOf(answer) === 'no', JSON.stringify(answer)).toBe(answer.verdict === 'no' && answer.certainty === 'confirmed');
    }
  });

  test('of a yes or no without certainty is never plain', () => {
    expect(faceOf({ verdict: 'yes', openPoints: [] })).toBe('yes-reserved');
    expect(faceOf({ verdict: 'no', openPoints: [] })).toBe('no-by-source');
  });
});

describe('the headline', () => {
  test.each([
    ['hospital', 2022, 'Nei, etter sykehusveileder fra 2022'],
    ['official', 2019, 'Nei, etter offentlig kilde fra 2019'],
    ['code-list', 2021, 'Nei, etter kodeliste fra 2021'],
    ['vendor', 2024, 'Nei, etter leverandør fra 2024'],
  ] as const)('of a no after %s, %i names source and year', (authority, year, headline) => {
    const because = [clause('isf-document', 2024), clause(authority, year)];
    expect(headlineOf({ verdict: 'no', certainty: 'secondary', openPoints: [], because })).toBe(headline);
  });

  test('names a local clarification before any other source', () => {
    const because = [clause('hospital', 2022), clause('local', 2024)];
    expect(headlineOf({ verdict: 'no', certainty: 'secondary', openPoints: [], because })).toBe('Nei, etter lokal avklaring');
  });

  test('of an interpreted no says that it is our reading', () => {
    expect(headlineOf({ verdict: 'no', certainty: 'interpreted', openPoints: [], because: [clause('isf-document', 2024)] })).toBe(
      'Nei, etter vår tolkning',
    );
  });

  test('of a secondary no without any other source still does not stand as a plain no', () => {
    expect(headlineOf({ verdict: 'no', certainty: 'secondary', openPoints: [], because: [] })).toBe('Nei, etter sekundær kilde');
  });

  test.each([
    [{ verdict: 'yes', certainty: 'confirmed', openPoints: [] }, 'Ja, gir ISF-refusjon'],
    [{ verdict: 'yes', certainty: 'confirmed', openPoints: [POINT] }, 'Ja, med forbehold'],
    [{ verdict: 'no', certainty: 'confirmed', openPoints: [] }, 'Nei, gir ikke ISF-refusjon'],
    [{ verdict: 'unsettled', openPoints: [POINT] }, 'Ikke avklart'],
    [{ verdict: 'needs-answers', openPoints: [] }, 'Trenger flere svar'],
  ] as const)('of %j is «%s»', (answer, headline) => {
    expect(headlineOf({ ...answer, openPoints: [...answer.openPoints], because: [] })).toBe(headline);
  });

  test.each(BOOKS.map((book) => [book.id, book] as const))('over every combination of answers in %s, hides no doubt', (_id, book) => {
    const contacts = new BruteForce(book);
    for (const facts of contacts.forms().flatMap((form) => contacts.reachable(form))) {
      const answer = assess(facts, book);
      const headline = headlineOf(answer);
      const label = JSON.stringify(facts);
      if (answer.verdict === 'yes') expect(headline, label).toBe('Ja, med forbehold'); // every yes has open points in 2024
      if (answer.verdict === 'no' && answer.certainty !== 'confirmed')
        expect(headline, label).toMatch(/^Nei, etter (vår tolkning|(sykehusveileder|offentlig kilde|kodeliste) fra 20\d\d)$/);
      if (answer.verdict === 'no' && answer.certainty === 'confirmed') expect(headline, label).toBe(FACE_WORDS.no);
    }
  });
});

test('every authority and certainty has words of its own', () => {
  expect(Object.keys(AUTHORITY_WORDS).sort()).toEqual([...Authority.options].sort());
  expect(new Set(Object.values(AUTHORITY_WORDS)).size).toBe(Authority.options.length);
  expect(Object.keys(CERTAINTY_WORDS).sort()).toEqual([...Certainty.options].sort());
  expect(new Set(Object.values(CERTAINTY_WORDS)).size).toBe(Certainty.options.length);
});
