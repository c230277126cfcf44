/** What is wrong in a clarification that can be seen without looking at any contact: names, points and codes that the book lacks, and texts. */
import type { ClarificationContent } from '../../contract/clarifications';
import { holdsIdentityNumber } from '../privacy/identity-numbers';
import type { RuleBook } from '../rules/book';
import { CONTACT_TYPES, INDIRECT_ACTIVITY } from '../rules/code-list-ids';
import { pointKey } from '../rules/outcome';

/** Something that stands in the way. `field`: a field of the clarification; `when.channel` and `examples.0` name parts of one. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** Everything that the book does not have: its conditions, its points and its codes. */
export function vocabularyProblems(content: ClarificationContent, book: RuleBook): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (content.ruleBook !== book.id)
    problems.push({ field: 'ruleBook', message: `Avklaringen gjelder ${content.ruleBook}, ikke ${book.title}.` });
  if (!book.chapters.some(({ chapter }) => chapter.id === content.chapter))
    problems.push({
      field: 'chapter',
      message: `Kapittel ${content.chapter} finnes ikke i ${book.title}. Velg ett av: ${book.chapters.map(({ chapter }) => chapter.id).join(', ')}.`,
    });
  for (const [id, options] of Object.entries(content.when)) problems.push(...conditionProblems(id, options, book));
  if (content.verdict === undefined && content.settles === undefined)
    problems.push({ field: 'verdict', message: 'Velg hva avklaringen gjør: gi svaret ja eller nei, eller besvar minst ett åpent punkt.' });
  const known = new Set(book.chapters.flatMap(({ rules }) => rules.flatMap(({ openPoints }) => openPoints.map(pointKey))));
  content.settles?.forEach((point, index) => {
    if (!known.has(pointKey(point)))
      problems.push({
        field: `settles.${index}`,
        message: `${book.title} har ikke det åpne punktet «${point.text}» i kapittel ${point.chapter}.`,
      });
  });
  return [...problems, ...codeProblems(content, book)];
}

function conditionProblems(id: string, options: readonly string[], book: RuleBook): FieldProblem[] {
  const fact = book.facts.find((candidate) => candidate.id === id);
  const field = `when.${id}`;
  if (fact === undefined)
    return [{ field, message: `Ukjent opplysning «${id}». Tillatt: ${book.facts.map((known) => known.id).join(', ')}.` }];
  const unknown = options.filter((option) => !fact.options.some((known) => known.id === option));
  return unknown.map((option) => ({
    field,
    message: `Ukjent svar «${option}» på «${fact.label}». Tillatt: ${fact.options.map((known) => known.id).join(', ')}.`,
  }));
}

function codeProblems({ registration }: ClarificationContent, book: RuleBook): FieldProblem[] {
  if (registration === undefined) return [];
  const values = [
    { field: 'registration.contactType', system: CONTACT_TYPES, code: registration.contactType },
    { field: 'registration.indirectActivity', system: INDIRECT_ACTIVITY, code: registration.indirectActivity },
    ...registration.codes.map(({ system, code }, index) => ({ field: `registration.codes.${index}`, system, code })),
  ];
  return values.flatMap(({ field, system, code }) => {
    if (code === undefined) return [];
    const list = book.codeSystems.find(({ id }) => id === system);
    if (list === undefined)
      return [{ field, message: `Ukjent kodeliste «${system}». Tillatt: ${book.codeSystems.map(({ id }) => id).join(', ')}.` }];
    return list.codes.some((row) => row.code === code) ? [] : [{ field, message: `Koden «${code}» står ikke i ${list.title}.` }];
  });
}

/** Texts that say nothing or may name a patient, and a date that there is not. */
export function textProblems(content: ClarificationContent): FieldProblem[] {
  const texts: readonly (readonly [field: string, text: string | undefined])[] = [
    ['says', content.says],
    ['source', content.source],
    ['page', content.page],
    ['responsible', content.responsible],
    ['registration.timing', content.registration?.timing],
    ...content.examples.map(({ title }, index) => [`examples.${index}`, title] as const),
  ];
  const problems = texts.flatMap(([field, text]) => {
    if (text === undefined) return [];
    if (text.trim() === '') return [{ field, message: 'Feltet er tomt.' }];
    if (holdsIdentityNumber(text))
      return [{ field, message: 'Her står det noe som ligner et fødselsnummer. En avklaring deles med andre, så ta det ut.' }];
    return [];
  });
  if (isDay(content.decidedOn)) return problems;
  return [...problems, { field: 'decidedOn', message: `«${content.decidedOn}» er ikke en dato som finnes.` }];
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
