/** Refuses in rule data what only a local clarification may bring, so that nothing can pass for one or be mixed up with one. */
import type { Problem } from '../../contract/rules';
import { originOf, type UnhashedBook } from './book';

/** Every source, code list and clause of a published book that claims to be local. */
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
    ...book.chapters.flatMap(({ clauses }) =>
      clauses
        .filter(({ authority, local }) => authority === 'local' || local !== undefined)
        .map(({ id }) => problem(`clause:${id}`, `Leddet «${id}» er merket som lokalt`)),
    ),
  ];
}
