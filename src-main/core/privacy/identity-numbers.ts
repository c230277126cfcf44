/** The guard against identity numbers in what the coder writes: finds them, and takes them out when she asks for it. */
import { type Candidate, candidatesIn } from './candidates';
import type { IdentityKind } from './identity-kind';
import { type Chain, visitChains } from './number-chains';

/** Where an identity number stands, in UTF-16 units. The digits are left out, so that a mark can be kept and logged. */
export interface IdentityNumber {
  readonly from: number;
  readonly to: number;
  readonly kind: IdentityKind;
}

const LEAST_DIGITS = 11;

/**
 * The identity numbers in a text, in order and without overlap, however their digits are grouped. It may mark a number that is
 * something else (some of the account numbers written in one piece, see docs/decisions/), so nothing may be blocked on its word.
 */
export function findIdentityNumbers(text: string): IdentityNumber[] {
  const found: IdentityNumber[] = [];
  visitChains(text, LEAST_DIGITS, (chain) => {
    for (const { first, last, kind } of withoutOverlap(candidatesIn(text, chain), chain)) {
      found.push({ from: chain.from[first] ?? 0, to: chain.to[last] ?? 0, kind });
    }
    return true;
  });
  return found;
}

/** Whether there is at least one; stops where the first one is. */
export function holdsIdentityNumber(text: string): boolean {
  let holds = false;
  visitChains(text, LEAST_DIGITS, (chain) => {
    holds = candidatesIn(text, chain).length > 0;
    return !holds;
  });
  return holds;
}

/**
 * The text with the replacement where the found numbers stood, and everything else as it was.
 * Throws a RangeError when they are out of order or outside the text, that is, when they were found in another one.
 */
export function removeIdentityNumbers(text: string, found: readonly IdentityNumber[], replacement: string): string {
  let kept = '';
  let done = 0;
  for (const { from, to } of found) {
    if (from < done || to <= from || to > text.length) throw new RangeError('The marks do not belong to this text.');
    kept += text.slice(done, from) + replacement;
    done = to;
  }
  return kept + text.slice(done);
}

/** Of those that share digits, the likelier one. */
function withoutOverlap(candidates: readonly Candidate[], { runs }: Readonly<Chain>): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const taken = new Uint8Array(runs);
  const kept = candidates
    .toSorted((a, b) => a.rank - b.rank || a.first - b.first)
    .filter(({ first, last }) => {
      if (taken.subarray(first, last + 1).includes(1)) return false;
      taken.fill(1, first, last + 1);
      return true;
    });
  return kept.sort((a, b) => a.first - b.first);
}
