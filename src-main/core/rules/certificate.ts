/**
 * The certificate of a rule book: over every reachable combination of answered and unanswered facts, exactly one answer,
 * given by a rule, resting on a clause; no question, rule, clause or example without effect; no day uncovered; and every
 * answer of the engine confirmed by brute force.
 */
import type { Certificate, Finding } from '../../contract/proof';
import type { Answer, Facts } from '../../contract/rules';
import { assess } from './assess';
import { originOf, type RuleBook } from './book';
import { BruteForce, type CompleteContact } from './brute-force';
import { withoutDate } from './facts';
import { findIdleRules, officialOnly } from './idle-rules';
import { clarifiedKey, pointKey } from './outcome';

/** Proves one book. `inForce` holds all books in force, for the days of its year. */
export function certify(book: RuleBook, inForce: readonly RuleBook[]): Certificate {
  const truth = new BruteForce(book);
  const official = officialOnly(book);
  const forms = truth.forms();
  const faulty = forms.flatMap((form) => truth.complete(form)).filter(({ verdict }) => verdict === undefined);
  const gaps = faulty.filter(({ deciding }) => deciding.length === 0).map((contact) => finding(book, 'ingen regel avgjør', contact));
  const overlaps = faulty
    .filter(({ deciding }) => deciding.length > 0)
    .map((contact) => finding(book, 'regler som gjelder samtidig, gir ulike svar', contact));

  // The engine refuses to answer a book with gaps or overlaps, so its answers are only tried on one without.
  const tried =
    faulty.length === 0
      ? tryEverything(book, truth, official)
      : { combinations: 1 + forms.flatMap((form) => truth.reachable(form)).length, dead: [], unconfirmed: [], bare: [] };
  return {
    ruleBook: book.id,
    hash: book.hash,
    combinations: tried.combinations,
    gaps: [...gaps, ...tried.bare],
    overlaps,
    deadQuestions: tried.dead,
    unreachable: unreachable(book, truth, official),
    uncoveredDates: book.inForce ? uncoveredDates(book, inForce) : [],
    unconfirmed: tried.unconfirmed,
  };
}

/** Whether a certificate has nothing to say against its book. */
export function isClean(certificate: Certificate): boolean {
  const { gaps, overlaps, deadQuestions, unreachable, uncoveredDates, unconfirmed } = certificate;
  return [gaps, overlaps, deadQuestions, unreachable, uncoveredDates, unconfirmed].every((findings) => findings.length === 0);
}

/** Whether some answer of the book waits for this question. */
function everMatters(book: RuleBook, id: string, form: string): boolean {
  return new BruteForce(book).reachable(form).some((facts) => {
    const { missing, missingForDetails } = assess(facts, book);
    return missing.includes(id) || missingForDetails.includes(id);
  });
}

function tryEverything(book: RuleBook, truth: BruteForce, official: RuleBook | undefined) {
  const dead: Finding[] = [];
  const unconfirmed: Finding[] = [];
  const bare: Finding[] = [];
  let combinations = 1; // the one with no answers at all
  for (const form of truth.forms()) {
    const asked = truth.asked(form);
    const mattered = new Set<string>();
    for (const facts of truth.reachable(form)) {
      combinations++;
      const answer = assess(facts, book);
      const continuations = truth.continuations(facts);
      for (const id of [...answer.missing, ...answer.missingForDetails]) mattered.add(id);
      const wrong = disagreements(truth, facts, answer, continuations, asked);
      if (wrong.length > 0)
        unconfirmed.push({
          message: `${book.id}: svaret stemmer ikke med alle fortsettelser (${wrong.join(', ')})`,
          facts,
          rules: [],
          clauses: [],
        });
      if (answer.verdict !== 'needs-answers' && answer.because.length === 0)
        bare.push({ message: `${book.id}: svaret hviler ikke på noe ledd`, facts, rules: [], clauses: [] });
    }
    for (const id of asked) {
      if (!mattered.has(id) && !(official && everMatters(official, id, form)))
        dead.push({
          message: `${book.id}: «${id}» spørres det om for ${form}, men svaret kan aldri bety noe`,
          facts: { contactForm: form },
          rules: [],
          clauses: [],
        });
    }
  }
  return { combinations, dead, unconfirmed, bare };
}

