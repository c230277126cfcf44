/** All complete contacts of a book under the questions that clarifications ask, and what rules laid over it would make of one. */
import type { Facts, RuleVerdict } from '../../contract/rules';
import type { RuleBook } from '../rules/book';
import { BruteForce } from '../rules/brute-force';
import type { Conditions, RuleSource } from '../rules/format';
import { type Fault, type Outcome, outcomeOf, type PlacedRule, pointKey, type Shared } from '../rules/outcome';
import { CONTACT_FORM } from '../rules/table';
import type { Compiled } from './compile';

export interface SpaceContact {
  /** Its place in the space. */
  readonly index: number;
  readonly facts: Facts;
  /** The rules of the book whose conditions hold. */
  readonly holding: readonly PlacedRule[];
  readonly verdict: RuleVerdict;
  /** Ids of the rules that decide. */
  readonly deciding: readonly string[];
  /** What makes each open point the one it is, see `pointKey`. */
  readonly openPoints: ReadonlySet<string>;
}

export class ContactSpace {
  readonly contacts: readonly SpaceContact[];
  private readonly placed: readonly PlacedRule[];
  private readonly rules: ReadonlyMap<string, RuleSource>;
  /** What the outcomes of all overlays have in common. */
  readonly shared: Shared = { coded: new Map(), rules: new Map(), openPoints: new Map() };

  /**
   * `whens`: the conditions whose facts are asked about beside those of the book.
   * @throws Error where the rules of the book leave gaps or disagree.
   */
  constructor(
    readonly book: RuleBook,
    whens: readonly Conditions[],
  ) {
    this.placed = book.chapters.flatMap(({ chapter, rules }) => rules.map((rule) => ({ rule, chapter: chapter.id })));
    this.rules = new Map(this.placed.map(({ rule }) => [rule.id, rule]));
    const space = new BruteForce(asking(book, whens));
    this.contacts = space
      .forms()
      .flatMap((form) => space.complete(form))
      .map(({ facts, verdict, deciding, openPoints }, index) => {
        if (verdict === undefined) throw new Error(`${book.id} has gaps or overlaps: nothing can be laid over it`);
        const holding = this.placed.filter(({ rule }) => holds(rule.when, facts));
        return { index, facts, holding, verdict, deciding, openPoints: new Set(openPoints) };
      });
  }

  /** The contacts that meet the conditions. */
  meeting(when: Conditions): SpaceContact[] {
    return this.contacts.filter(({ facts }) => holds(when, facts));
  }

  rule(id: string): RuleSource | undefined {
    return this.rules.get(id);
  }

  /** Whether the point stands open only until the contact gets a verdict: one of the rules that leave it unsettled raises it. */
  isOfUnsettledRule(contact: SpaceContact, point: string): boolean {
    return (
      contact.verdict === 'unsettled' && contact.deciding.some((id) => this.rule(id)?.openPoints.some((own) => pointKey(own) === point))
    );
  }
}

/** The outcome of contacts when clarifications are laid over the book. */
export class Overlay {
  private readonly book: RuleBook;

  /** `compiled`: all that will be laid over it; each has rule and clause ids of its own. */
  constructor(
    private readonly space: ContactSpace,
    compiled: readonly Compiled[],
  ) {
    const { book } = space;
    const [first, ...others] = book.chapters;
    const clauses = compiled.map(({ clause }) => clause);
    this.book = {
      ...book,
      sources: [...book.sources, ...compiled.map(({ source }) => source)],
      chapters: first ? [{ ...first, clauses: [...first.clauses, ...clauses] }, ...others] : [],
    };
  }

  /** What the contact gets with these rules too; their conditions must hold for it. */
  outcome(contact: SpaceContact, rules: readonly PlacedRule[]): Omit<Outcome, 'index'> | { readonly fault: Fault } {
    const found = outcomeOf(this.book, [...contact.holding, ...rules], this.space.shared);
    return 'fault' in found ? found : found.outcome;
  }
}

/** Whether a complete contact meets the conditions. */
export function holds(when: Conditions, facts: Facts): boolean {
  return Object.entries(when).every(([id, options]) => options.includes(facts[id] ?? ''));
}

/** The book with rules that do nothing but ask; what is asked hangs on the contact forms and on which facts are named. */
function asking(book: RuleBook, whens: readonly Conditions[]): RuleBook {
  const different = new Map(whens.map((when) => [JSON.stringify([when[CONTACT_FORM], Object.keys(when)]), when]));
  const probes = [...different.values()].map((when, at) => ({
    id: `probe-${at}`,
    title: 'Asks only.',
    when,
    interpreted: false,
    exceptionTo: [],
    clauses: [],
    openPoints: [],
  }));
  const [first, ...others] = book.chapters;
  return { ...book, chapters: first ? [{ ...first, rules: [...first.rules, ...probes] }, ...others] : [] };
}
