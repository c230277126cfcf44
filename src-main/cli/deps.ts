import type { RuleLibrary } from '../services/rule-library/library';
import type { Search } from '../services/search/search';

/** What the commands get from outside, so that tests can stand in for it. */
export interface CliDeps {
  readonly library: () => Promise<RuleLibrary>;
  readonly search: Search;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}
