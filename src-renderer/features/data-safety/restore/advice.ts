/** What the restore screen proposes. Pure. */
import type { SnapshotInfo } from '../../../../src-main/contract/backups';
import type { Finding } from '../../../data/api';

export interface Advice {
  /** The newest snapshot that is whole and holds something. */
  readonly newest: SnapshotInfo | undefined;
  /** The coder may go on with what the database holds. */
  readonly canKeep: boolean;
  /** What the database holds is newer than any snapshot, so going on loses less. */
  readonly keepFirst: boolean;
}

/** The advice for a finding, given the snapshots with the newest first. */
export function adviceFor(finding: Finding, snapshots: readonly SnapshotInfo[]): Advice {
  const newest = snapshots.find(({ sound, notes }) => sound && notes > 0);
  const canKeep = finding.kind === 'older' || finding.kind === 'other';
  const keepFirst = finding.kind === 'older' && finding.notes > 0 && (newest === undefined || Date.parse(newest.at) < lastHere(finding));
  return { newest, canKeep, keepFirst };
}

/** When the database that is here was last changed, in ms. */
function lastHere({ lastChange, lostSeconds }: Extract<Finding, { kind: 'older' }>): number {
  return Date.parse(lastChange) - lostSeconds * 1000;
}
