import type { KeyboardEvent } from 'react';
import type { Severity } from '../../../../src-main/contract/checks';
import { SEVERITY_WORDS } from '../../../../src-main/contract/face';
import type { CheckResult } from '../../../state/file-check';
import { chooseFindings, useFileCheck } from '../../../state/file-check';
import { fileCheckText } from '../../../text/file-check';
import { FilterField } from '../../../ui/filter-field';
import { SelectField } from '../../../ui/select-field';
import { focusFindings } from './focus-findings';

const ANY = '' as const;
const SEVERITIES: readonly Severity[] = ['contradicts', 'consider', 'note'];

/** Which findings are listed. */
export function FindingFilters({ result: { summary, checks } }: { readonly result: CheckResult }) {
  const text = fileCheckText.list;
  const { check, severity, month, text: words } = useFileCheck((state) => state.choice);
  const any = { value: ANY, label: text.any } as const;
  const found = checks.filter(({ id }) => (summary.byCheck[id] ?? 0) > 0);
  const months = summary.months.filter((one) => one.contradicts + one.consider + one.note > 0);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && words !== '') {
      event.preventDefault();
      chooseFindings({ text: '' });
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    focusFindings();
  };
  return (
    <div className="file-filters">
      <FilterField
        label={text.filter}
        hint={text.filterHint}
        value={words}
        onChange={(next) => chooseFindings({ text: next })}
        onKeyDown={onKeyDown}
      />
      <div className="file-filters__row">
        <SelectField<Severity | ''>
          label={text.severity}
          value={severity ?? ANY}
          options={[any, ...SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value] }))]}
          onChange={(value) => chooseFindings({ severity: value === ANY ? undefined : value })}
        />
        <SelectField
          label={text.check}
          value={check ?? ANY}
          options={[any, ...found.map(({ id, title }) => ({ value: id, label: title }))]}
          onChange={(value) => chooseFindings({ check: value === ANY ? undefined : value })}
        />
        <SelectField
          label={text.month}
          value={month ?? ANY}
          options={[any, ...months.map((one) => ({ value: one.month, label: fileCheckText.month(one.month) }))]}
          onChange={(value) => chooseFindings({ month: value === ANY ? undefined : value })}
        />
      </div>
    </div>
  );
}
