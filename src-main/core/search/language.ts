/** What the search knows of the field's language: data, from resources/search/language.yaml. */
import * as z from 'zod';

export const LanguageFile = z.strictObject({
  /** Words that say nothing of what is looked for. */
  stopWords: z.array(z.string()),
  /** Words or phrases of one meaning. Each finds all the others. */
  synonyms: z.array(z.array(z.string()).min(2)),
  /** Words that compounds are made of and that stand nowhere alone. */
  parts: z.array(z.string()),
  /** Words that are no part of a compound, though others seem to hold them: «endring» has nothing to do with «ring». */
  neverParts: z.array(z.string()),
});
export type Language = z.infer<typeof LanguageFile>;
