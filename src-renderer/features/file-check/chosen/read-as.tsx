import type { Delimiter, Encoding, FileChoices, FilePreview } from '../../../../src-main/contract/file-check';
import { fileCheckText } from '../../../text/file-check';
import { Button } from '../../../ui/button';
import { SelectField } from '../../../ui/select-field';

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];
const ENCODINGS: readonly { readonly value: Encoding; readonly label: string }[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252' },
];
const AUTOMATIC = 'automatic';

interface ReadAsProps {
  readonly preview: FilePreview;
  readonly choices: FileChoices;
  readonly onChange: (part: Partial<FileChoices>) => void;
  readonly onImport: () => Promise<void>;
  readonly onExport: () => Promise<void>;
}

/** How the letters and columns of a CSV file are told apart, and the mapping as a file of its own. */
export function ReadAs({ preview, choices, onChange, onImport, onExport }: ReadAsProps) {
  const text = fileCheckText.chosen;
  const found =
    choices.delimiter === undefined && preview.delimiter !== undefined ? text.delimiters[preview.delimiter].toLowerCase() : undefined;
  return (
    <div className="filter-bar">
      <div className="picker-row">
        <SelectField
          label={text.delimiter}
          value={choices.delimiter ?? AUTOMATIC}
          options={[
            { value: AUTOMATIC, label: text.automatic(found) },
            ...DELIMITERS.map((value) => ({ value, label: text.delimiters[value] })),
          ]}
          onChange={(value) => onChange({ delimiter: value === AUTOMATIC ? undefined : value })}
        />
        <SelectField
          label={text.encoding}
          value={choices.encoding ?? AUTOMATIC}
          options={[
            {
              value: AUTOMATIC,
              label: text.automatic(choices.encoding === undefined ? fileCheckText.encoding(preview.encoding) : undefined),
            },
            ...ENCODINGS,
          ]}
          onChange={(value) => onChange({ encoding: value === AUTOMATIC ? undefined : value })}
        />
      </div>
      <div className="file-actions">
        <Button variant="tertiary" onClick={() => void onImport()}>
          {text.importMap}
        </Button>
        <Button variant="tertiary" onClick={() => void onExport()}>
          {text.exportMap}
        </Button>
      </div>
    </div>
  );
}
