import type { KitFile } from '../core/author-kit/kit-files';
import type { KnownKey } from '../services/packs/keys';
import type { RuleLibrary } from '../services/rule-library/library';
import type { Search } from '../services/search/search';

/** What the commands get from outside, so that tests can stand in for it. */
export interface CliDeps {
  /** The version of the app. */
  readonly version: () => Promise<string>;
  readonly library: () => Promise<RuleLibrary>;
  readonly search: Search;
  /** The same for the books of a shelf, whose folder the user names. */
  readonly onShelf: (folder: string) => Pick<CliDeps, 'library' | 'search'>;
  /** The JSON Schemas of rule data. */
  readonly schemas: () => Promise<readonly KitFile[]>;
  /** The keys that are trusted here: the app's own, and those of the organisation. */
  readonly packKeys: () => Promise<readonly KnownKey[]>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** From the first call on, a wish to stop (Ctrl+C) aborts the signal instead of ending the process. */
  readonly stopSignal: () => AbortSignal;
  /** How far long work has come, in words; shown only to a person. */
  readonly tellProgress: (line: string) => void;
}
