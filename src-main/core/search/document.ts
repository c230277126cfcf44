/** What can be found: one document for each place that a hit can open. */
import type { HitKind } from '../../contract/search';

export interface SearchDocument {
  readonly kind: HitKind;
  readonly id: string;
  /** The line that the hit is shown by. */
  readonly title: string;
  readonly chapter: string | null;
  readonly code: string | null;
  /** Whole names that it goes by, the title only where that is a name; a query that is one of them is an exact hit. */
  readonly names: readonly string[];
  /** Words that it should be found by, though they are not shown. */
  readonly keywords: string;
  /** The text that the excerpt is taken from. */
  readonly text: string;
  /** Words of where it stands, such as the title of the chapter. */
  readonly context: string;
}
