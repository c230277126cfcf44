/** Counts values that were not understood, so that they are told once and not row by row. */
import type { FileNotice } from '../../../contract/checks';
import { withOwnMemory } from '../../../core/text/own-memory';
import { shown } from './shown';

interface Seen {
  count: number;
  readonly lines: number[];
}

const MOST_VALUES = 20;
const MOST_LINES = 10;

/** For one column. Remembers a few values and counts the rest together. */
export class UnknownValues {
  readonly #header: string;
  readonly #consequence: string;
  readonly #allowed: readonly string[];
  readonly #seen = new Map<string, Seen>();
  readonly #others: Seen = { count: 0, lines: [] };

  /** The header as it stands in the file; what an unknown value leads to, in words; what would be understood. */
  constructor(header: string, consequence: string, allowed: readonly string[]) {
    this.#header = header;
    this.#consequence = consequence;
    this.#allowed = allowed;
  }

  add(value: string, line: number): void {
    const name = shown(value);
    let seen = this.#seen.get(name);
    if (seen === undefined) {
      seen = this.#seen.size < MOST_VALUES ? { count: 0, lines: [] } : this.#others;
      if (seen !== this.#others) this.#seen.set(withOwnMemory(name), seen);
    }
    seen.count++;
    if (seen.lines.length < MOST_LINES) seen.lines.push(line);
  }

  notices(): FileNotice[] {
    const told = [...this.#seen].map(([name, seen]) => this.#notice(`verdien ${name}, som ikke er forstått`, seen));
    return this.#others.count === 0 ? told : [...told, this.#notice('flere andre verdier som ikke er forstått', this.#others)];
  }

  #notice(what: string, { count, lines }: Seen): FileNotice {
    const message = `Kolonnen ${shown(this.#header)} har ${what}. ${this.#consequence} Tillatt: ${this.#allowed.join(', ')}.`;
    return { kind: 'unknown-value', message, count, lines };
  }
}
