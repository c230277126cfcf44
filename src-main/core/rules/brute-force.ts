/**
 * A second reading of the answer contract, written straight from its wording and sharing no code with the engine: it
 * evaluates every rule on every complete contact and tries every continuation one by one. Far too slow for a key press,
 * and that is its worth: the certificate holds the engine's answers against it.
 */
import type { Certainty, Facts, RuleVerdict, Verdict } from '../../contract/rules';
import type { UnhashedBook } from './book';
import type { RuleSource } from './format';

const RANK: Readonly<Record<Certainty, number>> = { confirmed: 0, interpreted: 1, secondary: 2 };
const CONTACT_FORM = 'contactForm';

/** One complete contact: all facts that belong are answered. */
export interface CompleteContact {
  readonly facts: Facts;
  /** Every rule whose conditions hold and that no exception takes out, details included. */
  readonly applying: readonly string[];
  /** The rules whose verdict it gets; empty in a gap. */
  readonly deciding: readonly string[];
  /** Undefined in a gap, or where the deciding rules disagree. */
  readonly verdict: RuleVerdict | undefined;
  readonly certainty: Certainty | undefined;
  readonly clauses: readonly string[];
  /** Chapter and text of each point that no rule answers. */
  readonly openPoints: readonly string[];
  /** Each answered point (chapter and text), by every rule that answers it and every clause of that rule. */
  readonly answers: readonly { readonly point: string; readonly rule: string; readonly clause: string }[];
  readonly contactType: string | undefined;
  readonly indirectActivity: string | undefined;
  readonly codes: readonly string[];
  readonly timing: string | undefined;
  /** Everything but the verdict that an answer shows, as text. */
  readonly details: string;
}

type Rule = RuleSource & { readonly chapter: string };

export class BruteForce {
  private readonly rules: readonly Rule[];
  private readonly contacts = new Map<string, readonly CompleteContact[]>();
  private readonly questions = new Map<string, readonly string[]>();
  private readonly authorities = new Map<string, string | undefined>();
  private readonly local = new Set<string>();

  constructor(private readonly book: UnhashedBook) {
    this.rules = book.chapters.flatMap(({ chapter, rules }) => rules.map((rule) => ({ ...rule, chapter: chapter.id })));
    for (const clause of book.chapters.flatMap(({ clauses }) => clauses)) {
      this.authorities.set(clause.id, clause.authority ?? book.sources.find(({ id }) => id === clause.source)?.authority);
      if (clause.local) this.local.add(clause.id);
    }
  }

  /** The contact forms of the book. */
  forms(): readonly string[] {
    return this.book.facts[0]?.options.map(({ id }) => id) ?? [];
  }

  /** The facts, in table order, that some rule of the form reads or on which such a fact depends. */
  asked(form: string): readonly string[] {
    const known = this.questions.get(form) ?? this.askedOf(form);
    this.questions.set(form, known);
    return known;
  }

  private askedOf(form: string): readonly string[] {
    const read = new Set<string>();
    for (const rule of this.rules)
      if (rule.when[CONTACT_FORM]?.includes(form) ?? true) for (const id of Object.keys(rule.when)) read.add(id);
    for (let before = -1; before !== read.size; ) {
      before = read.size;
      for (const fact of this.book.facts) if (read.has(fact.id)) for (const id of Object.keys(fact.belongsTo)) read.add(id);
    }
    return this.book.facts.map(({ id }) => id).filter((id) => id !== CONTACT_FORM && read.has(id) && this.canBelong(id, form));
  }

  private canBelong(id: string, form: string): boolean {
    return this.book.facts.find((fact) => fact.id === id)?.belongsTo[CONTACT_FORM]?.includes(form) ?? true;
  }

  /** Whether the fact belongs, given answered facts. */
  belongs(id: string, facts: Facts): boolean {
    const fact = this.book.facts.find((candidate) => candidate.id === id);
    return (
      fact !== undefined &&
      Object.entries(fact.belongsTo).every(([other, options]) => options.includes(facts[other] ?? '') && this.belongs(other, facts))
    );
  }

  /** All sets of answered and unanswered facts of a form in which every answered fact belongs. */
  reachable(form: string): Facts[] {
    return this.sets(form, true);
  }

