/** What main and the process that checks files say to each other. */
import type { CheckInfo, CheckSummary } from '../../../contract/checks';
import type { ColumnInfo, FileCheckProgress, FilePreview, FindingChoice, FindingPage, FindingRow } from '../../../contract/file-check';
import type { FromProcess, ProcessProblem, ToProcess } from '../../process/messages';
import type { YamlPlace } from '../../rule-library/library';
import type { ShelfPlace } from '../../shelf/place';
import type { FileMap } from '../readers/reader';

/** Where the process finds what it needs. */
export interface WorkerSetup {
  /** Where the books of this machine are made from, or the folder of the YAML files. */
  readonly ruleBooks: ShelfPlace | YamlPlace;
  /** Where it may put what has no room in memory. Main empties it. */
  readonly tempFolder: string;
}

interface MappedFile {
  readonly path: string;
  readonly map?: FileMap | undefined;
}

/** The calls, each with what it takes and what it gives. */
export interface WorkerCalls {
  setup: { in: WorkerSetup; out: null };
  /** The beginning of a file, understood by the map, and the columns there are. */
  preview: { in: MappedFile; out: { preview: FilePreview; columns: ColumnInfo[] } };
  /** Checks the file; the findings stay in the process until the next check. */
  check: { in: MappedFile; out: { summary: CheckSummary; checks: CheckInfo[]; kept: number } };
  findings: { in: { choice: FindingChoice; offset: number; limit: number }; out: FindingPage };
  row: { in: { finding: number }; out: FindingRow };
  export: { in: { format: 'csv' | 'xlsx'; path: string; choice: FindingChoice; fileName: string; checkedAt: string }; out: null };
  /** The mapping that a file holds. */
  loadMap: { in: { path: string }; out: FileMap };
  /** Makes the demo file. */
  demo: { in: { path: string }; out: null };
}

export type ToWorker = ToProcess<WorkerCalls>;

/** Why a call failed: a code of FileCheckError or of a request, and words for the coder. */
export type WorkerProblem = ProcessProblem<
  'unreadable' | 'changed' | 'output' | 'map' | 'cancelled' | 'not-found' | 'rule-books-unusable' | 'failed'
>;

export type FromWorker = FromProcess<FileCheckProgress, WorkerProblem['code']>;
