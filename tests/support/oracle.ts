/**
 * A second, slow reading of the answer contract, written straight from its wording and sharing no code with the engine:
 * it tries every continuation of every fact, one by one. The engine must agree with it everywhere.
 */
import type { Certainty, Facts, RuleVerdict, Verdict } from '../../src-main/contract/rules';
import type { RuleBook } from '../../src-main/core/rules/book';

const RANK: Record<Certainty, number> = { confirmed: 0, interpreted: 1, secondary: 2 };

interface Complete {
  readonly facts: Facts;
  readonly verdict: RuleVerdict;
  readonly certainty: Certainty | undefined;
  readonly rules: readonly string[];
  readonly clauses: ReadonlySet<string>;
  readonly chapter: string;
  readonly openPoints: readonly string[];
  readonly contactType: string | undefined;
  readonly indirectActivity: string | undefined;
  readonly codes: readonly string[];
  readonly timing: string | undefined;
  /** Everything but the verdict that an answer shows, as text. */
  readonly details: string;
}

export class Oracle {
  private readonly known = new Map<string, Complete>();
  constructor(private readonly book: RuleBook) {}

  /** Whether the fact belongs, given answered facts. */
  belongs(id: string, facts: Facts): boolean {
    const fact = this.book.facts.find((candidate) => candidate.id === id);
    if (!fact) return false;
    return Object.entries(fact.belongsTo).every(
      ([other, options]) => facts[other] !== undefined && options.includes(facts[other]) && this.belongs(other, facts),
    );
  }

  /** Facts that some rule of the form reads, or on which such a fact depends. */
  read(form: string): ReadonlySet<string> {
    const read = new Set<string>();
    for (const rule of this.rules())
      if (!rule.when.contactForm || rule.when.contactForm.includes(form)) for (const id of Object.keys(rule.when)) read.add(id);
    for (let before = -1; before !== read.size; ) {
      before = read.size;
      for (const fact of this.book.facts) if (read.has(fact.id)) for (const id of Object.keys(fact.belongsTo)) read.add(id);
    }
    return read;
  }

  private rules() {
    return this.book.chapters.flatMap(({ chapter, rules }) => rules.map((rule) => ({ ...rule, chapter: chapter.id })));
  }

  /** All partial fact sets of a form in which every answered fact belongs. */
  reachable(form: string): Facts[] {
    let sets: Facts[] = [{ contactForm: form }];
    for (const fact of this.book.facts) {
      if (fact.id === 'contactForm' || !this.read(form).has(fact.id)) continue;
      sets = sets.flatMap((facts) =>
        this.belongs(fact.id, facts) ? [facts, ...fact.options.map((option) => ({ ...facts, [fact.id]: option.id }))] : [facts],
      );
    }
    return sets;
  }

  /** All complete fact sets that agree with the answered facts that belong. */
  continuations(facts: Facts): Complete[] {
    const form = facts.contactForm ?? '';
    let sets: Facts[] = [{ contactForm: form }];
    for (const fact of this.book.facts) {
      if (fact.id === 'contactForm' || !this.read(form).has(fact.id)) continue;
      const answered = this.belongs(fact.id, facts) ? facts[fact.id] : undefined;
      const options = answered === undefined ? fact.options.map(({ id }) => id) : [answered];
      sets = sets.flatMap((set) => (this.belongs(fact.id, set) ? options.map((option) => ({ ...set, [fact.id]: option })) : [set]));
    }
    return sets.map((set) => this.complete(set));
  }