  /** All complete contacts of a form, evaluated. */
  complete(form: string): readonly CompleteContact[] {
    let contacts = this.contacts.get(form);
    if (contacts === undefined) {
      contacts = this.sets(form, false).map((facts) => this.evaluate(facts));
      this.contacts.set(form, contacts);
    }
    return contacts;
  }

  private sets(form: string, unansweredToo: boolean): Facts[] {
    let sets: Facts[] = [{ [CONTACT_FORM]: form }];
    for (const id of this.asked(form)) {
      const options = this.book.facts.find((fact) => fact.id === id)?.options.map((option) => option.id) ?? [];
      sets = sets.flatMap((facts) => {
        if (!this.belongs(id, facts)) return [facts];
        const answered = options.map((option) => ({ ...facts, [id]: option }));
        return unansweredToo ? [facts, ...answered] : answered;
      });
    }
    return sets;
  }

  /** The complete contacts that the answered facts still allow; facts that do not belong are left out. */
  continuations(facts: Facts): readonly CompleteContact[] {
    const answered = Object.keys(facts).filter((id) => this.belongs(id, facts) && this.asked(facts[CONTACT_FORM] ?? '').includes(id));
    return this.complete(facts[CONTACT_FORM] ?? '').filter((contact) => answered.every((id) => contact.facts[id] === facts[id]));
  }

  private evaluate(facts: Facts): CompleteContact {
    const holding = this.rules.filter((rule) => Object.entries(rule.when).every(([id, options]) => options.includes(facts[id] ?? '')));
    const excepted = new Set(holding.flatMap((rule) => rule.exceptionTo));
    const standing = holding.filter((rule) => !excepted.has(rule.id));
    const deciding = standing.filter((rule) => rule.verdict !== undefined);
    const verdicts = new Set(deciding.map((rule) => rule.verdict));
    const verdict = verdicts.size === 1 ? deciding[0]?.verdict : undefined;
    const named = (points: RuleSource['openPoints'] = []) => points.map((point) => `${point.chapter} ${point.text}`);
    const unasked: string[] = []; // what the rules that wait for no open point leave open
    for (const rule of standing) {
      const counts = rule.verdict === undefined ? (rule.whenVerdict ?? verdict) === verdict : true;
      if (counts && (rule.verdict !== undefined || (!rule.settles && !rule.whenOpen))) unasked.push(...named(rule.openPoints));
    }
    const applying = [
      ...deciding,
      ...standing.filter((rule) => {
        if (rule.verdict !== undefined || (rule.whenVerdict ?? verdict) !== verdict) return false;
        if (named(rule.whenOpen).some((point) => !unasked.includes(point))) return false;
        return rule.settles === undefined || named(rule.settles).some((point) => unasked.includes(point));
      }),
    ];
    const raised = [...new Set(applying.flatMap((rule) => named(rule.openPoints)))];
    const answered = new Set(applying.flatMap((rule) => named(rule.settles)));
    const answers = applying.flatMap((rule) =>
      named(rule.settles)
        .filter((point) => raised.includes(point))
        .flatMap((point) => rule.clauses.map((clause) => ({ point, rule: rule.id, clause }))),
    );
    const strongest = [...deciding].sort((a, b) => RANK[this.strength(a)] - RANK[this.strength(b)])[0];
    const first = <T>(values: readonly (T | undefined)[]) => values.find((value) => value !== undefined);
    const contactType = leastOpen(applying.map((rule) => rule.registration?.contactType));
    const indirectActivity = leastOpen(applying.map((rule) => rule.registration?.indirectActivity));
    const coded = applying.flatMap((rule) => rule.registration?.codes ?? []);
    const shown = {
      certainty:
        verdict === 'unsettled' || strongest === undefined
          ? undefined
          : verdict === 'yes' && answers.length > 0
            ? ('secondary' as const)
            : this.strength(strongest),
      openPoints: raised.filter((point) => !answered.has(point)),
      contactType: contactType?.code,
      indirectActivity: indirectActivity?.code,
      codes: [...new Set(applying.flatMap((rule) => rule.registration?.codes.map(({ code }) => code) ?? []))],
      timing: first(applying.map((rule) => rule.registration?.timing)),
    };
    return {
      facts,
      verdict,
      applying: applying.map(({ id }) => id),
      deciding: deciding.map(({ id }) => id),
      clauses: [...new Set(deciding.flatMap((rule) => rule.clauses))],
      ...shown,
      answers,
      details: JSON.stringify([
        strongest?.chapter,
        shown,
        [...new Set(answers.map(({ point, clause }) => `${point} ← ${clause}`))],
        [contactType, indirectActivity],
        coded.filter(({ system, code }, at) => at === coded.findIndex((other) => other.system === system && other.code === code)),
        // Which clarification decides is worth knowing, even where the answer is the same.
        deciding.flatMap((rule) => rule.clauses.filter((clause) => this.local.has(clause))),
      ]),
    };
  }

