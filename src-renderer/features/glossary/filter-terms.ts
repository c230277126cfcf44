import type { Term } from '../../../src-main/contract/glossary';

export interface Hit {
  readonly term: Term;
  /** The form that the filter text was found in, where it is not the headword. */
  readonly form: string | undefined;
}

/** The terms that a filter text leaves, in their order: the headword or another form of it has a word that begins so, or holds it. */
export function filterTerms(terms: readonly Term[], filter: string): readonly Hit[] {
  const text = filter.trim().toLocaleLowerCase('nb');
  if (text === '') return terms.map((term) => ({ term, form: undefined }));
  return terms.flatMap((term): Hit[] => {
    if (holds(term.term, text)) return [{ term, form: undefined }];
    const form = term.also.find((other) => holds(other, text));
    return form === undefined ? [] : [{ term, form }];
  });
}

/** Two letters stand in the middle of very many words, so a short text must begin one. */
function holds(form: string, text: string): boolean {
  const words = form.toLocaleLowerCase('nb');
  return text.length > 2 ? words.includes(text) : words.split(/[\s(]+/).some((word) => word.startsWith(text));
}
