import type { AtlasEntry } from '../../../src-main/contract/proof';
import { type Question, RuleVerdict } from '../../../src-main/contract/rules';
import { examplesPlace, useExamplesPlace } from '../../state/examples-place';
import { useSession } from '../../state/stores';
import { nbAtlas } from '../../text/atlas';
import { nb } from '../../text/nb';
import { SelectField } from '../../ui/select-field';
import { formName, formOf } from './entries';

interface AtlasFiltersProps {
  readonly entries: readonly AtlasEntry[];
  readonly shown: number;
  readonly questions: readonly Question[];
  readonly ruleBook: string;
}

const ALL = 'all';

/** Which book, contact form and verdict to see examples of. */
export function AtlasFilters({ entries, shown, questions, ruleBook }: AtlasFiltersProps) {
  const { form, verdict } = useExamplesPlace();
  const books = useSession((state) => state.ruleBooks);
  const forms = [...new Set(entries.map(formOf))];
  return (
    <div className="filter-bar">
      <div className="picker-row">
        <SelectField
          label={nbAtlas.form}
          value={form ?? ALL}
          options={[{ value: ALL, label: nbAtlas.all }, ...forms.map((value) => ({ value, label: formName(value, questions) }))]}
          onChange={(value) => examplesPlace.setState({ form: value === ALL ? undefined : value })}
        />
        <SelectField<RuleVerdict | typeof ALL>
          label={nbAtlas.verdict}
          value={verdict ?? ALL}
          options={[{ value: ALL, label: nbAtlas.all }, ...RuleVerdict.options.map((value) => ({ value, label: nb.verdictTitle[value] }))]}
          onChange={(value) => examplesPlace.setState({ verdict: value === ALL ? undefined : value })}
        />
        {books.length > 1 && (
          <SelectField
            label={nbAtlas.ruleBook}
            value={ruleBook}
            options={books.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => examplesPlace.setState({ ruleBook: id })}
          />
        )}
      </div>
      <p role="status">{nbAtlas.shown(shown, entries.length)}</p>
    </div>
  );
}
