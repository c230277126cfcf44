import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../src-main/contract/rules';
import { assess } from '../../../../src-main/core/rules/assess';
import { type AssessRequest, assessContact, chooseBook, isRealDate, RequestError } from '../../../../src-main/services/assessment';
import type { RuleLibrary } from '../../../../src-main/services/rule-library/library';
import { BOOKS, FINAL, PRELIMINARY } from '../../../support/books';

const LIBRARY: RuleLibrary = { books: BOOKS, problems: [] };
const SMS: Facts = { contactForm: 'message', channel: 'sms' };

const ask = (request: AssessRequest, library = LIBRARY) => assessContact(library, request);

/** Code and message with which a request is refused. */
function refusal(request: AssessRequest, library = LIBRARY): readonly [string, string] {
  try {
    ask(request, library);
  } catch (error) {
    if (error instanceof RequestError) return [error.code, error.message];
    throw error;
  }
  throw new Error('not refused');
}

describe('the choice of rule book', () => {
  test('without date and name is the book in force, and the answer says that it was assumed', () => {
    expect(ask({ facts: SMS })).toMatchObject({
      date: undefined,
      answer: { verdict: 'no', dateAssumed: true, ruleBook: { id: FINAL.id, status: 'final', inForce: true, hash: FINAL.hash } },
    });
  });

  test.each(['2024-01-01', '2024-02-29', '2024-06-30', '2024-12-31'])('on %s is the final book', (date) => {
    for (const request of [{ facts: SMS, date }, { facts: { ...SMS, contactDate: date } }]) {
      const { answer, book, date: used } = ask(request);
      expect([book, used, answer.dateAssumed]).toEqual([FINAL, date, false]);
    }
  });

  test.each(['2023-12-31', '2025-01-01', '2023-10-16', '1900-01-01', '9999-12-31'])('on %s is none, and the period is named', (date) => {
    const [code, message] = refusal({ facts: SMS, date });
    expect(code).toBe('date-outside');
    expect(message).toContain(date);
    expect(message).toContain('2024-01-01 til 2024-12-31 (isf-2024-final)');
    expect(message).not.toContain('preliminary');
  });

  test('is the preliminary book only by name', () => {
    expect(ask({ facts: SMS, ruleBook: PRELIMINARY.id })).toMatchObject({
      book: PRELIMINARY,
      answer: { verdict: 'unsettled', dateAssumed: false },
    });
    expect(ask({ facts: SMS, ruleBook: PRELIMINARY.id, date: '2024-03-01' }).book).toBe(PRELIMINARY);
  });

  test('by name still looks at the date', () => {
    expect(refusal({ facts: SMS, ruleBook: FINAL.id, date: '2025-01-01' })).toEqual([
      'date-outside',
      'isf-2024-final dekker ikke 2025-01-01. Tillatt: 2024-01-01 til 2024-12-31.',
    ]);
  });

  test('by an unknown name is refused with the names there are', () => {
    const [code, message] = refusal({ facts: SMS, ruleBook: 'isf-2019' });
    expect(code).toBe('not-found');
    for (const { id } of BOOKS) expect(message).toContain(id);
  });

  test('among several in force is the newest without a date, and the right one with it', () => {
    const next = { ...FINAL, id: 'isf-2025-final', validFrom: '2025-01-01', validTo: '2025-12-31' };
    const library = { books: [FINAL, next], problems: [] };
    expect(chooseBook(library, undefined, undefined)).toBe(next);
    expect(chooseBook(library, undefined, '2024-12-31')).toBe(FINAL);
    expect(chooseBook(library, undefined, '2025-01-01')).toBe(next);
  });

  test('without any book in force asks for a name', () => {
    const library = { books: [PRELIMINARY], problems: [] };
    expect(refusal({ facts: SMS }, library)).toEqual(['not-found', 'Ingen regelbok er i kraft. Navngi en av: isf-2024-preliminary.']);
    expect(ask({ facts: SMS, ruleBook: PRELIMINARY.id }, library).book).toBe(PRELIMINARY);
  });

  test('in a library that cannot be used is refused with the first problem', () => {
    const problem = { file: 'isf-2024-final.json', line: 12, message: 'kontrollsummen stemmer ikke' };
    const [code, message] = refusal({ facts: SMS }, { books: [], problems: [problem] });
    expect(code).toBe('rule-books-unusable');
    expect(message).toContain('isf-2024-final.json:12: kontrollsummen stemmer ikke');
    expect(refusal({ facts: SMS }, { books: BOOKS, problems: [problem] })[0]).toBe('rule-books-unusable');
    expect(refusal({ facts: SMS }, { books: [], problems: [] })[1]).toContain('npm run build');
  });
});

