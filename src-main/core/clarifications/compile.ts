/** A clarification as parts of a rule book: one clause with its source, one rule that rests on it, and its examples. */
import type { Clarification, ClarifiedRegistration } from '../../contract/clarifications';
import type { OpenPoint } from '../../contract/rules';
import type { RuleBook } from '../rules/book';
import { withoutDate } from '../rules/facts';
import type { ChapterFile, Conditions, RegistrationSource, RuleSource, Source } from '../rules/format';
import { dayInWords, firstSentence } from './words';

export interface Compiled {
  readonly chapter: string;
  readonly source: Source;
  readonly clause: ChapterFile['clauses'][number];
  readonly rule: RuleSource;
  readonly examples: ChapterFile['examples'];
}

/** What cannot be read off the clarification itself. */
export interface CompileFor {
  readonly book: RuleBook;
  /** Names it among all that are laid over the book, in the form of an id. */
  readonly name: string;
  readonly untested: boolean;
  /** Its conditions in their shortest form. */
  readonly when: Conditions;
  /** The rules that leave its contacts unsettled. */
  readonly exceptionTo: readonly string[];
  readonly settles: readonly OpenPoint[];
}

/** The parts of a clarification; ids as `5.21.3/lokal-NAME`. */
export function compileClarification(
  clarification: Clarification,
  { book, name, untested, when, exceptionTo, settles }: CompileFor,
): Compiled {
  const { chapter, says, source, page, responsible, decidedOn, verdict, registration } = clarification;
  const id = `${chapter}/lokal-${name}`;
  return {
    chapter,
    source: { id: `lokal-${name}`, title: source.trim(), publisher: responsible.trim(), authority: 'local', year: book.year },
    clause: {
      id,
      text: says.trim(),
      kind: 'condition',
      source: `lokal-${name}`,
      locator: `${placeOf(book, chapter)}, ${page.trim()}`,
      local: {
        clarification: clarification.id,
        revision: clarification.revision,
        responsible: responsible.trim(),
        decidedOn,
        page: page.trim(),
        ...(untested ? { untested: true as const } : {}),
      },
    },
    rule: {
      id,
      title: firstSentence(says),
      when,
      ...(verdict === undefined ? {} : { verdict }),
      interpreted: false,
      exceptionTo: [...exceptionTo],
      clauses: [id],
      openPoints: [],
      ...(settles.length === 0 ? {} : { settles: settles.map(({ chapter: at, text }) => ({ chapter: at, text })) }),
      ...(registration === undefined ? {} : { registration: registrationOf(clarification, registration) }),
    },
    examples: clarification.examples.map((example, index) => ({
      id: `${id}-eksempel-${index + 1}`,
      title: example.title.trim(),
      facts: withoutDate(example.facts),
      // Enough to show it beside its clause: it is tested by clarificationExampleProblems, not as the examples of a book are.
      expect: { verdict: example.verdict, because: [id], codes: [], openPoints: [] },
    })),
  };
}

/** How a locator begins: by number for a numbered chapter, else by title. */
function placeOf(book: RuleBook, id: string): string {
  const title = book.chapters.find(({ chapter }) => chapter.id === id)?.chapter.title;
  return /\d/.test(id) || title === undefined ? `Kapittel ${id}` : title;
}

/** What a clarification wants registered, as a rule says it: as sure as a source beside the ISF documents, and marked as local. */
function registrationOf({ responsible, decidedOn }: Clarification, registration: ClarifiedRegistration): RegistrationSource {
  const note = `Etter lokal avklaring fra ${responsible.trim()}, ${dayInWords(decidedOn)}.`;
  const coded = (code: string) => ({ code, certainty: 'secondary' as const, note, or: [] });
  const { contactType, indirectActivity, codes, timing } = registration;
  return {
    ...(contactType === undefined ? {} : { contactType: coded(contactType) }),
    ...(indirectActivity === undefined ? {} : { indirectActivity: coded(indirectActivity) }),
    codes: codes.map(({ system, code }) => ({ system, ...coded(code) })),
    ...(timing === undefined ? {} : { timing: timing.trim() }),
  };
}
