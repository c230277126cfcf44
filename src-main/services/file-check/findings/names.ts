/** Names that come again and again, each with a small number. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  /** The number of a name; a new one is the next. */
  numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  /** The number of a name that has come already. */
  known(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  at(number: number): string {
    return this.#names[number] as string;
  }

  /** For each number the place of its name among all, in the order of `compare`. */
  ranks(compare: (a: string, b: string) => number): Uint32Array {
    const ranks = new Uint32Array(this.#names.length);
    const order = [...this.#names.keys()].sort((a, b) => compare(this.at(a), this.at(b)));
    order.forEach((number, rank) => {
      ranks[number] = rank;
    });
    return ranks;
  }
}
