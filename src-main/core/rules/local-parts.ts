/** Refuses in rule data what only a local clarification or an imported list may bring, so that nothing can pass for one or be mixed up with one. */
import type { Problem } from '../../contract/rules';
import { originOf, type UnhashedBook } from './book';

/** Every source, code list and clause of a published book that claims to be local or imported, and every id that is kept for clarifications. */
export function localProblems(book: UnhashedBook): Problem[] {
  const problem = (key: string, message: string): Problem => ({
    ...originOf(book, key),
    message,
    allowed: 'en annen kildetype og en id uten «lokal»; lokale avklaringer legges inn i appen eller deles som pakke',
  });
  const kept = ([kind, id]: readonly [string, string]) =>
    /^(.*\/)?lokal[.-]/.test(id)
      ? [problem(kind === 'source' ? 'book' : `${kind}:${id}`, `Id-en «${id}» er holdt av til lokale avklaringer`)]
      : [];
  const ids = [
    ...book.sources.map(({ id }) => ['source', id] as const),
    ...book.chapters.flatMap(({ clauses, rules, examples }) => [
      ...clauses.map(({ id }) => ['clause', id] as const),
      ...rules.map(({ id }) => ['rule', id] as const),
      ...examples.map(({ id }) => ['example', id] as const),
    ]),
  ];
  return [
    ...ids.flatMap(kept),
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
