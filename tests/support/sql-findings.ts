/** Holds what the views of an engine give against what the checks and the assessment give for the same contacts. */
import { type Checker, createChecker, type TellFinding } from '../../src-main/core/checks/checker';
import type { Contact } from '../../src-main/core/checks/contact';
import { roomInMemory } from '../../src-main/core/checks/examples';
import { HIDDEN_ID, isIdentityNumber } from '../../src-main/core/checks/identity-id';
import type { DialectName } from '../../src-main/core/checks/sql/dialect';
import { sqlSchema, sqlStatements } from '../../src-main/core/checks/sql/script';
import { assess } from '../../src-main/core/rules/assess';
import type { RuleBook } from '../../src-main/core/rules/book';
import { readContacts } from '../../src-main/services/file-check/readers/read-contacts';
import type { Cell, SqlEngine } from './sql-engines';

/** Rows and how often each is there. */
export class Multiset {
  readonly #counts: Map<string, number>;
  /** How many rows were put in. */
  size: number;

  constructor(other?: Multiset) {
    this.#counts = new Map(other === undefined ? [] : other.#counts);
    this.size = other?.size ?? 0;
  }

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

/** What the app says of contacts, in the columns of the views. Contacts come one by one, so that they need not all be held. */
class Expectation {
  readonly #expected: Expected = { findings: new Multiset(), assessments: new Multiset() };
  readonly #checker: Checker;
  readonly #days = new Map<number, string>();
  readonly #answers = new Map<string, readonly Cell[]>();

  constructor(books: readonly RuleBook[]) {
    this.#checker = createChecker(books, roomInMemory());
  }

  add(contact: Contact): void {
    this.#days.set(contact.line, contact.contactDate);
    const { book } = this.#checker.check(contact, this.#tell);
    if (book === undefined || contact.facts === undefined) return;
    const key = JSON.stringify([book.id, contact.facts]);
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      const { verdict, certainty, because } = assess(contact.facts, book);
      answer = [verdict, certainty ?? null, because.map(({ clause }) => clause).join(' '), book.id];
      this.#answers.set(key, answer);
    }
    this.#expected.assessments.add([isIdentityNumber(contact.contactId) ? HIDDEN_ID : contact.contactId, ...answer]);
  }

  /** After the last contact. */
  finish(): Expected {
    this.#checker.finish(this.#tell);
    return this.#expected;
  }

  readonly #tell: TellFinding = ({ contactId, line, check, severity, clause }) =>
    this.#expected.findings.add([contactId, this.#days.get(line) ?? '', check, severity, clause]);
}

/** What `isf check` reads in a file and finds in it. @throws Error when a row cannot be read: it would be missing on one side only. */
export async function expectedOfFile(path: string, books: readonly RuleBook[]): Promise<Expected> {
  const expectation = new Expectation(books);
  await readContacts(
    { path, facts: books.at(-1)?.facts ?? [], signal: new AbortController().signal, onBytes: () => undefined },
    {
      contact: (contact) => expectation.add(contact),
      unreadable: (line, reason) => {
        throw new Error(`${path}:${line}: ${reason}`);
      },
    },
  );
  return expectation.finish();
}

/** The rows of both views, in the databases of these names; in the current one when none is named. */
export function queriesFor(databases: readonly string[] = []): { readonly findings: string; readonly assessments: string } {
  const from = (view: string, columns: string): string =>
    (databases.length === 0 ? [view] : databases.map((name) => `${name}.${view}`))
      .map((source) => `SELECT ${columns} FROM ${source} AS v`)
      .join(' UNION ALL ');
  return {
    findings: from('isf_findings', 'v.contact_id, CAST(v.contact_date AS VARCHAR), v.check_id, v.severity, v.clause'),
    assessments: from('isf_assessments', 'v.contact_id, v.verdict, v.certainty, v.clauses, v.rule_book'),
  };
}

const MOST_SHOWN = 10;

/** Rows that only one side has; the first of them. */
export async function differencesIn(engine: SqlEngine, query: string, expected: Multiset): Promise<string[]> {
  const left = new Multiset(expected);
  const differences: string[] = [];
  const tell = (text: string): void => void (differences.length < MOST_SHOWN && differences.push(text));
  for await (const row of engine.rows(query)) if (!left.take(row)) tell(`only in SQL: ${JSON.stringify(row)}`);
  for (const row of left.left()) tell(`only in the app: ${row}`);
  return differences;
}

export interface Comparison {
  readonly findings: number;
  readonly assessments: number;
  readonly differences: readonly string[];
  readonly seconds: { readonly load: number; readonly findings: number; readonly assessments: number };
}

/** Loads the file into the engine in place of what was there, makes the views and compares every row. */
export async function compareWithEngine(
  engine: SqlEngine,
  dialect: DialectName,
  books: readonly RuleBook[],
  path: string,
  expected: Expected,
): Promise<Comparison> {
  const table = 'contacts';
  const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
    const begun = performance.now();
    const result = await work();
    return [result, (performance.now() - begun) / 1000];
  };

  const statements = sqlStatements(books, { dialect, table });
  const drops = statements.filter((statement) => statement.startsWith('DROP'));
  for (const statement of [...drops, `DROP TABLE IF EXISTS ${table}`, sqlSchema(books, { dialect, table })])
    await engine.execute(statement);
  const [, load] = await timed(() => engine.load(table, path));
  for (const statement of statements) await engine.execute(statement);
  const queries = queriesFor();
  const [inFindings, findings] = await timed(() => differencesIn(engine, queries.findings, expected.findings));
  const [inAssessments, assessments] = await timed(() => differencesIn(engine, queries.assessments, expected.assessments));
  return {
    findings: expected.findings.size,
    assessments: expected.assessments.size,
    differences: [...inFindings, ...inAssessments],
    seconds: { load, findings, assessments },
  };
}
