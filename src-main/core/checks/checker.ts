/** Tries the checks on contacts one after another. Holds per patient what the checks over a tertial need, and nothing of the rows. */
import type { Finding } from '../../contract/checks';
import type { RuleBook } from '../rules/book';
import { withOwnMemory } from '../text/own-memory';
import { type Catalogue, catalogueOf, type ReadyCase } from './catalogue';
import { type Contact, tertialOf } from './contact';
import { HIDDEN_ID, isIdentityNumber } from './identity-id';
import { TertialCounts } from './tertial-counts';

/** A row that may become a finding once the whole file is known. */
export interface WaitingRow {
  readonly line: number;
  readonly contactId: string;
  /** The contact's place in the tertial counts. */
  readonly slot: number;
  /** The cases that it may be found by, by their index. */
  readonly cases: readonly number[];
  /** YYYY-MM. */
  readonly month: string;
}

/** Where such rows wait: on disk for a large file, in an array for a small one. */
export interface WaitingRoom {
  add(row: WaitingRow): void;
  all(): Iterable<WaitingRow>;
}

/** What a contact date means: the same for all contacts of a day. */
export interface Day {
  /** The book that covers it; undefined when none in force does. */
  readonly book: RuleBook | undefined;
  readonly cases: readonly ReadyCase[];
  readonly tertial: number;
  /** YYYY-MM. */
  readonly month: string;
}

/** A file that holds more days than this is no file of contacts, and need not be quick. */
const MOST_DAYS = 5000;

/** Gets each finding, with the month that it counts for. */
export type TellFinding = (finding: Finding, month: string) => void;

export interface Checker {
  /** Checks a contact; gives what its day meant. */
  check(contact: Contact, tell: TellFinding): Day;
  /** After the last row: what only the whole file shows. */
  finish(tell: TellFinding): void;
  readonly catalogue: Catalogue;
}

/** A checker for one file. Contacts are checked against the book in force on their day. */
export function createChecker(library: readonly RuleBook[], waiting: WaitingRoom): Checker {
  const catalogue = catalogueOf(library);
  const counts = new TertialCounts(codesCounted(catalogue.all), ...tertialsOf(library));

  const days = new Map<string, Day>();
  const dayOf = (date: string): Day => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const book = catalogue.bookOn(date);
    const cases = book === undefined ? catalogue.casesOutside : catalogue.casesOf(book);
    const day = { book, cases, tertial: tertialOf(date), month: withOwnMemory(date.slice(0, 7)) };
    if (days.size < MOST_DAYS) days.set(withOwnMemory(date), day);
    return day;
  };

  return {
    catalogue,
    check(contact, tell) {
      const day = dayOf(contact.contactDate);
      const slot = day.book !== undefined && contact.patientId !== '' ? counts.add(contact, day.tertial) : -1;
      let waits: number[] | undefined;
      for (const one of day.cases) {
        if (one.tertial.length > 0 && slot < 0) continue;
        if (!holdsAll(one, contact)) continue;
        if (one.tertial.length === 0) tell(findingOf(one, shownId(contact.contactId), contact.line, one.message(contact)), day.month);
        else if (waits === undefined) waits = [one.index];
        else waits.push(one.index);
      }
      if (waits !== undefined)
        waiting.add({ line: contact.line, contactId: shownId(contact.contactId), slot, cases: waits, month: day.month });
      return day;
    },
    finish(tell) {
      for (const { line, contactId, slot, cases, month } of waiting.all()) {
        for (const index of cases) {
          const one = catalogue.all[index] as ReadyCase;
          if (one.tertial.every(({ patientInTertial }) => counts.holds(slot, patientInTertial)))
            tell(findingOf(one, contactId, line, one.template), month);
        }
      }
    },
  };
}

function holdsAll({ tests }: ReadyCase, contact: Contact): boolean {
  for (const test of tests) if (!test(contact)) return false;
  return true;
}

function findingOf({ check, severity, clause }: ReadyCase, contactId: string, line: number, message: string): Finding {
  return { contactId, line, check, severity, clause, message };
}

function shownId(contactId: string): string {
  return isIdentityNumber(contactId) ? HIDDEN_ID : contactId;
}

/** The first and the last tertial that a book in force covers. */
function tertialsOf(library: readonly RuleBook[]): [first: number, last: number] {
  const books = library.filter(({ inForce }) => inForce);
  return [Math.min(...books.map(({ validFrom }) => tertialOf(validFrom))), Math.max(...books.map(({ validTo }) => tertialOf(validTo)))];
}

/** The codes whose number in a tertial some check asks for. */
export function codesCounted(cases: readonly ReadyCase[]): string[] {
  const asked = cases.flatMap(({ tertial }) => tertial.flatMap(({ patientInTertial: of }) => ('code' in of ? [of.code] : [])));
  return [...new Set(asked)];
}
