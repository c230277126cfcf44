/** The documents of a rule book: chapters, clauses, rules, changes, examples, codes, and the terms of the glossary. */
import type { Facts } from '../../contract/rules';
import type { RuleBook } from '../rules/book';
import type { SearchDocument } from './document';

/** What the index needs to know of a term of the glossary. */
export interface TermSource {
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
  readonly text: string;
}

const TITLE_LENGTH = 110;

/** Everything in the book that a coder may look for, and the terms. */
export function documentsOf(book: RuleBook, terms: readonly TermSource[]): SearchDocument[] {
  return [...book.chapters.flatMap((chapter) => documentsOfChapter(book, chapter)), ...codeDocuments(book), ...terms.map(termDocument)];
}

function documentsOfChapter(
  book: RuleBook,
  { chapter, clauses, rules, changes, examples }: RuleBook['chapters'][number],
): SearchDocument[] {
  const inChapter = (kind: SearchDocument['kind'], id: string, title: string, keywords: string, text: string): SearchDocument => ({
    kind,
    id,
    title,
    chapter: chapter.id,
    code: null,
    names: [],
    keywords: `${wordsOfId(id)} ${keywords}`,
    text,
    context: chapter.title,
  });
  return [
    {
      ...inChapter('chapter', chapter.id, chapter.title, '', chapter.notHeld.join(' ')),
      names: [chapter.title, chapter.id, `kapittel ${chapter.id}`, `kap ${chapter.id}`],
      keywords: '',
      context: '',
    },
    ...clauses.map(({ id, text }) => inChapter('clause', id, beginningOf(text), '', text)),
    ...rules.map(({ id, title, when, openPoints }) =>
      inChapter('rule', id, title, wordsOfConditions(book, when), openPoints.map((point) => point.text).join(' ')),
    ),
    ...changes.map(({ id, before, after }) => inChapter('change', id, beginningOf(after), 'endring endret', `${after} ${before}`)),
    ...examples.map(({ id, title, facts }) => inChapter('example', id, title, 'eksempel', wordsOfFacts(book, facts))),
  ];
}

function codeDocuments(book: RuleBook): SearchDocument[] {
  return book.codeSystems.flatMap((list) =>
    list.codes.map(({ code, label, labelFound, note, confusedWith }) => ({
      kind: 'code' as const,
      id: `${list.id}:${code}`,
      title: labelFound ? label : `${list.title} ${code}`,
      chapter: null,
      code,
      names: [code, `${list.title} ${code}`, `${list.id} ${code}`, ...(labelFound ? [label] : [])],
      keywords: '',
      text: [note, confusedWith.join(' ')].filter((part) => part !== undefined && part !== '').join(' '),
      context: list.title,
    })),
  );
}

function termDocument({ id, term, also, text }: TermSource): SearchDocument {
  return { kind: 'term', id, title: term, chapter: null, code: null, names: [term, ...also], keywords: '', text, context: '' };
}

/** The first sentence, or as much of it as fits on a line. */
function beginningOf(text: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
  if (sentence.length <= TITLE_LENGTH) return sentence;
  return `${sentence.slice(0, TITLE_LENGTH).replace(/\s+\S*$/u, '')} …`;
}

/** The part of an id that was written for people: «5.21.3/eksempel-sms-svar» → «sms svar». */
function wordsOfId(id: string): string {
  return id
    .slice(id.indexOf('/') + 1)
    .replace(/^(regel|endring|eksempel)-/, '')
    .replaceAll('-', ' ');
}

function wordsOfConditions(book: RuleBook, when: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(when)
    .flatMap(([fact, options]) => options.map((option) => labelOf(book, fact, option)))
    .join(' ');
}

function wordsOfFacts(book: RuleBook, facts: Facts): string {
  return Object.entries(facts)
    .map(([fact, option]) => labelOf(book, fact, option))
    .filter((label) => label !== '')
    .join('. ');
}

function labelOf(book: RuleBook, fact: string, option: string): string {
  const question = book.facts.find(({ id }) => id === fact);
  const label = question?.options.find(({ id }) => id === option)?.label;
  return label === undefined ? '' : `${question?.label}: ${label}`;
}
