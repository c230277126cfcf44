/** Runs of digits that stand so close that they may be one number. */
import { CLASS_OF, DIGIT, INVISIBLE, LINE_BREAK, OTHER, SIGN, SLASH, SPACE, TAB } from './characters';

/** The gap ends the chain: too wide, or with something else in it. */
const APART = 0;
/** Only between the date and the rest of a number: a line break, a comma, a bracket, or more than a few characters. */
export const LOOSE = 256;

/** The most that may stand between two groups of the same number, and between the date and the rest. */
const TIGHT_WIDTH = 3;
const LOOSE_WIDTH = 8;

/**
 * Run number i, of those below `runs`, is digits[start[i]] … digits[start[i] + length[i] - 1] and stands at from[i] … to[i] in the text.
 * The lists are used again for the next chain; what is beyond the last run is left over from an earlier one.
 */
export interface Chain {
  runs: number;
  readonly digits: Uint8Array;
  readonly start: Uint32Array;
  readonly length: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** What follows each run: SPACE, TAB, DOT, DASH or SLASH (with or without spaces around it), LOOSE, or 0 after the last. */
  readonly gap: Uint16Array;
}

/**
 * Shows the chains of a text that have at least so many digits, in order, until `visit` gives false.
 * Takes time in proportion to the text. The chain may not be kept after `visit`.
 */
export function visitChains(text: string, leastDigits: number, visit: (chain: Readonly<Chain>) => boolean): void {
  const chain = roomFor(text.length);
  for (let at = 0; at < text.length; ) {
    if (classAt(text, at) < DIGIT) at++;
    else {
      const count = readChain(text, at, chain);
      if (count >= leastDigits && !visit(chain)) return;
      at = chain.to[chain.runs - 1] ?? text.length;
    }
  }
}

/** Room for whatever a text of this length may hold: every other character a run of its own. */
function roomFor(length: number): Chain {
  const runs = Math.ceil(length / 2);
  const list = (): Uint32Array => new Uint32Array(runs);
  const gap = new Uint16Array(runs);
  return { runs: 0, digits: new Uint8Array(length), start: list(), length: list(), from: list(), to: list(), gap };
}

/** Fills the lists with the chain that begins here. Gives its number of digits. */
function readChain(text: string, first: number, chain: Chain): number {
  let count = 0;
  let run = 0;
  for (let at = first; ; run++) {
    const start = count;
    let to = at;
    chain.from[run] = at;
    for (let kind = classAt(text, at); kind >= DIGIT || kind === INVISIBLE; kind = classAt(text, ++at)) {
      if (kind === INVISIBLE) continue;
      chain.digits[count++] = kind - DIGIT;
      to = at + 1;
    }
    chain.start[run] = start;
    chain.length[run] = count - start;
    chain.to[run] = to;
    const next = readGap(text, at, chain, run);
    if (next === undefined) break;
    at = next;
  }
  chain.runs = run + 1;
  return count;
}

/** Notes the kind of the gap that begins here. Gives the place of the digit after it, if one belongs to the chain. */
function readGap(text: string, from: number, chain: Chain, run: number): number | undefined {
  let seen = 0;
  let width = 0;
  let breaks = 0;
  for (let at = from; at < text.length; at++) {
    const kind = classAt(text, at);
    if (kind >= DIGIT) {
      chain.gap[run] = kindOfGap(seen, width, breaks);
      return at;
    }
    if (kind === INVISIBLE) continue;
    if (kind === OTHER || ++width > LOOSE_WIDTH) break;
    if (kind === LINE_BREAK) {
      // «\r\n» is one line break. After a second one it is another paragraph.
      const isHalf = text[at] === '\r' && text[at + 1] === '\n';
      if (!isHalf && ++breaks > 1) break;
    } else seen |= kind === SIGN ? LOOSE : kind;
  }
  chain.gap[run] = APART;
  return undefined;
}

/** One kind for all that was seen in a gap. Spaces around a dot do not count; two signs at once are loose. */
function kindOfGap(seen: number, width: number, breaks: number): number {
  if (breaks > 0 || width > TIGHT_WIDTH || (seen & LOOSE) !== 0) return LOOSE;
  const signs = seen & ~(SPACE | TAB);
  if (signs === 0) return (seen & TAB) === 0 ? SPACE : TAB;
  return signs <= SLASH && (signs & (signs - 1)) === 0 ? signs : LOOSE;
}

function classAt(text: string, at: number): number {
  return at < text.length ? (CLASS_OF[text.charCodeAt(at)] ?? OTHER) : OTHER;
}
