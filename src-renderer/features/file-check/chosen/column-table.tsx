import type { ColumnInfo, FilePreview } from '../../../../src-main/contract/file-check';
import { fileCheckText } from '../../../text/file-check';
import { WarningIcon } from '../../../ui/warning-icon';

interface ColumnTableProps {
  readonly preview: FilePreview;
  readonly columns: readonly ColumnInfo[];
  /** `column`: null where the column is not to be used. Missing where the columns are what they are. */
  readonly onChange: ((header: string, column: string | null) => void) | undefined;
}

/** So many values of each column are shown. */
const VALUES_SHOWN = 4;
const NOT_USED = '-';
const UNKNOWN = '?';

/** The columns of the file, each with what it stands for and what it begins with. */
export function ColumnTable({ preview: { headers, rows }, columns, onChange }: ColumnTableProps) {
  const text = fileCheckText.chosen;
  return (
    <div className="sheet file-columns-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.header}</th>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.example}</th>
          </tr>
        </thead>
        <tbody>
          {headers.map(({ header, column }, place) => {
            const name = header === '' ? text.unnamed(place + 1) : header;
            const values = rows.map((row) => row[place] ?? '').filter((value) => value !== '');
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may have the same header twice, and columns do not move.
              <tr key={place} data-known={column == null ? undefined : ''}>
                <th scope="row">{name}</th>
                <td>
                  {onChange === undefined ? (
                    columns.find(({ id }) => id === column)?.label
                  ) : (
                    <span className="file-column-choice">
                      <ColumnSelect name={name} column={column} columns={columns} onChange={(next) => onChange(header, next)} />
                      {column === undefined && <WarningIcon />}
                    </span>
                  )}
                </td>
                <td className="file-values">
                  {values.slice(0, VALUES_SHOWN).map((value, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the values of rows that do not move.
                    <span key={index} className="file-value">
                      {value}
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnSelectProps {
  readonly name: string;
  readonly column: string | null | undefined;
  readonly columns: readonly ColumnInfo[];
  readonly onChange: (column: string | null) => void;
}

/** What one column stands for. */
function ColumnSelect({ name, column, columns, onChange }: ColumnSelectProps) {
  const text = fileCheckText.chosen;
  return (
    <select
      className="ds-input"
      data-width="auto"
      aria-label={text.columnOf(name)}
      value={column === undefined ? UNKNOWN : (column ?? NOT_USED)}
      onChange={({ target: { value } }) => onChange(value === NOT_USED || value === UNKNOWN ? null : value)}
    >
      {column === undefined && <option value={UNKNOWN}>{text.unknown}</option>}
      <option value={NOT_USED}>{text.notUsed}</option>
      {(['registration', 'fact'] as const).map((kind) => (
        <optgroup key={kind} label={text.kinds[kind]}>
          {columns
            .filter((one) => one.kind === kind)
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
