/** What a rule book that comes from outside may not be, beyond what its schema says. */
import type { Problem } from '../../contract/rules';
import { originOf, type RuleBook } from '../rules/book';
import { sizeOf } from '../rules/size';
import { CONTACT_FORM } from '../rules/table';

/** Bounds far above any book we know of, and low enough that a hostile one is refused before it costs anything. */
const MOST = {
  facts: 60,
  /** The engine keeps the options of a fact in the bits of a number. */
  options: 30,
  sources: 200,
  chapters: 500,
  clauses: 5_000,
  rules: 2_000,
  checks: 500,
  changes: 5_000,
  examples: 5_000,
  codeSystems: 100,
  codes: 60_000,
  registeredCodes: 5_000,
  origins: 20_000,
} as const;
const WORDS: Readonly<Record<keyof typeof MOST, string>> = {
  facts: 'opplysninger',
  options: 'svar på én opplysning',
  sources: 'kilder',
  chapters: 'kapitler',
  clauses: 'ledd',
  rules: 'regler',
  checks: 'kontroller',
  changes: 'endringer',
  examples: 'eksempler',
  codeSystems: 'kodelister',
  codes: 'koder',
  registeredCodes: 'koder i reglenes registrering',
  origins: 'steder i filene',
};

/** Complete combinations of one contact form; in ISF 2024 the largest has 144. */
const MOST_COMPLETE = 2_000;
/** Combinations with unanswered questions, in all; in ISF 2024 there are 1 393. */
const MOST_REACHABLE = 20_000;
/** What the certificate has to look at; in ISF 2024 it is half a million, and a hundred million take some ten seconds. */
const MOST_WORK = 100_000_000;

/** Too much of something, names that cannot be, the same id twice, marks that only this machine sets, and addresses that are no web addresses. */
export function bookProblems(book: RuleBook): Problem[] {
  return [...countProblems(book), ...vocabularyProblems(book), ...idProblems(book), ...markProblems(book), ...addressProblems(book)];
}

/** Whether trying the rules would take too long. The references of the book must be sound. */
export function sizeProblems(book: RuleBook): Problem[] {
  const { complete, reachable, work } = sizeOf(book, MOST_REACHABLE);
  const tooLarge = (what: string, most: number): Problem[] => [
    {
      ...originOf(book, 'book'),
      message: `${book.id} har for mange kombinasjoner av svar ${what}`,
      allowed: `høyst ${most}; del en opplysning, eller la den høre til færre kontaktformer`,
    },
  ];
  if (complete > MOST_COMPLETE) return tooLarge('for én kontaktform', MOST_COMPLETE);
  if (reachable > MOST_REACHABLE) return tooLarge('når også ubesvarte spørsmål regnes med', MOST_REACHABLE);
  return work > MOST_WORK ? tooLarge('til at de kan prøves mot hverandre', MOST_WORK) : [];
}

function countProblems(book: RuleBook): Problem[] {
  const ofChapters = (kind: 'clauses' | 'rules' | 'checks' | 'changes' | 'examples') =>
    sum(book.chapters.map((chapter) => chapter[kind].length));
  const registrations = book.chapters.flatMap(({ rules }) => rules.flatMap(({ registration }) => registration ?? []));
  const counted: Readonly<Record<keyof typeof MOST, number>> = {
    facts: book.facts.length,
    options: Math.max(...book.facts.slice(0, MOST.facts).map(({ options }) => options.length)),
    sources: book.sources.length,
    chapters: book.chapters.length,
    clauses: ofChapters('clauses'),
    rules: ofChapters('rules'),
    checks: ofChapters('checks'),
    changes: ofChapters('changes'),
    examples: ofChapters('examples'),
    codeSystems: book.codeSystems.length,
    codes: sum(book.codeSystems.map(({ codes }) => codes.length)),
    registeredCodes: sum(
      registrations.map(
        ({ codes, contactType, indirectActivity }) =>
          codes.length + sum([...codes, contactType, indirectActivity].map((coded) => coded?.or.length ?? 0)),
      ),
    ),
    origins: Object.keys(book.origins).length,
  };
  return (Object.keys(MOST) as (keyof typeof MOST)[]).flatMap((kind) =>
    counted[kind] <= MOST[kind]
      ? []
      : [{ ...originOf(book, 'book'), message: `${book.id} har ${counted[kind]} ${WORDS[kind]}`, allowed: `høyst ${MOST[kind]}` }],
  );
}

