import { useId } from 'react';
import type { CheckSummary, Severity } from '../../../../src-main/contract/checks';
import { SEVERITY_WORDS } from '../../../../src-main/contract/face';
import { showFindings } from '../../../state/file-check';
import { fileCheckText } from '../../../text/file-check';
import { SeverityIcon } from '../../../ui/severity-mark';

type Month = CheckSummary['months'][number];

/** From the bottom of a column up: the strongest stands firmest. */
const SEVERITIES: readonly Severity[] = ['contradicts', 'consider', 'note'];
/** More columns than this cannot be told apart; the table has them all. */
const COLUMNS_SHOWN = 24;

/** How many findings fall in each month: drawn as columns, and as numbers beside them. */
export function MonthFigure({ months }: Pick<CheckSummary, 'months'>) {
  const text = fileCheckText.overview;
  if (months.length === 0) return null;
  const drawn = months.slice(-COLUMNS_SHOWN);
  return (
    <section className="sheet file-box" aria-labelledby="file-by-month">
      <h2 id="file-by-month">{text.byMonth}</h2>
      <div className="file-months">
        <div>
          <Columns months={drawn} />
          <ul className="file-legend">
            {SEVERITIES.map((severity) => (
              <li key={severity}>
                <span className="file-bar file-legend__key" data-severity={severity} aria-hidden="true" />
                {SEVERITY_WORDS[severity]}
              </li>
            ))}
          </ul>
          {drawn.length < months.length && <p className="muted">{text.moreMonths(drawn.length)}</p>}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section className="file-scroll" tabIndex={0} aria-label={text.monthTable}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text.month}</th>
                <th scope="col" className="number">
                  {text.rows}
                </th>
                {SEVERITIES.map((severity) => (
                  <th scope="col" className="number" key={severity}>
                    <SeverityIcon severity={severity} size={13} />
                    <span className="only-heard">{SEVERITY_WORDS[severity]}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month.month}>
                  <th scope="row">
                    <button type="button" className="text-button" onClick={() => showFindings({ month: month.month })}>
                      {fileCheckText.month(month.month)}
                    </button>
                  </th>
                  <td className="number">{fileCheckText.number(month.rows)}</td>
                  {SEVERITIES.map((severity) => (
                    <td className="number" key={severity} data-zero={month[severity] === 0 ? '' : undefined}>
                      {fileCheckText.number(month[severity])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
}

const HEIGHT = 150;
const PLOT = 120;
const STEP = 44;
const WIDTH = 26;
const LEFT = 40;

/** Stacked columns. What they say stands in the table beside them, so they are only drawn. */
function Columns({ months }: { readonly months: readonly Month[] }) {
  const pattern = useId();
  const most = Math.max(1, ...months.map(sumOf));
  const width = LEFT + Math.max(months.length, 3) * STEP;
  const scale = (PLOT - 8) / most;
  return (
    <svg
      className="file-month-columns"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      style={{ maxWidth: `${width * 1.15}px` }}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="file-month-columns__ground" />
          <rect width="2.5" height="5" className="file-month-columns__stripe" />
        </pattern>
      </defs>
      {[0, most].map((value) => (
        <g key={value}>
          <line x1={LEFT - 4} x2={width} y1={PLOT - value * scale} y2={PLOT - value * scale} className="file-month-columns__line" />
          <text x={LEFT - 8} y={PLOT - value * scale + 4} textAnchor="end">
            {fileCheckText.number(value)}
          </text>
        </g>
      ))}
      {months.map((month, index) => {
        const x = LEFT + index * STEP + (STEP - WIDTH) / 2;
        let below = 0;
        return (
          <g key={month.month}>
            {SEVERITIES.map((severity) => {
              const height = month[severity] * scale;
              below += height;
              return height === 0 ? null : (
                <rect
                  key={severity}
                  x={x}
                  y={PLOT - below}
                  width={WIDTH}
                  height={Math.max(height, 1)}
                  data-severity={severity}
                  className="file-month-columns__part"
                  {...(severity === 'consider' && { fill: `url(#${pattern})` })}
                />
              );
            })}
            <text x={x + WIDTH / 2} y={PLOT + 16} textAnchor="middle">
              {fileCheckText.monthShort(month.month)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function sumOf(month: Month): number {
  return SEVERITIES.reduce((sum, severity) => sum + month[severity], 0);
}
