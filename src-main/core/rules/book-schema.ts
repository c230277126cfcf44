/** The schema of a built rule book, for telling what is wrong with one; a book whose hash is right needs no other check. */
import * as z from 'zod';
import { OwnChecksFile } from '../checks/format';
import { ChapterFile, CodeSystemFile, FactsFile, RuleBookFile } from './format';

const Origin = z.object({ file: z.string(), line: z.number() });

/** What a book on this machine is made of. */
const BookShelf = z.strictObject({
  /** Hash of the book as published, by the app or by a pack. */
  base: z.string().regex(/^[0-9a-f]{64}$/),
  /** Id of the pack that brought it; absent for a book that came with the app. */
  pack: z.string().optional(),
  /** How many clarifications are in use in it. */
  clarifications: z.int(),
  /** Something in it comes from a pack that nobody vouches for. */
  untested: z.literal(true).optional(),
});

export const RuleBookSchema = RuleBookFile.extend({
  /** Version of this JSON layout. */
  format: z.literal(2),
  /** SHA-256 over the content, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  facts: FactsFile.shape.facts,
  /** The app's own checks of files, the same in every book. */
  ownChecks: OwnChecksFile.shape.checks,
  codeSystems: z.array(CodeSystemFile),
  chapters: z.array(ChapterFile),
  /** Present where this is not the book as it was published: what has been laid over it on this machine. Part of the hash. */
  shelf: BookShelf.optional(),
  /** `clause:ID`, `rule:ID`, `check:ID`, `example:ID`, `change:ID` → where it is written. Not part of the hash. */
  origins: z.record(z.string(), Origin),
});
