/** Numbers different texts from 0 on, in the order in which they come. For millions of short texts quicker than a Map, and smaller. */
import { withOwnMemory } from './own-memory';

const FIRST_PLACES = 4096;

export class TextIndex {
  readonly #texts: string[] = [];
  #hashes = new Uint32Array(FIRST_PLACES / 2);
  /** The number of a text and one more, at its hash or behind; 0 where there is none. Never more than half full. */
  #table = new Int32Array(FIRST_PLACES);

  /** How many different texts there are. */
  get size(): number {
    return this.#texts.length;
  }

  /** The number of the text; a new one where it comes for the first time. */
  numberOf(text: string): number {
    const hash = hashOf(text);
    const last = this.#table.length - 1;
    let place = hash & last;
    for (;;) {
      const number = (this.#table[place] as number) - 1;
      if (number < 0) break;
      if (this.#hashes[number] === hash && this.#texts[number] === text) return number;
      place = (place + 1) & last;
    }
    const number = this.#texts.push(withOwnMemory(text)) - 1;
    this.#hashes[number] = hash;
    this.#table[place] = number + 1;
    if (this.#texts.length * 2 >= this.#table.length) this.#grow();
    return number;
  }

  #grow(): void {
    const hashes = new Uint32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#table = new Int32Array(this.#table.length * 2);
    const last = this.#table.length - 1;
    for (let number = 0; number < this.#texts.length; number++) {
      let place = (hashes[number] as number) & last;
      while (this.#table[place] !== 0) place = (place + 1) & last;
      this.#table[place] = number + 1;
    }
  }
}

/** FNV-1a, its bits mixed once more: ids that count up differ only in their last letters. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
