/** What stands in the report of a checked file. */
import type { FileCheckState, ListedFinding } from '../../src-main/contract/file-check';

export interface FileReport {
  readonly result: Extract<FileCheckState, { kind: 'result' }>;
  /** The first findings, the most severe first. */
  readonly findings: readonly ListedFinding[];
  readonly version: string;
}