/** The fields of an answer that trying everything does not confirm. */
function disagreements(
  truth: BruteForce,
  facts: Facts,
  answer: Answer,
  continuations: readonly CompleteContact[],
  asked: readonly string[],
): string[] {
  const open = asked.filter((id) => facts[id] === undefined && truth.belongs(id, facts));
  const effects = new Map(open.map((id) => [id, truth.effect(id, continuations)]));
  const verdict = truth.verdict(facts);
  const wrong: string[] = [];
  const compare = (field: string, expected: unknown, actual: unknown) => {
    if (JSON.stringify(expected) !== JSON.stringify(actual)) wrong.push(field);
  };
  compare('verdict', verdict, answer.verdict);
  compare(
    'missing',
    open.filter((id) => effects.get(id) === 'verdict'),
    inOrder(asked, answer.missing),
  );
  compare(
    'missingForDetails',
    open.filter((id) => effects.get(id) === 'details'),
    answer.missingForDetails,
  );
  compare('toChange', verdict === 'needs-answers' ? [] : sorted(truth.corrections(facts)), sorted(answer.toChange.map(({ set }) => set)));
  if (verdict === 'needs-answers') return wrong;

  const common = <T>(of: (contact: CompleteContact) => T) => {
    const [first, ...others] = continuations.map(of);
    return others.every((other) => other === first) ? first : undefined;
  };
  const certainties = continuations.map(({ certainty }) => certainty);
  compare(
    'certainty',
    (['secondary', 'interpreted', 'confirmed'] as const).find((certainty) => certainties.includes(certainty)),
    answer.certainty,
  );
  compare(
    'contactType',
    common((contact) => contact.contactType),
    answer.registration.contactType?.code,
  );
  compare(
    'indirectActivity',
    common((contact) => contact.indirectActivity),
    answer.registration.indirectActivity?.code,
  );
  compare(
    'timing',
    common((contact) => contact.timing),
    answer.registration.timing,
  );
  compare(
    'codes',
    continuations[0]?.codes.filter((code) => continuations.every(({ codes }) => codes.includes(code))),
    answer.registration.codes.map(({ code }) => code),
  );
  compare(
    'openPoints',
    sorted([...new Set(continuations.flatMap(({ openPoints }) => openPoints))]),
    sorted(answer.openPoints.map(pointKey)),
  );
  const answers = continuations.flatMap((contact) => contact.answers);
  const stillOpen = new Set(continuations.flatMap(({ openPoints }) => openPoints));
  compare(
    'clarified',
    sorted([...new Set(answers.filter(({ point }) => !stillOpen.has(point)).map(({ point, clause }) => `${point} ← ${clause}`))]),
    sorted((answer.clarified ?? []).map(clarifiedKey)),
  );
  compare('because', sorted(truth.reasons(continuations)), sorted(answer.because.map(({ clause }) => clause)));
  return wrong;
}

function inOrder(order: readonly string[], ids: readonly string[]): string[] {
  return order.filter((id) => ids.includes(id));
}

function sorted(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}

/** Rules without effect, clauses that no rule that applies and no change rests on, examples that are not a reachable contact. */
function unreachable(book: RuleBook, truth: BruteForce, official: RuleBook | undefined): Finding[] {
  const idleRules = findIdleRules(book, truth, official);
  const never = new Set(idleRules.filter(({ point }) => point === undefined).map(({ rule }) => rule));
  const rules = book.chapters.flatMap((chapter) => chapter.rules);
  const used = new Set([
    ...rules.filter(({ id }) => !never.has(id)).flatMap(({ clauses }) => clauses),
    ...book.chapters.flatMap(({ changes }) => changes.flatMap(({ clauses }) => clauses)),
  ]);
  // Definitions and information are there to be read; the other kinds claim to decide something.
  const idle = book.chapters
    .flatMap(({ clauses }) => clauses)
    .filter(({ id, kind }) => !used.has(id) && kind !== 'definition' && kind !== 'information');
  const lost = book.chapters
    .flatMap(({ examples }) => examples)
    .filter(({ facts, expect }) => {
      const answered = withoutDate(facts);
      const ignored = Object.keys(answered).filter((id) => !truth.belongs(id, answered));
      return ignored.some((id) => !expect.ignored?.includes(id));
    });
  return [
    ...idleRules.map(({ rule, point }) => ({
      message: point
        ? `${book.id}: det åpne punktet «${point.text}» (kapittel ${point.chapter}) står aldri der regelen gjelder`
        : `${book.id}: regelen gjelder aldri`,
      rules: [place(book, 'rule', rule)],
      clauses: [],
    })),
    ...idle.map(({ id }) => ({
      message: `${book.id}: ingen regel eller endring hviler på leddet`,
      rules: [],
      clauses: [place(book, 'clause', id)],
    })),
    ...lost.map(({ id, facts }) => ({
      message: `${book.id}: eksemplet ${id} har opplysninger som ikke hører til kontakten`,
      facts,
      rules: [],
      clauses: [],
    })),
  ];
}

/** The stretches of the book's year that no book in force covers. */
function uncoveredDates(book: RuleBook, inForce: readonly RuleBook[]): { from: string; to: string }[] {
  const uncovered: { from: string; to: string }[] = [];
  for (let time = Date.UTC(book.year, 0, 1); new Date(time).getUTCFullYear() === book.year; time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    if (inForce.some(({ validFrom, validTo }) => validFrom <= day && day <= validTo)) continue;
    const last = uncovered.at(-1);
    const yesterday = new Date(time - 86_400_000).toISOString().slice(0, 10);
    if (last?.to === yesterday) last.to = day;
    else uncovered.push({ from: day, to: day });
  }
  return uncovered;
}

function finding(book: RuleBook, message: string, contact: CompleteContact): Finding {
  const rules = book.chapters.flatMap((chapter) => chapter.rules).filter(({ id }) => contact.deciding.includes(id));
  return {
    message: `${book.id}: ${message}`,
    facts: contact.facts,
    rules: rules.map(({ id }) => place(book, 'rule', id)),
    clauses: [...new Set(rules.flatMap(({ clauses }) => clauses))].map((id) => place(book, 'clause', id)),
  };
}

function place(book: RuleBook, kind: 'rule' | 'clause', id: string) {
  return { id, ...originOf(book, `${kind}:${id}`) };
}
