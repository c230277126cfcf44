/** Refuses in rule data what only a local clarification or an imported list may bring, so that nothing can pass for one or be mixed up with one. */
import type { Problem } from '../../contract/rules';
import { originOf, type UnhashedBook } from './book';

/** Every source, code list and clause of a published book that claims to be local, or to be imported. */
export function localProblems(book: UnhashedBook): Problem[] {
  const problem = (key: string, message: string): Problem => ({
    ...originOf(book, key),
    message,
    allowed: 'en av de andre kildetypene; lokale avklaringer legges inn i appen eller deles som pakke',
  });
  return [
    ...book.sources.filter(({ authority }) => authority === 'local').map(({ id }) => problem('book', `Kilden «${id}» er merket som lokal`)),
    ...book.codeSystems
      .filter(({ authority }) => authority === 'local')
      .map(({ id }) => problem('book', `Kodelisten «${id}» er merket som lokal`)),
    ...book.codeSystems
      .filter(({ imported, codes }) => imported !== undefined || codes.some(({ official }) => official !== undefined))
      .map(({ id }) => ({
        ...problem('book', `Kodelisten «${id}» er merket som lest inn fra en offisiell liste`),
        allowed: 'koder uten «imported» og «official»; offisielle lister leses inn i appen eller deles som pakke',
      })),
    ...book.chapters.flatMap(({ clauses }) =>
      clauses
        .filter(({ authority, local }) => authority === 'local' || local !== undefined)
        .map(({ id }) => problem(`clause:${id}`, `Leddet «${id}» er merket som lokalt`)),
    ),
  ];
}
