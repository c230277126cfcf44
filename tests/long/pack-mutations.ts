/** What can become of a pack on its way: damaged, cut, put together from others, rewritten by a program, or changed by somebody without the key. */
import { createHash } from 'node:crypto';
import { parsePack, signPack } from '../../src-main/services/packs/pack-file';
import { testKey } from '../support/packs';
import type { Draw } from '../support/random';

/** A sound pack as bytes, and another of the same kind by the same key. */
export interface Sound {
  readonly bytes: Uint8Array;
  readonly other: Uint8Array;
}

export type Mutation = (sound: Sound, draw: Draw) => Uint8Array;

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'bits flipped': ({ bytes }, draw) => {
    const flipped = Uint8Array.from(bytes);
    for (let left = draw.between(1, 3); left > 0; left--) {
      const at = draw.between(0, bytes.length - 1);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << draw.between(0, 7));
    }
    return flipped;
  },
  'bits flipped in the head': ({ bytes }, draw) => {
    const flipped = Uint8Array.from(bytes);
    const at = draw.between(0, Math.min(700, bytes.length - 1));
    flipped[at] = (flipped[at] ?? 0) ^ (1 << draw.between(0, 7));
    return flipped;
  },
  'a byte taken out': ({ bytes }, draw) => {
    const at = draw.between(0, bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  },
  'a byte put in': ({ bytes }, draw) => {
    const at = draw.between(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Uint8Array.of(draw.between(0, 255)), bytes.subarray(at)]);
  },
  'a piece moved': ({ bytes }, draw) => {
    const [from, to] = [draw.between(0, bytes.length - 1), draw.between(0, bytes.length - 1)];
    const piece = bytes.subarray(from, from + draw.between(1, 200));
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + piece.length)]);
    return Buffer.concat([rest.subarray(0, to), piece, rest.subarray(to)]);
  },
  'cut off': ({ bytes }, draw) => bytes.subarray(0, draw.between(0, bytes.length - 1)),
  'cut off after a line': ({ bytes }, draw) => joined(linesOf(bytes).slice(0, draw.between(0, 3))),
  'something behind': ({ bytes }, draw) => Buffer.concat([bytes, Buffer.from(draw.oneOf([' ', '\n', '{}\n', '\0', 'PK']))]),
  'lines swapped': (sound, draw) => {
    const lines = linesOf(sound.bytes);
    const [a, b] = [draw.between(0, 3), draw.between(0, 3)];
    return joined(lines.map((line, at) => (at === a ? (lines[b] ?? '') : at === b ? (lines[a] ?? '') : line)));
  },
  'a line twice': ({ bytes }, draw) => {
    const at = draw.between(0, 3);
    return joined(linesOf(bytes).flatMap((line, index) => (index === at ? [line, line] : [line])));
  },
  'a line taken out': ({ bytes }, draw) => {
    const at = draw.between(0, 3);
    return joined(linesOf(bytes).filter((_, index) => index !== at));
  },
  'a line from another pack': ({ bytes, other }, draw) => {
    const at = draw.between(1, 3);
    return joined(linesOf(bytes).map((line, index) => (index === at ? (linesOf(other)[at] ?? '') : line)));
  },
  'the signature of another pack': ({ bytes, other }) => joined(linesOf(bytes).with(2, linesOf(other)[2] ?? '')),
  'signed by a stranger': ({ bytes }, draw) => signPack(parsePack(bytes, 'x'), testKey(draw.between(2, 255))),
  'the signature taken off': ({ bytes }) => joined(linesOf(bytes).with(2, '{"algorithm":"none"}')),
  'base64 written otherwise': ({ bytes }, draw) => {
    const lines = linesOf(bytes);
    const respelled = (lines[2] ?? '').replace(
      /(\w)==?"/,
      (_, last: string) => `${draw.oneOf(['A', 'B', 'Q', 'R', 'g', 'h', 'w', 'x', last])}${draw.oneOf(['', '=', '==', '==='])}"`,
    );
    return joined(lines.with(2, respelled));
  },
  'a field taken out': (sound, draw) => inLine(sound, draw, (value) => changedSomewhere(value, draw, () => undefined)),
  'a value replaced': (sound, draw) =>
    inLine(sound, draw, (value) =>
      changedSomewhere(value, draw, () => draw.oneOf<unknown>([null, 0, -1, 1e308, true, '', 'x', '../../x', [], {}, [[[[]]]]])),
    ),
  'a field put in': (sound, draw) =>
    inLine(sound, draw, (value) => ({
      ...(value as object),
      [draw.oneOf(['x', '__proto__x', 'constructor', 'files2', ' id'])]: draw.oneOf<unknown>([1, null, {}]),
    })),
  'keys in another order': (sound, draw) => inLine(sound, draw, (value) => Object.fromEntries(Object.entries(value as object).reverse())),
  'a key twice': (sound, draw) =>
    inLineText(sound, draw, (line) => line.replace(/^\{("[^"]+":("[^"]*"|\d+|\[))/, '{"version":1,$1').replace(/^\{/, '{"id":"x",')),
  'blanks put in': (sound, draw) =>
    inLineText(sound, draw, (line) => line.replace(draw.oneOf([/^/, /$/, /:/, /,/]), (found) => `${found} `)),
  'characters escaped': (sound, draw) =>
    inLineText(sound, draw, (line) =>
      line.replace(/[a-z]/g, (letter) => (draw.between(0, 9) === 0 ? `\\u00${letter.charCodeAt(0).toString(16)}` : letter)),
    ),
  'line ends of Windows': ({ bytes }, draw) =>
    Buffer.from(draw.oneOf([/\n/g, /\n/, /\n$/].map((ends) => textOf(bytes).replace(ends, '\r\n')))),
  'a BOM': ({ bytes }) => Buffer.concat([Buffer.from('\ufeff'), bytes]),
  'another encoding': ({ bytes }, draw) => Buffer.from(textOf(bytes), draw.oneOf(['latin1', 'utf16le'] as const)),
  'content and its hash replaced': ({ bytes, other }) => {
    const lines = linesOf(bytes);
    const { name, text } = JSON.parse(linesOf(other)[3] ?? '');
    const entry = { name, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
    return joined(lines.with(1, JSON.stringify({ ...JSON.parse(lines[1] ?? ''), files: [entry] })).with(3, JSON.stringify({ name, text })));
  },
  'nested without end': (sound, draw) => inLineText(sound, draw, () => draw.oneOf(['[', '{"a":']).repeat(draw.between(50, 20_000))),
};

/** Some chances to come up with a mutant that has not been yet. */
const TRIES = 20;

/** Mutants of packs, no two alike, and none that is one of the packs itself. */
export class Mutants {
  private readonly seen = new Set<string>();

  constructor(private readonly draw: Draw) {}

  /** A new mutant of this kind; undefined where they seem to be used up. */
  next(sound: Sound, mutation: Mutation): Uint8Array | undefined {
    for (let tries = 0; tries < TRIES; tries++) {
      const mutant = mutation(sound, this.draw);
      const name = createHash('sha256').update(mutant).digest('hex');
      if (this.seen.has(name) || isSame(mutant, sound.bytes) || isSame(mutant, sound.other)) continue;
      this.seen.add(name);
      return mutant;
    }
    return undefined;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** A copy of the value in which something, somewhere, is what `change` gives; undefined takes it out. */
export function changedSomewhere(value: unknown, draw: Draw, change: (old: unknown) => unknown): unknown {
  const copy = structuredClone(value);
  let parent = copy;
  for (;;) {
    const keys = Object.keys(parent as object);
    if (keys.length === 0) return copy;
    const key = draw.oneOf(keys);
    const child = (parent as Record<string, unknown>)[key];
    const goesOn = child !== null && typeof child === 'object' && Object.keys(child).length > 0 && draw.between(0, 4) > 0;
    if (goesOn) {
      parent = child;
      continue;
    }
    const now = change(child);
    if (now !== undefined) (parent as Record<string, unknown>)[key] = now;
    else if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete (parent as Record<string, unknown>)[key];
    return copy;
  }
}

/** One of the lines as JSON, changed; of the last one now and then what the file in it holds. */
function inLine({ bytes }: Sound, draw: Draw, change: (value: unknown) => unknown): Uint8Array {
  const lines = linesOf(bytes);
  const at = draw.between(0, 3);
  const value = JSON.parse(lines[at] ?? '');
  const isInside = at === 3 && draw.between(0, 1) === 0;
  const changed = isInside ? { ...value, text: JSON.stringify(change(JSON.parse(value.text))) } : change(value);
  return joined(lines.with(at, JSON.stringify(changed)));
}

function inLineText({ bytes }: Sound, draw: Draw, change: (line: string) => string): Uint8Array {
  const lines = linesOf(bytes);
  const at = draw.between(0, 3);
  return joined(lines.with(at, change(lines[at] ?? '')));
}

function linesOf(bytes: Uint8Array): string[] {
  return textOf(bytes).split('\n').slice(0, 4);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

function joined(lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}
