/** The worked examples of clarifications: on the book that each is laid over, and on what the book has become with all of them. */
import type { Clarification } from '../../contract/clarifications';
import { VERDICT_WORDS } from '../../contract/face';
import type { Facts, Verdict } from '../../contract/rules';
import { assess } from '../rules/assess';
import type { RuleBook } from '../rules/book';
import { checkFacts, FactError, withoutDate } from '../rules/facts';
import type { Outcome } from '../rules/outcome';
import { CONTACT_FORM } from '../rules/table';
import type { Compiled } from './compile';
import type { FieldProblem } from './content-problems';
import { type ContactSpace, holds, type Overlay, type SpaceContact } from './space';
import { contactInWords } from './words';

interface Where {
  readonly space: ContactSpace;
  readonly overlay: Overlay;
  readonly concerned: readonly SpaceContact[];
}

/** One problem for each example that the clarification alone, laid over the book, does not decide as it says. */
export function exampleProblemsOf(clarification: Clarification, compiled: Compiled, where: Where): FieldProblem[] {
  return clarification.examples.flatMap(({ facts, verdict }, index) => {
    const message = deviation(facts, verdict, compiled, where);
    return message === undefined ? [] : [{ field: `examples.${index}`, message }];
  });
}

function deviation(given: Facts, expected: Verdict, compiled: Compiled, { space, overlay, concerned }: Where): string | undefined {
  const { book } = space;
  const unusable = unusableFacts(given, book);
  if (unusable !== undefined) return unusable;
  const facts = withoutDate(given);
  if (facts[CONTACT_FORM] === undefined) return 'Eksemplet sier ikke hva slags kontakt det er.';
  const { when } = compiled.rule;
  if (!holds(when, facts))
    return `Eksemplet oppfyller ikke vilkårene i avklaringen: ${labels(
      Object.keys(when).filter((id) => !when[id]?.includes(facts[id] ?? '')),
      book,
    )}.`;
  const strange = Object.keys(facts).filter((id) => !belongs(id, facts, book));
  if (strange.length > 0) return `Disse opplysningene hører ikke til kontakten i eksemplet: ${labels(strange, book)}.`;

  const continuations = continuationsOf(facts, space);
  const beyond = continuations.find((contact) => !concerned.includes(contact));
  if (beyond !== undefined)
    return `Avklaringen avgjør ikke alt som eksemplet beskriver, for eksempel ${contactInWords(beyond.facts, book)}.`;
  const outcomes = continuations
    .map((contact) => overlay.outcome(contact, [{ rule: compiled.rule, chapter: compiled.chapter }]))
    .filter((outcome): outcome is Omit<Outcome, 'index'> => 'verdict' in outcome);
  const verdicts = new Set(outcomes.map((outcome) => outcome.verdict));
  const [verdict] = verdicts;
  return wrongVerdict(verdict === undefined || verdicts.size > 1 ? 'needs-answers' : verdict, expected);
}

/** Whether the fact belongs to a contact of which these are known. */
function belongs(id: string, facts: Facts, book: RuleBook): boolean {
  const needs = Object.entries(book.facts.find((fact) => fact.id === id)?.belongsTo ?? {});
  return needs.every(([other, options]) => options.includes(facts[other] ?? '') && belongs(other, facts, book));
}

/** The complete contacts that the example may be; what is never asked about for its form makes no difference. */
function continuationsOf(facts: Facts, { contacts }: ContactSpace): SpaceContact[] {
  const sameForm = contacts.filter((contact) => contact.facts[CONTACT_FORM] === facts[CONTACT_FORM]);
  const asked = new Set(sameForm.flatMap((contact) => Object.keys(contact.facts)));
  const answers = Object.entries(facts).filter(([id]) => asked.has(id));
  return sameForm.filter((contact) => answers.every(([id, option]) => contact.facts[id] === option));
}

function labels(ids: readonly string[], book: RuleBook): string {
  return ids.map((id) => book.facts.find((fact) => fact.id === id)?.label ?? id).join(', ');
}

function unusableFacts(given: Facts, book: RuleBook): string | undefined {
  const { contactDate } = given;
  if (contactDate !== undefined && !(book.validFrom <= contactDate && contactDate <= book.validTo))
    return `Kontaktdatoen ${contactDate} ligger utenfor ${book.title} (${book.validFrom} til ${book.validTo}).`;
  try {
    checkFacts(withoutDate(given), book);
    return undefined;
  } catch (error) {
    if (error instanceof FactError) return error.message;
    throw error;
  }
}

function wrongVerdict(verdict: Verdict, expected: Verdict): string | undefined {
  if (verdict === expected) return undefined;
  const word = (given: Verdict) => (given === 'needs-answers' ? 'trenger flere svar' : VERDICT_WORDS[given]);
  return `Svaret blir «${word(verdict)}», ikke «${word(expected)}» som eksemplet sier.`;
}

/**
 * One problem for each example of a clarification in use that the book with everything laid over it does not answer as it says, or
 * answers without resting on the clarification. `effective`: the book that `layOver` gave, with its hash.
 */
export function clarificationExampleProblems(effective: RuleBook, clarification: Clarification): FieldProblem[] {
  return clarification.examples.flatMap(({ facts, verdict }, index) => {
    const answer = assess(withoutDate(facts), effective);
    const field = `examples.${index}`;
    const wrong = wrongVerdict(answer.verdict, verdict);
    if (wrong !== undefined) return [{ field, message: wrong }];
    const grounds = [...answer.because, ...(answer.clarified ?? []).map(({ because }) => because)];
    if (grounds.some(({ local }) => local?.clarification === clarification.id)) return [];
    return [{ field, message: 'Svaret hviler ikke på denne avklaringen, men på andre.' }];
  });
}
