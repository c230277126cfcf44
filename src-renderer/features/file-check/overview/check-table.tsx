import type { CheckInfo, CheckSummary, Severity } from '../../../../src-main/contract/checks';
import { showFindings } from '../../../state/file-check';
import { fileCheckText } from '../../../text/file-check';
import { SeverityMark } from '../../../ui/severity-mark';

interface CheckTableProps {
  readonly summary: CheckSummary;
  readonly checks: readonly CheckInfo[];
}

const SEVERITIES: readonly Severity[] = ['contradicts', 'consider', 'note'];

/** The checks that found something, the most severe and then those with most findings first, each with a bar; and those that found nothing. */
export function CheckTable({ summary: { byCheck }, checks }: CheckTableProps) {
  const text = fileCheckText.overview;
  const counted = checks.map((check) => ({ check, count: byCheck[check.id] ?? 0 }));
  const rank = ({ severity }: CheckInfo): number => SEVERITIES.indexOf(severity);
  const found = counted.filter(({ count }) => count > 0).sort((a, b) => rank(a.check) - rank(b.check) || b.count - a.count);
  const quiet = counted.filter(({ count }) => count === 0);
  const most = Math.max(...found.map(({ count }) => count));
  return (
    <section className="sheet file-box" aria-labelledby="file-by-check">
      <h2 id="file-by-check">{text.byCheck}</h2>
      {found.length > 0 && (
        <table className="table file-by-check">
          <thead>
            <tr>
              <th scope="col">{text.check}</th>
              <th scope="col">{text.severity}</th>
              <th scope="col" className="number">
                {text.count}
              </th>
              <td className="file-bar-cell" />
            </tr>
          </thead>
          <tbody>
            {found.map(({ check, count }) => (
              <tr key={check.id} data-check={check.id}>
                <th scope="row">
                  <button type="button" className="text-button" onClick={() => showFindings({ check: check.id })}>
                    {check.title}
                  </button>
                </th>
                <td>
                  <SeverityMark severity={check.severity} />
                </td>
                <td className="number">{fileCheckText.number(count)}</td>
                <td className="file-bar-cell" aria-hidden="true">
                  <span className="file-bar" data-severity={check.severity} style={{ width: `${(count / most) * 100}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {quiet.length > 0 && (
        <details className="file-quiet">
          <summary>{text.quiet(quiet.length)}</summary>
          <ul>
            {quiet.map(({ check }) => (
              <li key={check.id}>{check.title}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
