/** The values of columns and facts that are closed lists: what a file may say, and the option that it stands for. */
import type { Fact } from '../../../core/rules/format';
import { withOwnMemory } from '../../../core/text/own-memory';
import { nameKey } from './column-names';

/** Words for the options of the two columns that are also facts, beside the options' own ids and labels. */
const WORDS: Readonly<Record<OptionColumn, Readonly<Record<string, readonly string[]>>>> = {
  serviceArea: {
    somatic: ['somatikk', 'somatisk'],
    'mental-health': ['psykisk helsevern', 'psykisk helse', 'PHV'],
    'substance-use': ['TSB', 'rus', 'rusbehandling', 'tverrfaglig spesialisert rusbehandling'],
  },
  copay: { claimed: ['krevd'], 'left-out': ['utelatt'], exempt: ['fritatt'] },
};

/** Columns whose values are the options of the fact of the same name. */
export const OPTION_COLUMNS = ['serviceArea', 'copay'] as const;
type OptionColumn = (typeof OPTION_COLUMNS)[number];

const MOST_REMEMBERED = 1000;

/** Understands the values of one column. */
export class Options {
  /** Of the options, in their order. */
  readonly ids: readonly string[];
  /** The same, with their labels behind. */
  readonly described: readonly string[];
  readonly #byKey = new Map<string, string>();
  /** As written in the file, so that nothing is folded twice. */
  readonly #known = new Map<string, string>();

  /** For a column of `OPTION_COLUMNS`, or a fact. */
  constructor(target: string, fact: Fact | undefined) {
    const words = Object.hasOwn(WORDS, target) ? WORDS[target as OptionColumn] : {};
    for (const [id, others] of Object.entries(words)) for (const word of [id, ...others]) this.#byKey.set(nameKey(word), id);
    for (const { id, label } of fact?.options ?? []) for (const word of [id, label]) this.#byKey.set(nameKey(word), id);
    this.ids = fact?.options.map(({ id }) => id) ?? Object.keys(words);
    this.described = fact?.options.map(({ id, label }) => `${id} (${label})`) ?? this.ids;
  }

  /** The option that a value stands for; undefined where it is none. */
  idOf(value: string): string | undefined {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const id = this.#byKey.get(nameKey(value));
    if (id !== undefined && this.#known.size < MOST_REMEMBERED) this.#known.set(withOwnMemory(value), id);
    return id;
  }
}
