/** The stretches of a chain that are identity numbers. They may overlap; which of them counts is decided elsewhere. */
import { fullDateOf, type Grouping, groupingOf, type Places, places } from './groupings';
import { type IdentityKind, type IdentityReading, isInSeries, readIdentityNumber } from './identity-kind';
import { labelBefore } from './labels';
import { type Chain, LOOSE } from './number-chains';

/** Runs first … last of a chain, read as one number. Of two that overlap, the lower rank is the likelier. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly kind: IdentityKind;
  readonly rank: number;
}

/** Neighbouring runs: the last one, the places of the gaps between them and all kinds of those gaps. */
interface Stretch {
  readonly last: number;
  readonly gapsAfter: Places;
  readonly kinds: number;
}

const NUMBER = 11;
const NUMBER_WITH_FULL_DATE = 13;
const RANKS: Readonly<Record<Grouping, number>> = { plain: 1, odd: 2, account: 2 };

/** All identity numbers among the runs of a chain. No run is ever cut: a longer run of digits is another number. */
export function candidatesIn(text: string, chain: Readonly<Chain>): Candidate[] {
  const found: Candidate[] = [];
  for (let first = 0; first < chain.runs; first++) {
    const candidate = fullDateAt(chain, first) ?? numberAt(text, chain, first);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

function numberAt(text: string, chain: Readonly<Chain>, first: number): Candidate | undefined {
  // The digits say no far more often than the gaps do, so they are asked first.
  const reading = readIdentityNumber(chain.digits, chain.start[first] ?? 0);
  if (reading === undefined) return undefined;
  const stretch = stretchFrom(chain, first, NUMBER);
  if (stretch === undefined) return undefined;
  const grouping = groupingOf(stretch.gapsAfter, stretch.kinds);
  if (grouping === undefined || !isCredible(reading, text, chain, first, stretch, grouping)) return undefined;
  return { first, last: stretch.last, kind: reading.kind, rank: RANKS[grouping] };
}

/** Where something speaks for another kind of number, only what can hardly be a coincidence is an identity number. */
function isCredible(
  reading: IdentityReading,
  text: string,
  chain: Readonly<Chain>,
  first: number,
  stretch: Stretch,
  grouping: Grouping,
): boolean {
  if (reading.firm) return true;
  const label = labelBefore(text, chain.from[first] ?? 0);
  if (label !== undefined) return label === 'person';
  // Groups that go on in the same way are a row of a table or a longer number, such as an IBAN.
  const goesOn = chain.gap[first - 1] === stretch.kinds || chain.gap[stretch.last] === stretch.kinds;
  return grouping === 'plain' || (grouping === 'odd' && !goesOn);
}

/** A date with all four digits of its year, followed by the last five digits of a fødselsnummer or D-number. */
function fullDateAt(chain: Readonly<Chain>, first: number): Candidate | undefined {
  // A day, a year, or a date in one piece.
  const size = chain.length[first];
  if (size !== 2 && size !== 4 && size !== 8) return undefined;
  const stretch = stretchFrom(chain, first, NUMBER_WITH_FULL_DATE);
  const date = stretch === undefined ? undefined : fullDateOf(stretch.gapsAfter, stretch.kinds);
  if (stretch === undefined || date === undefined) return undefined;
  const start = chain.start[first] ?? 0;
  const part = (place: number, count: number): Uint8Array => chain.digits.subarray(start + place, start + place + count);
  const reading = readIdentityNumber(Uint8Array.of(...part(date.day, 2), ...part(date.month, 2), ...part(date.year + 2, 2), ...part(8, 5)));
  if (reading?.firm !== true || !isInSeries(Number(part(date.year, 4).join('')), Number(part(8, 3).join('')))) return undefined;
  return { first, last: stretch.last, kind: reading.kind, rank: 0 };
}

/** The runs that have exactly so many digits together, or undefined when none ends there or a loose gap is in the wrong place. */
function stretchFrom(chain: Readonly<Chain>, first: number, count: number): Stretch | undefined {
  let total = 0;
  let gapsAfter: Places = places();
  let kinds = 0;
  for (let last = first; last < chain.runs; last++) {
    total += chain.length[last] ?? 0;
    if (total === count) return { last, gapsAfter, kinds };
    const gap = chain.gap[last] ?? 0;
    if (total > count || (gap === LOOSE && total !== 6)) return undefined;
    gapsAfter |= 1 << total;
    kinds |= gap;
  }
  return undefined;
}
