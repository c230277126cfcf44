import type { CheckSummary, Severity } from '../../../../src-main/contract/checks';
import { SEVERITY_WORDS } from '../../../../src-main/contract/face';
import type { CheckResult } from '../../../state/file-check';
import { showFindings } from '../../../state/file-check';
import { fileCheckText } from '../../../text/file-check';
import { SeverityIcon } from '../../../ui/severity-mark';
import { CheckTable } from './check-table';
import { MonthFigure } from './month-figure';
import { VerdictFigure } from './verdict-figure';

const SEVERITIES: readonly Severity[] = ['contradicts', 'consider', 'note'];

/** The figures of a result, each as a drawing and as numbers. */
export function Overview({ result: { summary, checks } }: { readonly result: CheckResult }) {
  const text = fileCheckText.overview;
  return (
    <section className="file-result__page file-overview" aria-label={fileCheckText.result.overview}>
      <ul className="file-severities" aria-label={text.severities}>
        {SEVERITIES.map((severity) => (
          <li key={severity}>
            <button
              type="button"
              className="sheet file-severity"
              data-severity={severity}
              data-none={summary.bySeverity[severity] === 0 ? '' : undefined}
              onClick={() => showFindings({ severity })}
            >
              <SeverityIcon severity={severity} size={22} />
              <strong className="file-severity__count">{fileCheckText.number(summary.bySeverity[severity])}</strong>
              <span>
                {SEVERITY_WORDS[severity]}
                <small>{text.severityHelp[severity]}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {summary.findings === 0 && <NoFindings summary={summary} />}
      {!nothingRead(summary) && <CheckTable summary={summary} checks={checks} />}
      <MonthFigure months={summary.months} />
      <VerdictFigure verdicts={summary.verdicts} />
    </section>
  );
}

/** No findings are good news only for the rows that were read. */
function NoFindings({ summary }: { readonly summary: CheckSummary }) {
  const text = fileCheckText.overview;
  const { unreadable } = summary;
  const nothing = nothingRead(summary);
  return (
    <section className="sheet file-box" aria-label={nothing ? text.nothing : text.none}>
      <h2>{nothing ? text.nothing : text.none}</h2>
      <p>{nothing ? text.nothingHelp(unreadable) : text.noneHelp}</p>
      {!nothing && unreadable > 0 && <p>{text.leftOut(unreadable)}</p>}
    </section>
  );
}

function nothingRead({ rows, unreadable }: CheckSummary): boolean {
  return rows === unreadable;
}