  private complete(facts: Facts): Complete {
    const key = JSON.stringify(facts);
    const known = this.known.get(key);
    if (known) return known;
    const applying = this.rules().filter((rule) =>
      Object.entries(rule.when).every(([id, options]) => facts[id] !== undefined && options.includes(facts[id])),
    );
    const excepted = new Set(applying.flatMap((rule) => rule.exceptionTo));
    const standing = applying.filter((rule) => !excepted.has(rule.id));
    const deciding = standing.filter((rule) => rule.verdict);
    const verdicts = new Set(deciding.map((rule) => rule.verdict));
    if (verdicts.size !== 1) throw new Error(`${verdicts.size} verdicts for ${key}`);
    const verdict = deciding[0]?.verdict as RuleVerdict;
    const shown = [...deciding, ...standing.filter((rule) => !rule.verdict && (!rule.whenVerdict || rule.whenVerdict === verdict))];
    const strength = (rule: (typeof deciding)[number]): Certainty => {
      const authorities = rule.clauses.map((id) => this.clause(id).authority);
      return authorities.some((authority) => authority !== 'isf-document') ? 'secondary' : rule.interpreted ? 'interpreted' : 'confirmed';
    };
    const best = Math.min(...deciding.map((rule) => RANK[strength(rule)]));
    const strongest = deciding.find((rule) => RANK[strength(rule)] === best);
    const field = <T>(values: (T | undefined)[]) => values.find((value) => value !== undefined);
    const complete: Omit<Complete, 'details'> = {
      facts,
      verdict,
      certainty: verdict === 'unsettled' ? undefined : strongest && strength(strongest),
      rules: deciding.map(({ id }) => id),
      clauses: new Set(deciding.flatMap((rule) => rule.clauses)),
      chapter: strongest?.chapter ?? '',
      openPoints: [...new Set(shown.flatMap((rule) => rule.openPoints.map((point) => `${point.chapter} ${point.text}`)))],
      contactType: field(shown.map((rule) => rule.registration?.contactType?.code)),
      indirectActivity: field(shown.map((rule) => rule.registration?.indirectActivity?.code)),
      codes: [...new Set(shown.flatMap((rule) => rule.registration?.codes.map((code) => code.code) ?? []))],
      timing: field(shown.map((rule) => rule.registration?.timing)),
    };
    const { certainty, chapter, openPoints, contactType, indirectActivity, codes, timing } = complete;
    const whole = { ...complete, details: JSON.stringify([certainty, chapter, openPoints, contactType, indirectActivity, codes, timing]) };
    this.known.set(key, whole);
    return whole;
  }

  clause(id: string) {
    for (const chapter of this.book.chapters) {
      const clause = chapter.clauses.find((candidate) => candidate.id === id);
      if (clause)
        return { ...clause, authority: clause.authority ?? this.book.sources.find((source) => source.id === clause.source)?.authority };
    }
    throw new Error(`no clause ${id}`);
  }

  verdict(facts: Facts): Verdict {
    const verdicts = new Set(this.continuations(facts).map((each) => each.verdict));
    return verdicts.size === 1 ? ([...verdicts][0] as Verdict) : 'needs-answers';
  }

  /** What an unanswered fact can still change: some pair of continuations that agree on everything else they share. */
  effect(id: string, facts: Facts): 'verdict' | 'details' | 'nothing' {
    const all = this.continuations(facts);
    let effect: 'details' | 'nothing' = 'nothing';
    for (const a of all) {
      for (const b of all) {
        if (a.facts[id] === undefined || b.facts[id] === undefined || a.facts[id] === b.facts[id]) continue;
        if (a.verdict === b.verdict && (effect === 'details' || a.details === b.details)) continue;
        if (Object.keys(a.facts).some((other) => other !== id && b.facts[other] !== undefined && a.facts[other] !== b.facts[other]))
          continue;
        if (a.verdict !== b.verdict) return 'verdict';
        effect = 'details';
      }
    }
    return effect;
  }

  /** Smallest corrections by trying every assignment of the answered registration facts. */
  corrections(facts: Facts): Facts[] {
    const verdict = this.verdict(facts);
    const registrations = this.book.facts.filter(
      (fact) =>
        fact.kind === 'registration' &&
        facts[fact.id] !== undefined &&
        this.belongs(fact.id, facts) &&
        !(fact.id === 'copay' && facts[fact.id] === 'exempt'),
    );
    let sets: Facts[] = [{}];
    for (const fact of registrations) {
      const others = fact.options.map(({ id }) => id).filter((id) => id !== facts[fact.id] && !(fact.id === 'copay' && id === 'exempt'));
      sets = sets.flatMap((set) => [set, ...others.map((option) => ({ ...set, [fact.id]: option }))]);
    }
    const working = sets.filter((set) => {
      const changed = this.verdict({ ...facts, ...set });
      return Object.keys(set).length > 0 && changed !== 'needs-answers' && (changed === 'yes') !== (verdict === 'yes');
    });
    const holds = (small: Facts, large: Facts) => Object.entries(small).every(([id, option]) => large[id] === option);
    return working.filter((set) => !working.some((other) => other !== set && holds(other, set)));
  }
}
