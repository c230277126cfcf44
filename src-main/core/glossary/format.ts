/** The format of resources/glossary/terms.yaml. docs/rule-format.md explains it to authors; this schema is what is enforced. */
import * as z from 'zod';
import { Authority, Source } from '../rules/format';

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const TermEntry = z.strictObject({
  id: slug,
  term: text,
  also: z.array(text).default([]),
  /** One to three short sentences: it has to fit beside the word it explains. */
  text: text.max(330),
  sources: z
    .array(
      z.strictObject({
        /** A source of a rule book, or of this file. */
        source: text,
        locator: text,
        /** Taken from the source where not given. */
        authority: Authority.optional(),
        year: z.int().min(2000).max(2100).optional(),
      }),
    )
    .min(1),
  chapters: z.array(text).default([]),
  codes: z.array(z.strictObject({ system: text, code: text })).default([]),
  see: z.array(slug).default([]),
});
export type TermEntry = z.output<typeof TermEntry>;

export const GlossaryFile = z.strictObject({
  /** Sources that no rule book has. */
  sources: z.array(Source).default([]),
  terms: z.array(TermEntry).min(1),
});
export type GlossaryFile = z.output<typeof GlossaryFile>;
