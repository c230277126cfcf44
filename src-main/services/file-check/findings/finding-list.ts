/** The findings as a coder wants to see them: filtered, sorted, grouped, a page at a time. */
import type { FindingChoice, FindingPage, FindingSort, ListedFinding } from '../../../contract/file-check';
import { type FindingStore, SEVERITIES } from './finding-store';

type Compare = (a: string, b: string) => number;

/** The view of one store that is full. */
export class FindingList {
  /** The indexes in the order of the lines, and of each index its place in it. */
  readonly #byLine: Uint32Array;
  readonly #placeOf: Uint32Array;
  /** By contact id; worked out when it is first asked for. */
  #contactRanks: Uint32Array | undefined;
  /** The last order: pages are asked for one after another. */
  #last: { readonly key: string; readonly order: Uint32Array } | undefined;

  /** `checkTitle`: what the list calls a check, for the order of checks. */
  constructor(
    readonly store: FindingStore,
    private readonly checkTitle: (check: string) => string,
  ) {
    this.#byLine = inOrder(store.length, (index) => store.line(index));
    this.#placeOf = new Uint32Array(store.length);
    this.#byLine.forEach((index, place) => {
      this.#placeOf[index] = place;
    });
  }

  page(choice: FindingChoice, offset: number, limit: number): FindingPage {
    const order = this.order(choice);
    const rows: ListedFinding[] = [];
    for (let place = offset; place < Math.min(offset + limit, order.length); place++) rows.push(this.store.at(order[place] as number));
    return { total: order.length, rows, groups: choice.grouped ? this.#groups(order) : [] };
  }

  /** The indexes of the findings that are wanted, in their order. Findings that are alike in what they are sorted by stand by line. */
  order(choice: FindingChoice): Uint32Array {
    const key = JSON.stringify(choice);
    if (this.#last?.key === key) return this.#last.order;
    const wanted = this.#wanted(choice);
    const rank = this.#rank(choice);
    const places = sortedPlaces(wanted, rank, this.#placeOf, choice.descending);
    const order = places.map((place) => this.#byLine[place] as number);
    this.#last = { key, order: choice.grouped ? this.#grouped(order) : order };
    return this.#last.order;
  }

  /** Findings that stand near one in the list that was asked for last, the finding itself among them: the coder may go on to them. */
  near(index: number, reach: number): number[] {
    const order = this.#last?.order ?? this.#byLine;
    const place = order.indexOf(index);
    return place < 0 ? [index] : [...order.subarray(Math.max(0, place - reach), place + reach + 1)];
  }

  #wanted({ check, severity, month, text }: FindingChoice): number[] {
    const { store } = this;
    // A name that no finding has gives -1, which no finding has either.
    const checkNumber = check === undefined ? undefined : (store.checkNames.known(check) ?? -1);
    const monthNumber = month === undefined ? undefined : (store.monthNames.known(month) ?? -1);
    const severityNumber = severity === undefined ? undefined : SEVERITIES.indexOf(severity);
    const hasText = store.textTest(text);
    const wanted: number[] = [];
    for (let index = 0; index < store.length; index++) {
      if (checkNumber !== undefined && store.check(index) !== checkNumber) continue;
      if (severityNumber !== undefined && store.severity(index) !== severityNumber) continue;
      if (monthNumber !== undefined && store.month(index) !== monthNumber) continue;
      if (hasText(index)) wanted.push(index);
    }
    return wanted;
  }

  #rank({ sort }: FindingChoice): (index: number) => number {
    const { store } = this;
    const ranks: Readonly<Record<FindingSort, () => (index: number) => number>> = {
      line: () => () => 0,
      severity: () => (index) => store.severity(index),
      check: () => {
        const byTitle = this.#checkRanks();
        return (index) => byTitle[store.check(index)] as number;
      },
      month: () => {
        const byMonth = store.monthNames.ranks(byUnits);
        return (index) => byMonth[store.month(index)] as number;
      },
      contactId: () => {
        this.#contactRanks ??= store.contactRanks();
        const byId = this.#contactRanks;
        return (index) => byId[index] as number;
      },
    };
    return ranks[sort]();
  }

  #checkRanks(): Uint32Array {
    const { compare } = new Intl.Collator('nb');
    return this.store.checkNames.ranks((a, b) => compare(this.checkTitle(a), this.checkTitle(b)) || byUnits(a, b));
  }

  /** The same findings with those of a check together, checks in their order, each as it stands. */
  #grouped(order: Uint32Array): Uint32Array {
    const ranks = this.#checkRanks();
    return inOrder(order.length, (place) => ranks[this.store.check(order[place] as number)] as number).map(
      (place) => order[place] as number,
    );
  }

  #groups(order: Uint32Array): FindingPage['groups'] {
    const groups: Array<{ check: string; count: number }> = [];
    let last = -1;
    for (const index of order) {
      const check = this.store.check(index);
      if (check !== last) groups.push({ check: this.store.checkNames.at(check), count: 0 });
      last = check;
      const group = groups.at(-1);
      if (group !== undefined) group.count++;
    }
    return groups;
  }
}

const byUnits: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** More than there can be findings. A rank below 2^32 times this is still exact as a double. */
const PLACES = 2 ** 21;

/**
 * The places (by line) of the wanted findings, sorted by rank and then by line. Rank and place are packed into one number, because
 * numbers are sorted ten times faster than with a function that compares.
 */
function sortedPlaces(wanted: readonly number[], rank: (index: number) => number, placeOf: Uint32Array, descending: boolean): Uint32Array {
  const keys = new Float64Array(wanted.length);
  wanted.forEach((index, at) => {
    keys[at] = rank(index) * PLACES + (placeOf[index] as number);
  });
  keys.sort();
  if (descending) keys.reverse();
  return Uint32Array.from(keys, (key) => key % PLACES);
}

/** The numbers below `length`, by what `value` says of them, a whole number below 2^32; equal ones as they come. */
function inOrder(length: number, value: (index: number) => number): Uint32Array {
  const keys = Float64Array.from({ length }, (_none, index) => value(index) * PLACES + index).sort();
  return Uint32Array.from(keys, (key) => key % PLACES);
}
