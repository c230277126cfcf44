/** The findings of one run, column by column: two million take some 100 MB, as objects they would take ten times that. */
import type { Finding, Severity } from '../../../contract/checks';
import type { ListedFinding } from '../../../contract/file-check';
import { bytes, shorts, words } from './growing-numbers';
import { Names } from './names';
import { TextColumn } from './text-column';

export const SEVERITIES: readonly Severity[] = ['contradicts', 'consider', 'note'];
const NO_CLAUSE = '';

export class FindingStore {
  readonly #lines = words();
  readonly #contactIds = new TextColumn();
  readonly #messages = new TextColumn();
  readonly #checks = shorts();
  readonly #severities = bytes();
  readonly #clauses = shorts();
  readonly #months = shorts();
  readonly checkNames = new Names();
  readonly monthNames = new Names();
  readonly #clauseNames = new Names();

  /** `most`: so many are kept; what comes after them is only counted by the run. */
  constructor(readonly most: number) {}

  get length(): number {
    return this.#lines.length;
  }

  /** Keeps a finding, as long as there is room. */
  add({ contactId, line, check, severity, clause, message }: Finding, month: string): void {
    if (this.length >= this.most) return;
    this.#lines.push(line);
    this.#contactIds.push(contactId);
    this.#messages.push(message);
    this.#checks.push(this.checkNames.numberOf(check));
    this.#severities.push(SEVERITIES.indexOf(severity));
    this.#clauses.push(this.#clauseNames.numberOf(clause ?? NO_CLAUSE));
    this.#months.push(this.monthNames.numberOf(month));
  }

  /** A finding by its index, which is below the length. */
  at(index: number): ListedFinding {
    const clause = this.#clauseNames.at(this.#clauses.at(index));
    return {
      index,
      contactId: this.#contactIds.at(index),
      line: this.line(index),
      check: this.checkNames.at(this.check(index)),
      severity: SEVERITIES[this.severity(index)] as Severity,
      clause: clause === NO_CLAUSE ? null : clause,
      message: this.#messages.at(index),
      month: this.monthNames.at(this.month(index)),
    };
  }

  line(index: number): number {
    return this.#lines.at(index);
  }

  /** A number of `checkNames`. */
  check(index: number): number {
    return this.#checks.at(index);
  }

  /** A place in SEVERITIES. */
  severity(index: number): number {
    return this.#severities.at(index);
  }

  /** A number of `monthNames`. */
  month(index: number): number {
    return this.#months.at(index);
  }

  /** Ranks of the contact ids, by index. */
  contactRanks(): Uint32Array {
    return this.#contactIds.ranks();
  }

  /** Whether the words stand in the message or the contact id, or are the number of the line. Capitals make no difference. */
  textTest(text: string): (index: number) => boolean {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return () => true;
    const inMessage = this.#messages.matching((message) => message.toLowerCase().includes(wanted));
    const inContactId = this.#contactIds.matching((id) => id.toLowerCase().includes(wanted));
    const line = /^\d{1,10}$/.test(wanted) ? Number(wanted) : -1;
    return (index) => inMessage(index) || inContactId(index) || this.line(index) === line;
  }

  /** The other findings of the same row, at most `limit`. */
  ofSameLine(index: number, limit: number): ListedFinding[] {
    const line = this.line(index);
    const found: ListedFinding[] = [];
    for (let other = 0; other < this.length && found.length < limit; other++)
      if (other !== index && this.line(other) === line) found.push(this.at(other));
    return found;
  }
}