  private strength(rule: Rule): Certainty {
    if (rule.clauses.some((id) => this.authorities.get(id) !== 'isf-document')) return 'secondary';
    return rule.interpreted ? 'interpreted' : 'confirmed';
  }

  /** The one verdict of all continuations, else `needs-answers`. */
  verdict(facts: Facts): Verdict {
    const verdicts = new Set(this.continuations(facts).map((contact) => contact.verdict));
    const [only] = verdicts;
    return verdicts.size === 1 && only !== undefined ? only : 'needs-answers';
  }

  /** What an unanswered fact can still change: some pair of continuations that agree on everything else they share. */
  effect(id: string, continuations: readonly CompleteContact[]): 'verdict' | 'details' | 'nothing' {
    let effect: 'details' | 'nothing' = 'nothing';
    for (const a of continuations) {
      for (const b of continuations) {
        const here = a.facts[id];
        const there = b.facts[id];
        if (here === undefined || there === undefined || here === there) continue;
        if (a.verdict === b.verdict && (effect === 'details' || a.details === b.details)) continue;
        if (differElsewhere(id, a.facts, b.facts)) continue;
        if (a.verdict !== b.verdict) return 'verdict';
        effect = 'details';
      }
    }
    return effect;
  }

  /** The clauses of the rules that decide whatever follows; where there are none, of all rules that decide anywhere. */
  reasons(continuations: readonly CompleteContact[]): string[] {
    const everywhere = continuations[0]?.deciding.filter((rule) => continuations.every(({ deciding }) => deciding.includes(rule))) ?? [];
    const rules = everywhere.length > 0 ? everywhere : continuations.flatMap(({ deciding }) => deciding);
    return [...new Set(this.rules.filter(({ id }) => rules.includes(id)).flatMap(({ clauses }) => clauses))];
  }

  /** The smallest corrections, by trying every assignment of the answered registration facts. */
  corrections(facts: Facts): Facts[] {
    const verdict = this.verdict(facts);
    let sets: Facts[] = [{}];
    for (const fact of this.book.facts) {
      const answer = facts[fact.id];
      if (fact.kind !== 'registration' || answer === undefined || fact.neverProposed.includes(answer) || !this.belongs(fact.id, facts))
        continue;
      const others = fact.options.map(({ id }) => id).filter((id) => id !== answer && !fact.neverProposed.includes(id));
      sets = sets.flatMap((set) => [set, ...others.map((option) => ({ ...set, [fact.id]: option }))]);
    }
    const working = sets.filter((set) => {
      if (Object.keys(set).length === 0) return false;
      const changed = this.verdict({ ...facts, ...set });
      return changed !== 'needs-answers' && (changed === 'yes') !== (verdict === 'yes');
    });
    const within = (small: Facts, large: Facts) => Object.entries(small).every(([id, option]) => large[id] === option);
    return working.filter((set) => !working.some((other) => other !== set && within(other, set)));
  }
}

function differElsewhere(id: string, a: Facts, b: Facts): boolean {
  for (const other in a) if (other !== id && b[other] !== undefined && a[other] !== b[other]) return true;
  return false;
}

type Coded = NonNullable<NonNullable<RuleSource['registration']>['contactType']>;

/** Of values for one field the one that names fewest codes; of those that name as many the surest, and of those the first. */
function leastOpen(values: readonly (Coded | undefined)[]): Coded | undefined {
  const given = values.filter((value) => value !== undefined);
  const [best] = [...given].sort((a, b) => a.or.length - b.or.length || RANK[a.certainty] - RANK[b.certainty]);
  return best;
}
