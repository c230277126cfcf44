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

const PLOT = 120;
const STEP = 34;
const WIDTH = 20;
const LEFT = 36;
/** About how wide the drawing stands on the page, and how large its letters are there, in px. */
const ON_PAGE = 480;
const LETTERS = 11.5;
/** So many labels stand side by side without touching. */
const LABELS = 14;

/** Stacked columns. What they say stands in the table beside them, so they are only drawn. */
function Columns({ months }: { readonly months: readonly Month[] }) {
  const pattern = useId();
  const most = Math.max(1, ...months.map(sumOf));
  const width = LEFT + Math.max(months.length, 4) * STEP;
  // A wide drawing is made smaller to fit, and its letters are not to.
  const letters = LETTERS * Math.max(1, width / ON_PAGE);
  const height = PLOT + 2.8 * letters;
  const scale = (PLOT - letters) / most;
  const labelled = Math.ceil(months.length / LABELS);
  return (
    <svg
      className="file-month-columns"
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: `${width * 1.15}px`, fontSize: `${letters}px` }}
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
          <text x={LEFT - 8} y={PLOT - value * scale + letters / 3} textAnchor="end">
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
              const tall = month[severity] * scale;
              below += tall;
              return tall === 0 ? null : (
                <rect
                  key={severity}
                  x={x}
                  y={PLOT - below}
                  width={WIDTH}
                  height={Math.max(tall, 1)}
                  data-severity={severity}
                  className="file-month-columns__part"
                  {...(severity === 'consider' && { fill: `url(#${pattern})` })}
                />
              );
            })}
            {index % labelled === 0 && (
              <text x={x + WIDTH / 2} y={PLOT + 1.3 * letters} textAnchor="middle">
                {fileCheckText.monthName(month.month)}
              </text>
            )}
            {(month.month.endsWith('-01') || (index === 0 && !months[1]?.month.endsWith('-01'))) && (
              <text x={x + WIDTH / 2} y={PLOT + 2.5 * letters} textAnchor="middle">
                {month.month.slice(0, 4)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function sumOf(month: Month): number {
  return SEVERITIES.reduce((sum, severity) => sum + month[severity], 0);
}
