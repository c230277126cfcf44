/** Chance that can be repeated, for each row by itself: a row is the same whatever was made before it. */
export class Draw {
  #state = 0;

  /** Begins a row of draws that depends on these numbers alone. */
  begin(seed: number, stream: number, place: number): void {
    this.#state = mixed(mixed(mixed(seed) ^ Math.imul(stream, 0x9e3779b1)) ^ place);
  }

  /** A whole number from 0 to below the limit (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  oneOf<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** True so many times of a hundred. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }
}

/** Spreads the bits of a number, so that neighbours have nothing in common (the finish of MurmurHash3). */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
