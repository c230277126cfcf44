/** From a rule book to the draft of the next one: all of it taken over, and every clause marked as not yet read. */
import type { CheckExample } from '../checks/format';
import type { RuleBook, UnhashedBook } from '../rules/book';

export interface NextHead {
  readonly id: string;
  readonly title: string;
  readonly year: number;
}

/**
 * The draft: a book of the whole year, preliminary and not in force, that replaces `from`. Sources stay, for the clauses go on resting
 * on them until they have been read. Left out: the change rows, which speak of how `from` came about. Days in worked examples move by as
 * many years as the book does. `from` is a book as published: what one machine has laid over it is nothing to go on from.
 */
export function nextBook(from: RuleBook, { id, title, year }: NextHead): UnhashedBook {
  const years = year - from.year;
  const moved = (example: CheckExample): CheckExample => ({
    ...example,
    rows: example.rows.map((row) => ({
      ...row,
      ...(row.contactDate === undefined ? {} : { contactDate: moveDay(row.contactDate, years) }),
    })),
  });
  return {
    format: from.format,
    id,
    title,
    year,
    status: 'preliminary',
    inForce: false,
    validFrom: `${year}-01-01`,
    validTo: `${year}-12-31`,
    replaces: from.id,
    note: `Utkast laget fra «${from.title}». Ledd som er merket carriedOver, er ikke lest mot dokumentene for ${year}.`,
    sources: from.sources,
    facts: from.facts,
    ownChecks: from.ownChecks.map((check) => ({ ...check, examples: check.examples.map(moved) })),
    codeSystems: from.codeSystems,
    chapters: from.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.map((clause) => ({ ...clause, carriedOver: true })),
      checks: chapter.checks.map((check) => ({ ...check, examples: check.examples.map(moved) })),
      changes: [],
      examples: chapter.examples.map((example) => ({ ...example, facts: moveContactDate(example.facts, years) })),
    })),
    origins: from.origins,
  };
}

function moveContactDate(facts: Readonly<Record<string, string>>, years: number): Record<string, string> {
  return { ...facts, ...(facts.contactDate === undefined ? {} : { contactDate: moveDay(facts.contactDate, years) }) };
}

/** The same day in another year; the last of February where that year has no 29th. */
function moveDay(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
