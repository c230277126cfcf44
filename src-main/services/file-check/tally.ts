/** Counts what a run finds: the numbers of its summary. */
import type { CheckSummary, Severity } from '../../contract/checks';
import type { Verdict } from '../../contract/rules';
import type { Day } from '../../core/checks/checker';
import type { RuleBook } from '../../core/rules/book';

type Month = { -readonly [K in keyof CheckSummary['months'][number]]: CheckSummary['months'][number][K] };

/** So many unreadable rows are told one by one. */
const UNREADABLE_TOLD = 1000;

type Counted = Pick<
  CheckSummary,
  'rows' | 'unreadable' | 'findings' | 'byCheck' | 'bySeverity' | 'verdicts' | 'months' | 'ruleBooks' | 'unreadableRows'
>;

export class Tally {
  #rows = 0;
  #unreadable = 0;
  #findings = 0;
  readonly #byCheck: Record<string, number>;
  readonly #bySeverity: Record<Severity, number> = { contradicts: 0, consider: 0, note: 0 };
  readonly #verdicts: Record<Verdict, number> = { yes: 0, no: 0, unsettled: 0, 'needs-answers': 0 };
  readonly #months = new Map<string, Month>();
  readonly #books = new Map<RuleBook, number>();
  readonly #unreadableRows: Array<{ line: number; reason: string }> = [];

  /** `checks`: the ids that are counted from zero. */
  constructor(checks: Iterable<string>) {
    this.#byCheck = Object.fromEntries([...checks].map((id) => [id, 0]));
  }

  get rows(): number {
    return this.#rows;
  }

  get findings(): number {
    return this.#findings;
  }

  row({ month, book }: Pick<Day, 'month' | 'book'>): void {
    this.#rows++;
    this.#month(month).rows++;
    if (book !== undefined) this.#books.set(book, (this.#books.get(book) ?? 0) + 1);
  }

  unreadable(line: number, reason: string): void {
    this.#rows++;
    this.#unreadable++;
    if (this.#unreadableRows.length < UNREADABLE_TOLD) this.#unreadableRows.push({ line, reason });
  }

  finding(check: string, severity: Severity, month: string): void {
    this.#findings++;
    this.#byCheck[check] = (this.#byCheck[check] ?? 0) + 1;
    this.#bySeverity[severity]++;
    this.#month(month)[severity]++;
  }

  verdict(verdict: Verdict): void {
    this.#verdicts[verdict]++;
  }

  /** The numbers so far; months in order. */
  counted(): Counted {
    return {
      rows: this.#rows,
      unreadable: this.#unreadable,
      findings: this.#findings,
      byCheck: { ...this.#byCheck },
      bySeverity: { ...this.#bySeverity },
      verdicts: { ...this.#verdicts },
      months: [...this.#months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
      ruleBooks: [...this.#books].map(([{ id, title, hash, shelf }, rows]) => ({ id, title, hash, rows, ...(shelf && { shelf }) })),
      unreadableRows: [...this.#unreadableRows],
    };
  }

  #month(month: string): Month {
    let counts = this.#months.get(month);
    if (counts === undefined) {
      counts = { month, rows: 0, contradicts: 0, consider: 0, note: 0 };
      this.#months.set(month, counts);
    }
    return counts;
  }
}
