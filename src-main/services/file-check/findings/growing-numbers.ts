/** A column of whole numbers that grows. A typed array costs a fraction of an array of numbers, and of objects even less. */
type NumberArray = Uint8Array | Uint16Array | Uint32Array;

const FIRST_LENGTH = 1024;

export class GrowingNumbers<A extends NumberArray> {
  #numbers: A;
  #length = 0;

  /** `make` gives an array of so many zeros. Numbers that do not fit it are the caller's fault and are cut off. */
  constructor(private readonly make: (length: number) => A) {
    this.#numbers = make(FIRST_LENGTH);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = this.make(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  /** The number at an index below the length. */
  at(index: number): number {
    return this.#numbers[index] as number;
  }
}

/** A column of numbers below 256. */
export const bytes = (): GrowingNumbers<Uint8Array> => new GrowingNumbers((length) => new Uint8Array(length));
/** A column of numbers below 65,536. */
export const shorts = (): GrowingNumbers<Uint16Array> => new GrowingNumbers((length) => new Uint16Array(length));
/** A column of numbers below 2^32. */
export const words = (): GrowingNumbers<Uint32Array> => new GrowingNumbers((length) => new Uint32Array(length));
