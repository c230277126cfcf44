import type { RuleLibrary } from '../services/rule-library/library';

/** What the commands get from outside, so that tests can stand in for it. */
export interface CliDeps {
  readonly library: () => Promise<RuleLibrary>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}
