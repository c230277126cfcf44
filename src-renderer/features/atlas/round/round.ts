/** One round of «Hva ville du kodet?»: which example is up, and what has been answered. Nothing of it is stored. */
import type { AtlasEntry } from '../../../../src-main/contract/proof';
import type { RuleVerdict } from '../../../../src-main/contract/rules';

export interface Guess {
  readonly entry: AtlasEntry;
  readonly guess: RuleVerdict;
}

export interface Round {
  /** In the order in which they come up. */
  readonly entries: readonly AtlasEntry[];
  readonly at: number;
  readonly guesses: readonly Guess[];
  readonly over: boolean;
}

/** A new round with the examples in random order. `random` gives numbers from 0 up to 1. */
export function startRound(entries: readonly AtlasEntry[], random: () => number = Math.random): Round {
  const order = [...entries];
  for (let left = order.length - 1; left > 0; left--) {
    const other = Math.floor(random() * (left + 1));
    [order[left], order[other]] = [order[other] as AtlasEntry, order[left] as AtlasEntry];
  }
  return { entries: order, at: 0, guesses: [], over: order.length === 0 };
}

/** What was answered to the example that is up; undefined before that. */
export function currentGuess({ entries, at, guesses }: Round): RuleVerdict | undefined {
  return guesses.find(({ entry }) => entry === entries[at])?.guess;
}

/** The round with an answer to the example that is up. The first answer stands. */
export function withGuess(round: Round, guess: RuleVerdict): Round {
  const entry = round.entries[round.at];
  if (round.over || entry === undefined || currentGuess(round) !== undefined) return round;
  return { ...round, guesses: [...round.guesses, { entry, guess }] };
}

/** The next example; after the last one the round is over. */
export function nextExample(round: Round): Round {
  return round.at + 1 < round.entries.length ? { ...round, at: round.at + 1 } : { ...round, over: true };
}

export function rightOnes({ guesses }: Round): number {
  return guesses.length - missedOnes({ guesses }).length;
}

export function missedOnes({ guesses }: Pick<Round, 'guesses'>): readonly Guess[] {
  return guesses.filter(({ entry, guess }) => entry.verdict !== guess);
}
