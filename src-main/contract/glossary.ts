/** The glossary: the field's terms in short, with where each explanation comes from. The same for all rule books. */
import * as z from 'zod/mini';
import { Authority } from './rules';

/** Where what is said of a term comes from, or where the word is used when the sources do not say what it means. */
export const TermSource = z.object({
  title: z.string(),
  publisher: z.string(),
  locator: z.string(),
  authority: Authority,
  year: z.number(),
  url: z.optional(z.string()),
  note: z.optional(z.string()),
});
export type TermSource = z.infer<typeof TermSource>;

export const Term = z.object({
  id: z.string(),
  /** The headword as a coder reads it. */
  term: z.string(),
  /** Other forms, abbreviations and synonyms, by which the term is known in running text and in search. */
  also: z.array(z.string()),
  /** One to three short sentences. */
  text: z.string(),
  sources: z.array(TermSource),
  /** Ids of chapters to read on in. */
  chapters: z.array(z.string()),
  /** `list` is the title of the list that `system` names. */
  codes: z.array(z.object({ system: z.string(), list: z.string(), code: z.string(), label: z.string() })),
  /** Ids of related terms. */
  see: z.array(z.string()),
});
export type Term = z.infer<typeof Term>;

/** All terms, in the order of the Norwegian alphabet. */
export const Glossary = z.object({ terms: z.array(Term) });
export type Glossary = z.infer<typeof Glossary>;