describe('the date of the contact', () => {
  test.each([
    ['2023-02-29', false],
    ['2024-02-30', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-04-31', false],
    ['2100-02-29', false],
    ['2024-1-1', false],
    ['01.02.2024', false],
    ['2024-01-01T00:00:00Z', false],
    [' 2024-01-01', false],
    ['', false],
    [20240101, false],
    [null, false],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2024-12-31', true],
  ] as const)('%j is a real date: %s', (value, real) => {
    expect(isRealDate(value)).toBe(real);
    if (real) return;
    const [code, message] = refusal({ facts: { ...SMS, contactDate: value } });
    expect(code).toBe('invalid-input');
    expect(message).toContain('contactDate');
    expect(message).toContain('ÅÅÅÅ-MM-DD');
  });

  test('every day of 2024 is answered by the final book', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), (day) => {
        const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
        return ask({ facts: SMS, date }).book === FINAL;
      }),
    );
  });

  test('given twice must be the same', () => {
    const facts = { ...SMS, contactDate: '2024-05-06' };
    expect(ask({ facts, date: '2024-05-06' }).date).toBe('2024-05-06');
    const [code, message] = refusal({ facts, date: '2024-05-07' });
    expect(code).toBe('invalid-input');
    expect(message).toContain('2024-05-06');
    expect(message).toContain('2024-05-07');
  });

  test('is refused beside the facts as well', () => {
    expect(refusal({ facts: SMS, date: '2023-02-29' })[0]).toBe('invalid-input');
  });

  test('is no fact: it stands neither among the facts used nor among those ignored', () => {
    const { answer, facts } = ask({ facts: { ...SMS, contactDate: '2024-05-06' } });
    expect([facts, answer.ignored]).toEqual([SMS, []]);
  });
});

describe('the facts', () => {
  test.each([[null], [undefined], [[]], ['contactForm=message'], [7], [true]])(
    '%j are refused, with an example of what is allowed',
    (facts) => {
      const [code, message] = refusal({ facts });
      expect(code).toBe('invalid-input');
      expect(message).toContain('{"contactForm":"message","channel":"sms"}');
    },
  );

  test('with an unknown name or answer are refused by that name', () => {
    expect(refusal({ facts: { kontaktform: 'message' } })).toMatchObject(['invalid-input', expect.stringContaining('«kontaktform»')]);
    expect(refusal({ facts: { contactForm: 'fax' } })).toMatchObject(['invalid-input', expect.stringContaining('«fax»')]);
    expect(refusal({ facts: { contactForm: ['message'] } })).toMatchObject(['invalid-input', expect.stringContaining('en liste')]);
  });

  test('that are none at all need answers', () => {
    expect(ask({ facts: {} }).answer).toMatchObject({ verdict: 'needs-answers', missing: ['contactForm'] });
  });

  test('are answered as the engine answers them, with the outlook beside', () => {
    const facts: Facts = { contactForm: 'telephone', counterpart: 'patient' };
    const { answer, outlook } = ask({ facts, date: '2024-05-06' });
    expect(answer).toEqual(assess(facts, FINAL));
    expect(outlook.questions.map(({ fact }) => fact)).toEqual(expect.arrayContaining([...answer.missing]));
  });

  test('are left as they were', () => {
    const facts = Object.freeze({ ...SMS, contactDate: '2024-05-06' });
    ask({ facts });
    expect(facts).toEqual({ ...SMS, contactDate: '2024-05-06' });
  });
});

test('a code that is not valid on the date is marked, and only where the date is known', () => {
  const codeSystems = FINAL.codeSystems.map((list) => ({ ...list, codes: list.codes.map((row) => (row.code === 'WMGA28' ? { ...row, endedOn: '2024-05-01' } : row)) })); // biome-ignore format: one row
  const library = { books: [{ ...FINAL, codeSystems }], problems: [] };
  const facts = { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' };
  const codes = (date?: string) => ask({ facts, ...(date === undefined ? {} : { date }) }, library).answer.registration.codes;
  expect(codes('2024-05-01')).toMatchObject([{ code: 'WMGA28', notValid: { until: '2024-05-01' } }]);
  expect(codes('2024-04-30')[0]).not.toHaveProperty('notValid');
  expect(codes()[0]).not.toHaveProperty('notValid');
});
