/** One contact, one answer: picks the rule book for the date, checks the facts, asks the engine. */
import type { Answer, Outlook } from '../contract/rules';
import { assess } from '../core/rules/assess';
import type { RuleBook } from '../core/rules/book';
import { markNotValid } from '../core/rules/code-validity';
import { checkFacts, FactError } from '../core/rules/facts';
import { faultProblems } from '../core/rules/faults';
import { outlook } from '../core/rules/outlook';
import { defaultBook, type RuleLibrary } from './rule-library/library';

export interface AssessRequest {
  /** Facts as they came in; may hold `contactDate`. */
  readonly facts: unknown;
  /** Contact date, YYYY-MM-DD. */
  readonly date?: string | undefined;
  readonly ruleBook?: string | undefined;
}

export interface Assessment {
  readonly answer: Answer;
  readonly outlook: Outlook;
  readonly book: RuleBook;
  /** The facts that were used, without the date. */
  readonly facts: Readonly<Record<string, string>>;
  readonly date: string | undefined;
}

/** A request that cannot be answered. `message` is Norwegian, names the fact, date or book, and lists what is allowed. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    readonly code: 'invalid-input' | 'not-found' | 'date-outside' | 'rule-books-unusable',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Answers a request.
 * @throws RequestError when facts, date or rule book cannot be used.
 */
export function assessContact(library: RuleLibrary, request: AssessRequest): Assessment {
  const { contactDate, ...rest } = factsObject(request.facts);
  const date = contactDateOf(contactDate, request.date);
  const book = chooseBook(library, request.ruleBook, date);
  try {
    checkFacts(rest, book);
  } catch (error) {
    if (error instanceof FactError) throw new RequestError('invalid-input', error.message);
    throw error;
  }
  const dateAssumed = request.ruleBook === undefined && date === undefined;
  const answer = assess(rest, book, { dateAssumed });
  const registration = date === undefined ? answer.registration : markNotValid(answer.registration, book, date);
  return { answer: { ...answer, registration }, outlook: outlook(rest, book), book, facts: rest, date };
}

function factsObject(facts: unknown): Record<string, unknown> {
  if (facts === null || typeof facts !== 'object' || Array.isArray(facts)) {
    throw new RequestError(
      'invalid-input',
      'Opplysningene skal være ett JSON-objekt, for eksempel {"contactForm":"message","channel":"sms"}.',
    );
  }
  return facts as Record<string, unknown>;
}

/** The one contact date, from the facts or beside them; undefined when neither is given. */
function contactDateOf(inFacts: unknown, beside: string | undefined): string | undefined {
  const given = inFacts === undefined ? [beside] : [inFacts, beside];
  for (const date of given) {
    if (date !== undefined && !isRealDate(date))
      throw new RequestError(
        'invalid-input',
        `«${typeof date === 'string' ? date : JSON.stringify(date)}» er ikke en dato i contactDate. Tillatt: en dato som finnes, skrevet ÅÅÅÅ-MM-DD.`,
      );
  }
  if (inFacts !== undefined && beside !== undefined && inFacts !== beside) {
    throw new RequestError(
      'invalid-input',
      `contactDate (${String(inFacts)}) og datoen ved siden av (${beside}) er ulike. Oppgi én av dem.`,
    );
  }
  return (inFacts as string | undefined) ?? beside;
}

/** True for YYYY-MM-DD of a day that exists. */
export function isRealDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** The named book, else the book in force on the date, else the default one. A book whose rules leave gaps or disagree never answers. */
export function chooseBook(library: RuleLibrary, named: string | undefined, date: string | undefined): RuleBook {
  const book = pickBook(library, named, date);
  const [fault] = faultProblems(book);
  if (fault) throw new RequestError('rule-books-unusable', `${book.id} kan ikke brukes. ${fault.file}:${fault.line}: ${fault.message}`);
  return book;
}

/**
 * The books in force, oldest first: those that whole files and tables are checked against.
 * @throws RequestError when one of them cannot be used.
 */
export function booksInForce(library: RuleLibrary): RuleBook[] {
  chooseBook(library, undefined, undefined);
  return library.books
    .filter(({ inForce }) => inForce)
    .map(({ id }) => chooseBook(library, id, undefined))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

/** As `chooseBook`, also for a book with faults: to look at it, not to be answered by it. */
export function pickBook(library: RuleLibrary, named: string | undefined, date: string | undefined): RuleBook {
  if (library.problems.length > 0 || library.books.length === 0) {
    const problem = library.problems[0];
    throw new RequestError(
      'rule-books-unusable',
      `Regelbøkene kan ikke brukes. ${problem ? `${problem.file}:${problem.line}: ${problem.message}` : 'Ingen er bygget; kjør «npm run build».'}`,
    );
  }
  if (named !== undefined) {
    const book = library.books.find(({ id }) => id === named);
    if (!book) throw new RequestError('not-found', `Ukjent regelbok «${named}». Tillatt: ${library.books.map(({ id }) => id).join(', ')}.`);
    if (date !== undefined && !covers(book, date))
      throw new RequestError('date-outside', `${book.id} dekker ikke ${date}. Tillatt: ${period(book)}.`);
    return book;
  }
  if (date === undefined) {
    const book = defaultBook(library);
    if (!book)
      throw new RequestError('not-found', `Ingen regelbok er i kraft. Navngi en av: ${library.books.map(({ id }) => id).join(', ')}.`);
    return book;
  }
  const book = library.books.find((candidate) => candidate.inForce && covers(candidate, date));
  if (!book) {
    const covered = library.books.filter(({ inForce }) => inForce).map((candidate) => `${period(candidate)} (${candidate.id})`);
    throw new RequestError('date-outside', `Ingen regelbok dekker ${date}. Tillatt: ${covered.join(', ')}.`);
  }
  return book;
}

function covers(book: RuleBook, date: string): boolean {
  return book.validFrom <= date && date <= book.validTo;
}

function period(book: RuleBook): string {
  return `${book.validFrom} til ${book.validTo}`;
}