/** What is made of a book on the user's machine lies in files of its id, on every system. */
const BOOK_ID = /^[a-z0-9][a-z0-9-]{2,79}$/;
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Names that every object has by itself: facts and answers are looked up by id. */
const INBORN = Object.getOwnPropertyNames(Object.prototype);

function vocabularyProblems(book: RuleBook): Problem[] {
  const problems: Problem[] = [];
  if (!BOOK_ID.test(book.id) || RESERVED.test(book.id))
    problems.push({
      ...originOf(book, 'book'),
      message: `«${book.id}» kan ikke være id for en regelbok`,
      allowed: 'små bokstaver fra a til z, tall og bindestrek, 3 til 80 tegn',
    });
  const first = book.facts[0]?.id;
  if (first !== CONTACT_FORM)
    problems.push({ ...originOf(book, `fact:${first}`), message: `Den første opplysningen er «${first}»`, allowed: CONTACT_FORM });
  for (const { id } of book.facts)
    if (id === 'contactDate' || INBORN.includes(id))
      problems.push({ ...originOf(book, `fact:${id}`), message: `«${id}» kan ikke være id for en opplysning`, allowed: 'et annet ord' });
  return problems;
}

/** Ids that stand twice where each may stand once. A book that was built from YAML has been through this there. */
function idProblems(book: RuleBook): Problem[] {
  const all = <K extends 'clauses' | 'rules' | 'checks' | 'changes' | 'examples'>(kind: K) =>
    book.chapters.flatMap((chapter) => chapter[kind].map(({ id }) => id));
  const lists: readonly (readonly [kind: string, what: string, ids: readonly string[]])[] = [
    ['fact', 'Opplysningen', book.facts.map(({ id }) => id)],
    ...book.facts.map((fact) => [`fact:${fact.id}`, `«${fact.id}» har svaret`, fact.options.map(({ id }) => id)] as const),
    ['book', 'Kilden', book.sources.map(({ id }) => id)],
    ['book', 'Kodelisten', book.codeSystems.map(({ id }) => id)],
    ...book.codeSystems.map((list) => ['book', `Kodelisten «${list.id}» har koden`, list.codes.map(({ code }) => code)] as const),
    ['chapter', 'Kapitlet', book.chapters.map(({ chapter }) => chapter.id)],
    ['clause', 'Leddet', all('clauses')],
    ['rule', 'Regelen', all('rules')],
    ['check', 'Kontrollen', [...book.ownChecks.map(({ id }) => id), ...all('checks')]],
    ['change', 'Endringen', all('changes')],
    ['example', 'Eksemplet', all('examples')],
  ];
  return lists.flatMap(([kind, what, ids]) =>
    twice(ids).map((id) => ({
      ...originOf(book, kind.includes(':') ? kind : `${kind}:${id}`),
      message: `${what} «${id}» to ganger`,
      allowed: 'hver id brukes én gang i en regelbok',
    })),
  );
}

function markProblems(book: RuleBook): Problem[] {
  const problems: Problem[] = [];
  const report = (key: string, what: string) =>
    problems.push({
      ...originOf(book, key),
      message: `${what} er noe bare denne maskinen setter`,
      allowed: 'regelboken slik den ble utgitt',
    });
  if (book.shelf !== undefined) report('book', '«shelf»');
  for (const { id, authority } of book.sources) if (authority === 'local') report('book', `Kilden «${id}» er merket som lokal, og det`);
  for (const { id, authority, codes, imported } of book.codeSystems) {
    if (imported !== undefined) report('book', `«imported» i kodelisten «${id}»`);
    if (authority === 'local') report('book', `Kodelisten «${id}» er merket som lokal, og det`);
    if (codes.some(({ official }) => official !== undefined)) report('book', `«official» i kodelisten «${id}»`);
  }
  for (const clause of book.chapters.flatMap(({ clauses }) => clauses))
    if (clause.authority === 'local' || clause.local !== undefined)
      report(`clause:${clause.id}`, `Leddet «${clause.id}» er merket som lokalt, og det`);
  return problems;
}

function addressProblems(book: RuleBook): Problem[] {
  return book.sources.flatMap(({ id, url }) =>
    url === undefined || /^https?:\/\//i.test(url)
      ? []
      : [
          {
            ...originOf(book, 'book'),
            message: `Kilden «${id}» har en adresse som ikke er en nettadresse`,
            allowed: 'en adresse som begynner med https',
          },
        ],
  );
}

function twice(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const id of ids) (seen.has(id) ? again : seen).add(id);
  return [...again];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
