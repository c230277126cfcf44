/** A column of texts, as bytes in one piece with the places where each ends. A text that came lately is not written down again. */
import { words } from './growing-numbers';

const FIRST_BYTES = 64 * 1024;
/** Texts that are told apart from each other before the memory of them begins anew. */
const REMEMBERED = 10_000;
/** Of a longer text the beginning is kept: one cell may hold as much as a whole file. */
const LONGEST = 500;

export class TextColumn {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #end = 0;
  /** For each distinct text where it ends; it begins where the one before ends. */
  readonly #ends = words();
  /** For each row its text. */
  readonly #texts = words();
  #recent = new Map<string, number>();

  push(text: string): void {
    const kept = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    let at = this.#recent.get(kept);
    if (at === undefined) {
      at = this.#write(kept);
      if (this.#recent.size >= REMEMBERED) this.#recent = new Map();
      this.#recent.set(kept, at);
    }
    this.#texts.push(at);
  }

  at(row: number): string {
    return this.#read(this.#texts.at(row));
  }

  /** For every text, rows that share it asked once: whether `test` holds. */
  matching(test: (text: string) => boolean): (row: number) => boolean {
    const holds = new Uint8Array(this.#ends.length);
    for (let text = 0; text < holds.length; text++) holds[text] = test(this.#read(text)) ? 1 : 0;
    return (row) => holds[this.#texts.at(row)] === 1;
  }

  /** Ranks the rows by their texts: equal texts have equal ranks. By UTF-16 units, as ids are compared, not by language. */
  ranks(): Uint32Array {
    const texts = Array.from({ length: this.#ends.length }, (_none, text) => this.#read(text));
    const order = Uint32Array.from(texts.keys()).sort((a, b) => compare(texts[a] as string, texts[b] as string));
    const rankOf = new Uint32Array(texts.length);
    let rank = 0;
    order.forEach((text, place) => {
      if (place > 0 && texts[text] !== texts[order[place - 1] as number]) rank++;
      rankOf[text] = rank;
    });
    return Uint32Array.from({ length: this.#texts.length }, (_none, row) => rankOf[this.#texts.at(row)] as number);
  }

  #read(text: number): string {
    return this.#bytes.toString('utf8', text === 0 ? 0 : this.#ends.at(text - 1), this.#ends.at(text));
  }

  #write(text: string): number {
    const length = Buffer.byteLength(text);
    if (this.#end + length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#end + length));
      this.#bytes.copy(larger, 0, 0, this.#end);
      this.#bytes = larger;
    }
    this.#end += this.#bytes.write(text, this.#end);
    this.#ends.push(this.#end);
    return this.#ends.length - 1;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
