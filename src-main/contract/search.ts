/** What a search finds, the same for the window and the command line. */
import * as z from 'zod/mini';

export const HitKind = z.enum(['code', 'term', 'chapter', 'clause', 'rule', 'change', 'example']);
export type HitKind = z.infer<typeof HitKind>;

/**
 * How a hit came about. `exact`: the query is its code or its whole name. `prefix`: its code, or a word of its name, begins with
 * the query. `word`: the words of the query stand in it, also inflected, joined or split, or as a synonym. `fuzzy`: only like it,
 * by spelling or because words of the query are missing.
 */
export const MatchKind = z.enum(['exact', 'prefix', 'word', 'fuzzy']);
export type MatchKind = z.infer<typeof MatchKind>;

/** From and to, in UTF-16 units, of something to mark in a text. */
export const Mark = z.tuple([z.int(), z.int()]);
export type Mark = z.infer<typeof Mark>;

/** A place that answers a query. */
export const SearchHit = z.object({
  kind: HitKind,
  /** Chapter «5.21.3», clause or rule «5.21.3/sms», code «NKPK:WMGA28», term «tertial». */
  id: z.string(),
  title: z.string(),
  /** Where it stands; null for codes and terms. */
  chapter: z.nullable(z.string()),
  /** Only for codes. */
  code: z.nullable(z.string()),
  match: MatchKind,
  /** Comparable within one answer only; larger is better within the same `match`. */
  score: z.number(),
  /** A piece of its text around the words that were found; empty where the title says all. */
  excerpt: z.string(),
  marks: z.object({ title: z.array(Mark), excerpt: z.array(Mark) }),
});
export type SearchHit = z.infer<typeof SearchHit>;
