import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { CheckResult } from '../../../state/file-check';
import { ALL_FINDINGS, chooseFindings, useFileCheck } from '../../../state/file-check';
import { fileCheckText } from '../../../text/file-check';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { SwitchField } from '../../../ui/switch-field';
import { FindingDetail } from '../detail/finding-detail';
import { FindingFilters } from './finding-filters';
import { FindingList } from './finding-list';
import { focusFindings } from './focus-findings';
import { layoutOf, MOST_ROWS } from './list-layout';
import { SortBar } from './sort-bar';
import { useFindings } from './use-findings';

/** The findings one by one: the list, and beside it the finding that the cursor stands on. */
export function FindingsTab({ result }: { readonly result: CheckResult }) {
  const text = fileCheckText.list;
  const view = useRef<HTMLDivElement>(null);
  const choice = useFileCheck((state) => state.choice);
  const closed = useFileCheck((state) => state.closed);
  const cursor = useFileCheck((state) => state.cursor);
  // While words are typed the list follows a little behind.
  const findings = useFindings(useDeferredValue(choice), result.checkedAt);
  const { total, groups } = findings;
  const layout = useMemo(() => layoutOf(total ?? 0, groups, closed), [total, groups, closed]);
  const titles = useMemo(() => new Map(result.checks.map(({ id, title }) => [id, title])), [result.checks]);
  const row = cursor < layout.rows ? layout.at(cursor) : undefined;
  const shown = row?.kind === 'finding' ? findings.at(row.place) : undefined;
  const { kept, summary } = result;
  // The button that was pressed goes away with what it stood for, and the list comes when it has been fetched.
  const toList = useRef(false);
  useEffect(() => {
    if (!toList.current || total === undefined || total === 0) return;
    toList.current = false;
    focusFindings();
  }, [total]);
  return (
    <div className="file-findings" ref={view}>
      <section className="file-findings__list" aria-label={text.label}>
        <FindingFilters result={result} />
        <div className="file-findings__count">
          <span className="muted" role="status">
            {total === undefined ? fileCheckText.loading : text.shown(total, kept)}
            {total !== undefined && total > MOST_ROWS && ` · ${text.listed(MOST_ROWS)}`}
          </span>
          <SwitchField label={text.group} checked={choice.grouped} onChange={(next) => chooseFindings({ grouped: next })} />
        </div>
        {kept < summary.findings && <Notice tone="info">{text.truncated(kept, summary.findings)}</Notice>}
        {findings.error !== undefined && <Notice tone="danger">{findings.error}</Notice>}
        {total === 0 ? (
          <div className="notes__none">
            <p>{kept === 0 ? fileCheckText.overview.noneHelp : text.none}</p>
            {kept > 0 && (
              <Button
                onClick={() => {
                  chooseFindings(ALL_FINDINGS);
                  toList.current = true;
                }}
              >
                {text.showAll}
              </Button>
            )}
          </div>
        ) : (
          <>
            <SortBar />
            <FindingList
              findings={findings}
              layout={layout}
              titles={titles}
              onEnter={() => view.current?.querySelector<HTMLElement>('.finding-detail h2')?.focus()}
            />
          </>
        )}
      </section>
      <FindingDetail finding={shown} result={result} />
    </div>
  );
}
