import type { RuleBookSummary } from '../../../src-main/contract/rules';
import { changesPlace } from '../../state/changes-place';
import { nbChanges } from '../../text/changes';
import { SelectField } from '../../ui/select-field';

interface BookPickersProps {
  readonly books: readonly RuleBookSummary[];
  readonly from: string;
  readonly to: string;
}

/** The book before and the book after. */
export function BookPickers({ books, from, to }: BookPickersProps) {
  const options = books.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <div className="picker-row">
      <SelectField
        label={nbChanges.from}
        value={from}
        options={options}
        onChange={(id) => changesPlace.setState({ from: id, chapter: undefined })}
      />
      <SelectField
        label={nbChanges.to}
        value={to}
        options={options}
        onChange={(id) => changesPlace.setState({ to: id, chapter: undefined })}
      />
    </div>
  );
}
