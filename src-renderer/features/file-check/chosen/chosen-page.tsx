import type { FileCheckState, FileChoices } from '../../../../src-main/contract/file-check';
import { chooseFile, closeCheck, exportMap, importMap, mapColumn, mapFile, startCheck } from '../../../state/file-check';
import { fileCheckText } from '../../../text/file-check';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { useFirstFocus } from '../use-first-focus';
import { ColumnTable } from './column-table';
import { ReadAs } from './read-as';

type Chosen = Extract<FileCheckState, { kind: 'chosen' }>;

/** A file before it is checked: its first rows, and what its columns stand for. */
export function ChosenPage({ chosen }: { readonly chosen: Chosen }) {
  const text = fileCheckText.chosen;
  const { file, preview, choices, columns, mappedValues, remembered, cancelled } = chosen;
  const start = useFirstFocus<HTMLButtonElement>();
  const isCsv = preview.format === 'csv';
  // The one column without which no row can be read.
  const hasDate = preview.headers.some(({ column }) => column === 'contactDate');
  const known = preview.headers.filter(({ column }) => column != null).length;
  // Read in another way the file has other headers, and what was chosen for the old ones means nothing.
  const readAs = (part: Partial<FileChoices>): void => void mapFile({ ...part, columns: {} });
  return (
    <div className="reading">
      <header className="reading__top">
        <div>
          <h1>{text.title}</h1>
          <p className="muted file-chosen__name">
            {[
              text.file(file.name, file.bytes),
              fileCheckText.encoding(preview.encoding),
              ...(preview.gzip ? [text.gzip] : []),
              ...(isCsv ? [] : [text.xml]),
            ].join(' · ')}
          </p>
        </div>
        <div className="file-actions">
          <Button variant="tertiary" onClick={() => void closeCheck()}>
            {text.close}
          </Button>
          <Button onClick={() => void chooseFile()}>{text.other}</Button>
          <Button ref={start} variant="primary" onClick={() => void startCheck()}>
            {text.start}
          </Button>
        </div>
      </header>
      {isCsv && <ReadAs preview={preview} choices={choices} onChange={readAs} onImport={importMap} onExport={exportMap} />}
      <div className="file-chosen__page">
        {cancelled && <Notice tone="info">{text.cancelled}</Notice>}
        {preview.problems.length > 0 && (
          <Notice tone="warning">
            <strong>{hasDate ? text.problems : text.mustFix}</strong>
            <ul>
              {preview.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Notice>
        )}
        <p className="muted" role="status">
          {isCsv
            ? [
                text.understood(known, preview.headers.length),
                ...(remembered ? [text.remembered] : []),
                ...(mappedValues > 0 ? [text.values(mappedValues)] : []),
              ].join(' ')
            : text.xmlHelp}
        </p>
        <ColumnTable
          preview={preview}
          columns={columns}
          onChange={isCsv ? (header, column) => void mapColumn(header, column) : undefined}
        />
      </div>
    </div>
  );
}
