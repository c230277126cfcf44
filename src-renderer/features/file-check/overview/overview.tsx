import type { Severity } from '../../../../src-main/contract/checks';
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
      {summary.findings === 0 && (
        <section className="sheet file-box" aria-label={text.none}>
          <h2>{text.none}</h2>
          <p>{text.noneHelp}</p>
        </section>
      )}
      <CheckTable summary={summary} checks={checks} />
      <MonthFigure months={summary.months} />
      <VerdictFigure verdicts={summary.verdicts} />
    </section>
  );
}
