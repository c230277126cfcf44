/** The checks of the rule books as they are tried: each case with its tests, and what a finding of it says. */
import type { Severity } from '../../contract/checks';
import type { RuleBook } from '../rules/book';
import { isOutsideBooks, isOverTertial, type TertialCondition } from './condition-kinds';
import { type RowTest, rowTest } from './conditions';
import type { Contact } from './contact';
import type { Condition } from './format';
import { messageOf } from './message';
import type { MessageColumn } from './message-places';

/** One way in which a check finds something. */
export interface ReadyCase {
  /** Its place among all cases: findings that wait for the whole file are kept by it. */
  readonly index: number;
  readonly check: string;
  readonly severity: Severity;
  /** The clause named with a finding; null for the app's own checks. */
  readonly clause: string | null;
  /** Its words as they are written. */
  readonly template: string;
  readonly message: (contact: Pick<Contact, MessageColumn>) => string;
  readonly conditions: readonly Condition[];
  /** What the row answers by itself. */
  readonly tests: readonly RowTest[];
  /** What only the whole file answers. */
  readonly tertial: readonly TertialCondition[];
}

export interface Catalogue {
  /** The book in force on a day. */
  readonly bookOn: (date: string) => RuleBook | undefined;
  /** The cases for a contact that this book covers. */
  readonly casesOf: (book: RuleBook) => readonly ReadyCase[];
  /** The cases for a contact that no book covers: the app's own. */
  readonly casesOutside: readonly ReadyCase[];
  readonly all: readonly ReadyCase[];
}

/** The checks of all books in force. */
export function catalogueOf(library: readonly RuleBook[]): Catalogue {
  const books = library.filter(({ inForce }) => inForce);
  const bookOn = (date: string): RuleBook | undefined => books.find(({ validFrom, validTo }) => validFrom <= date && date <= validTo);
  const all: ReadyCase[] = [];
  const ready = (part: Omit<ReadyCase, 'index' | 'tests' | 'tertial' | 'message'>, book: RuleBook): ReadyCase => {
    const made: ReadyCase = {
      ...part,
      index: all.length,
      message: (contact) => messageOf(part.template, contact),
      tests: part.conditions.flatMap((condition) =>
        isOverTertial(condition) ? [] : [rowTest(condition, book.codeSystems, (date) => bookOn(date) !== undefined)],
      ),
      tertial: part.conditions.filter(isOverTertial),
    };
    all.push(made);
    return made;
  };

  // The app's own checks are the same in every book.
  const own = (books[0]?.ownChecks ?? []).flatMap(({ id, severity, cases }) =>
    cases.map(({ when, message }) =>
      ready({ check: id, severity, clause: null, template: message, conditions: when }, books[0] as RuleBook),
    ),
  );
  const byBook = new Map(
    books.map((book) => [
      book.id,
      book.chapters
        .flatMap(({ checks }) => checks)
        .flatMap(({ id, severity, cases }) =>
          cases.map(({ when, clauses, message }) =>
            ready({ check: id, severity, clause: clauses[0] ?? null, template: message, conditions: when }, book),
          ),
        ),
    ]),
  );
  const inside = own.filter(({ conditions }) => !conditions.some(isOutsideBooks));
  const cases = new Map([...byBook].map(([id, ofBook]) => [id, [...inside, ...ofBook]]));
  return { bookOn, casesOf: (book) => cases.get(book.id) ?? [], casesOutside: own, all };
}
