/** Holds what the views of an engine give against what the checks and the assessment give for the same contacts. */
import { createChecker } from '../../src-main/core/checks/checker';
import type { Contact } from '../../src-main/core/checks/contact';
import { roomInMemory } from '../../src-main/core/checks/examples';
import { HIDDEN_ID, isIdentityNumber } from '../../src-main/core/checks/identity-id';
import { tableSchema } from '../../src-main/core/checks/sql/columns';
import type { DialectName } from '../../src-main/core/checks/sql/dialect';
import { dialectOf } from '../../src-main/core/checks/sql/dialect';
import { sqlStatements } from '../../src-main/core/checks/sql/script';
import { assess } from '../../src-main/core/rules/assess';
import type { RuleBook } from '../../src-main/core/rules/book';
import type { Cell, SqlEngine } from './sql-engines';

/** Rows and how often each is there. */
export class Multiset {
  readonly #counts = new Map<string, number>();
  size = 0;

  add(row: readonly Cell[]): void {
    const key = JSON.stringify(row);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.size++;
  }

  /** Takes one away; false where there is none. */
  take(row: readonly Cell[]): boolean {
    const key = JSON.stringify(row);
    const count = this.#counts.get(key);
    if (count === undefined) return false;
    if (count === 1) this.#counts.delete(key);
    else this.#counts.set(key, count - 1);
    return true;
  }

  /** What is left of it. */
  *left(): Iterable<string> {
    yield* this.#counts.keys();
  }
}

export interface Expected {
  readonly findings: Multiset;
  readonly assessments: Multiset;
}

/** What the app itself says of the contacts, in the columns of the views. */
export function expectedOf(contacts: Iterable<Contact>, books: readonly RuleBook[]): Expected {
  const expected: Expected = { findings: new Multiset(), assessments: new Multiset() };
  const checker = createChecker(books, roomInMemory());
  const days = new Map<number, string>();
  const known = new Map<string, readonly Cell[]>();
  const tell = ({ contactId, line, check, severity, clause }: Parameters<Parameters<typeof checker.check>[1]>[0]): void =>
    expected.findings.add([contactId, days.get(line) ?? '', check, severity, clause]);
  for (const contact of contacts) {
    days.set(contact.line, contact.contactDate);
    const book = checker.check(contact, tell);
    if (book === undefined || contact.facts === undefined) continue;
    const key = JSON.stringify([book.id, contact.facts]);
    let answer = known.get(key);
    if (answer === undefined) {
      const { verdict, certainty, because } = assess(contact.facts, book);
      answer = [verdict, certainty ?? null, because.map(({ clause }) => clause).join(' '), book.id];
      known.set(key, answer);
    }
    expected.assessments.add([isIdentityNumber(contact.contactId) ? HIDDEN_ID : contact.contactId, ...answer]);
  }
  checker.finish(tell);
  return expected;
}

const FINDINGS = 'SELECT f.contact_id, CAST(f.contact_date AS VARCHAR), f.check_id, f.severity, f.clause FROM isf_findings AS f';
const ASSESSMENTS = 'SELECT a.contact_id, a.verdict, a.certainty, a.clauses, a.rule_book FROM isf_assessments AS a';

export interface Comparison {
  readonly findings: number;
  readonly assessments: number;
  /** Rows that only one side has; the first of them. */
  readonly differences: readonly string[];
  readonly seconds: { readonly load: number; readonly findings: number; readonly assessments: number };
}

const MOST_SHOWN = 10;

/** Loads the file into the engine, makes the views and compares every row. Uses `expected` up. */
export async function compareWithEngine(
  engine: SqlEngine,
  dialect: DialectName,
  books: readonly RuleBook[],
  path: string,
  expected: Expected,
): Promise<Comparison> {
  const table = 'contacts';
  const differences: string[] = [];
  const tell = (text: string): void => void (differences.length < MOST_SHOWN && differences.push(text));
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const begun = performance.now();
    await work();
    return (performance.now() - begun) / 1000;
  };
  const compare = async (query: string, rows: Multiset): Promise<void> => {
    for await (const row of engine.rows(query)) if (!rows.take(row)) tell(`only in SQL: ${JSON.stringify(row)}`);
    for (const row of rows.left()) tell(`only in the app: ${row}`);
  };

  await engine.execute(tableSchema(books, dialectOf(dialect), table));
  const load = await timed(() => engine.load(table, path));
  for (const statement of sqlStatements(books, { dialect, table })) await engine.execute(statement);
  const { findings, assessments } = expected;
  const seconds = {
    load,
    findings: await timed(() => compare(FINDINGS, findings)),
    assessments: await timed(() => compare(ASSESSMENTS, assessments)),
  };
  return { findings: findings.size, assessments: assessments.size, differences, seconds };
}
