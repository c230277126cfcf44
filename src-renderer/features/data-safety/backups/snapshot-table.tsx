import type { SnapshotInfo } from '../../../../src-main/contract/backups';
import { screen } from '../../../state/stores';
import { backupsText } from '../../../text/data-safety/backups';
import { moment, number, size } from '../../../text/data-safety/figures';
import { restoreText } from '../../../text/data-safety/restore';

interface SnapshotTableProps {
  readonly snapshots: readonly SnapshotInfo[];
  /** Whether a snapshot can be read in now. */
  readonly canRead: boolean;
}

/** The snapshots there are, newest first. Each can be looked into and read in, as a file can. */
export function SnapshotTable({ snapshots, canRead }: SnapshotTableProps) {
  if (snapshots.length === 0) return <p className="muted">{backupsText.noCopies}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable without a mouse.
    <section className="table-scroll table-scroll--tall" tabIndex={0} aria-label={backupsText.list}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{restoreText.at}</th>
            <th scope="col" className="figure">
              {restoreText.notes}
            </th>
            <th scope="col" className="figure">
              {restoreText.size}
            </th>
            <th scope="col">{restoreText.lock}</th>
            <th scope="col">{restoreText.state}</th>
            <th scope="col">
              <span className="only-heard">{backupsText.read}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map(({ file, at, notes, bytes, sealed, sound }) => (
            <tr key={file}>
              <th scope="row">{moment(at)}</th>
              <td className="figure">{number(notes)}</td>
              <td className="figure">{size(bytes)}</td>
              <td>{sealed ? restoreText.sealed : restoreText.open}</td>
              <td>{sound ? restoreText.sound : <span className="bad-word">{restoreText.broken}</span>}</td>
              <td className="figure">
                {canRead && sound && (
                  <button
                    type="button"
                    className="text-button"
                    aria-label={backupsText.readOf(at)}
                    onClick={() => screen.setState({ dialog: { kind: 'notes-import', snapshot: file } })}
                  >
                    {backupsText.read}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
