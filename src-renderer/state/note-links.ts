/** What of an answer, a clause or a code goes into a note: all that is needed to see later what the rule book said then. */
import type { ClauseDetail, RuleBookSummary } from '../../src-main/contract/rules';
import type { BookThen, LinkedAssessment, NoteCode, NoteContent, NotePatch, Quote } from '../data/note';
import { nb } from '../text/nb';
import { notesText } from '../text/notes';
import { toFacts } from './answers';
import type { AssessmentState } from './assessment';
import type { SaveRequest } from './notes-place';
import { headingOf } from './recent';

/** The assessment on the screen, whole; undefined before main has answered it. */
export function assessmentToSave({ shown, answers, scope, questions }: AssessmentState, now: Date): SaveRequest | undefined {
  if (shown === undefined) return undefined;
  const { answer } = shown;
  const assessment: LinkedAssessment = {
    facts: toFacts(answers),
    ...(scope.date !== undefined && { contactDate: scope.date }),
    ...(scope.ruleBook !== undefined && { pickedBook: scope.ruleBook }),
    ruleBook: bookThen(answer.ruleBook),
    verdict: answer.verdict,
    ...(answer.certainty !== undefined && { certainty: answer.certainty }),
    because: [...answer.because],
    registration: answer.registration,
    openPoints: [...answer.openPoints],
    ...(answer.clarified !== undefined && { clarified: [...answer.clarified] }),
    assessedAt: now.toISOString(),
  };
  const title = `${headingOf(answers, questions).heading} – ${nb.verdictMark[answer.verdict]}`;
  return { what: notesText.save.assessment(title), title, patch: { assessment } };
}

type QuotedClause = Pick<ClauseDetail, 'id' | 'text' | 'locator'>;

/** A clause as it reads in this book. */
export function clauseToSave({ id, text, locator }: QuotedClause, book: RuleBookSummary): SaveRequest {
  const [chapter = id] = id.split('/');
  const quote: Quote = { clause: id, chapter, text, locator, ruleBook: bookThen(book) };
  return { what: notesText.save.clause(id), title: notesText.save.clauseTitle(nb.card.chapter(chapter)), patch: { quotes: [quote] } };
}

/** A code of a list. */
export function codeToSave(code: NoteCode, label: string): SaveRequest {
  const title = `${code.code} ${label}`.trim();
  return { what: notesText.save.code(title), title, patch: { codes: [code] } };
}

/** What changes in a note when this is added to it: text, quotes and codes that it has already are not added twice. */
export function addedTo(
  content: Pick<NoteContent, 'text' | 'quotes' | 'codes'>,
  { text = '', assessment, quotes, codes }: SaveRequest['patch'],
): NotePatch {
  const freshQuotes = (quotes ?? []).filter(
    (one) => !content.quotes.some((old) => old.clause === one.clause && old.ruleBook.hash === one.ruleBook.hash),
  );
  const freshCodes = (codes ?? []).filter((one) => !content.codes.some((old) => old.system === one.system && old.code === one.code));
  return {
    ...(text !== '' && !content.text.includes(text) && { text: content.text === '' ? text : `${content.text.trimEnd()}\n\n${text}` }),
    ...(assessment !== undefined && { assessment }),
    ...(freshQuotes.length > 0 && { quotes: [...content.quotes, ...freshQuotes] }),
    ...(freshCodes.length > 0 && { codes: [...content.codes, ...freshCodes] }),
  };
}

function bookThen({ id, title, status, inForce, hash }: BookThen): BookThen {
  return { id, title, status, inForce, hash };
}
