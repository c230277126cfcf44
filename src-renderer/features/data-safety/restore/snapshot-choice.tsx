import { Input } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import type { SnapshotInfo } from '../../../../src-main/contract/backups';
import { moment, number, size } from '../../../text/data-safety/figures';
import { restoreText } from '../../../text/data-safety/restore';

interface SnapshotChoiceProps {
  readonly snapshots: readonly SnapshotInfo[];
  readonly chosen: string | undefined;
  readonly onChoose: (file: string) => void;
}

/** So many are shown at first; the others are one step away. */
const FIRST = 4;

/** The snapshots to choose from. One that is damaged is shown and cannot be chosen. */
export function SnapshotChoice({ snapshots, chosen, onChoose }: SnapshotChoiceProps) {
  const group = useId();
  const [all, setAll] = useState(false);
  const shown = all ? snapshots : snapshots.filter(({ file }, index) => index < FIRST || file === chosen);
  const hidden = snapshots.length - shown.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable without a mouse. */}
      <section className="table-scroll" tabIndex={0} aria-label={restoreText.list}>
        <table className="table table--choice">
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
            </tr>
          </thead>
          <tbody>
            {shown.map(({ file, at, notes, bytes, sealed, sound }) => (
              <tr key={file} data-broken={!sound || undefined}>
                <th scope="row">
                  <span className="table__choice">
                    <Input
                      type="radio"
                      id={`${group}-${file}`}
                      name={group}
                      value={file}
                      checked={file === chosen}
                      disabled={!sound}
                      aria-label={restoreText.choose(at, notes)}
                      onChange={() => onChoose(file)}
                    />
                    <label htmlFor={`${group}-${file}`}>{moment(at)}</label>
                  </span>
                </th>
                <td className="figure">{number(notes)}</td>
                <td className="figure">{size(bytes)}</td>
                <td>{sealed ? restoreText.sealed : restoreText.open}</td>
                <td>{sound ? restoreText.sound : <span className="bad-word">{restoreText.broken}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hidden > 0 && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {restoreText.showOlder(hidden)}
        </button>
      )}
    </>
  );
}
