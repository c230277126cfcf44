/** Finds commands by what a coder writes: their name, another name for the same, or words of these. */
import { stemOf } from '../../../src-main/core/text/stem';
import { type Token, tokensOf } from '../../../src-main/core/text/tokens';

/** What a command is called. */
export interface Named {
  readonly label: string;
  readonly also: readonly string[];
}

export interface CommandMatch<C extends Named> {
  readonly command: C;
  /** `exact`: a whole name. `prefix`: a name begins so. `word`: every word begins or is a form of a word of one name. */
  readonly match: 'exact' | 'prefix' | 'word';
  /** The name that was found, where it is not the label. */
  readonly via: string | undefined;
  /** From and to of what to mark in the label. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Letters from which the beginning of a name or word counts. */
const SHORTEST = 2;
/** No name has more words; of a longer query nothing is compared. */
const MOST_WORDS = 8;
const ORDER = ['exact', 'prefix', 'word'] as const;

/** The commands that a query finds, best first, else in their own order. */
export function matchCommands<C extends Named>(query: string, commands: readonly C[]): readonly CommandMatch<C>[] {
  const asked = tokensOf(query.slice(0, 200));
  if (asked.length === 0 || asked.length > MOST_WORDS) return [];
  const found = commands.flatMap((command): CommandMatch<C>[] => {
    const names = [command.label, ...command.also].map((name) => ({ name, match: matchName(asked, tokensOf(name)) }));
    const best = ORDER.flatMap((match) => names.find((name) => name.match === match) ?? [])[0];
    if (best?.match === undefined) return [];
    const via = best.name === command.label ? undefined : best.name;
    return [{ command, match: best.match, via, marks: via === undefined ? marksOf(asked, command.label) : [] }];
  });
  return ORDER.flatMap((match) => found.filter((one) => one.match === match));
}

function matchName(asked: readonly Token[], name: readonly Token[]): CommandMatch<Named>['match'] | undefined {
  const [query, whole] = [asked, name].map((tokens) => tokens.map(({ folded }) => folded).join(' '));
  if (query === undefined || whole === undefined || query.length < SHORTEST) return undefined;
  if (query === whole) return 'exact';
  if (whole.startsWith(query)) return 'prefix';
  return asked.every((word) => name.some((other) => answers(word, other))) ? 'word' : undefined;
}

function answers({ folded }: Token, other: Token): boolean {
  return (folded.length >= SHORTEST && other.folded.startsWith(folded)) || stemOf(folded) === stemOf(other.folded);
}

function marksOf(asked: readonly Token[], label: string): readonly (readonly [number, number])[] {
  return tokensOf(label)
    .filter((token) => asked.some((word) => answers(word, token)))
    .map(({ from, to }) => [from, to] as const);
}
