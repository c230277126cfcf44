import type { CheckInfo, Severity } from '../../../../src-main/contract/checks';
import { AUTHORITY_WORDS, CERTAINTY_WORDS, SEVERITY_WORDS } from '../../../../src-main/contract/face';
import type { BookShelf } from '../../../../src-main/contract/rules';
import { sourceWithYear } from '../../../text/answer/source';
import { fileCheckText, momentWord } from '../../../text/file-check';
import type { FileReport } from '../../../text/file-report';
import { localText } from '../../../text/local';
import { nb } from '../../../text/nb';
import { SeverityIcon } from '../../../ui/severity-mark';
import '../../../ui/slip.css';
import '../../../ui/file-report.css';

const SEVERITIES: readonly Severity[] = ['contradicts', 'consider', 'note'];
const { number } = fileCheckText;

/** A result as a document: the figures, the checks with what they rest on, and the first findings. */
export function ReportPage({ report: { result, findings, version } }: { readonly report: FileReport }) {
  const text = fileCheckText.report;
  const { file, summary, checks, checkedAt } = result;
  const found = checks.filter(({ id }) => (summary.byCheck[id] ?? 0) > 0);
  const titles = new Map(checks.map(({ id, title }) => [id, title]));
  return (
    <article className="slip report" aria-hidden="true">
      <header className="slip__head">
        <span>{text.title}</span>
        <span>{nb.app.name}</span>
      </header>
      <h1>{file.name}</h1>
      {summary.ruleBooks.some(({ shelf }) => shelf?.untested) && (
        <p>
          <strong>{nb.untested.mark}</strong>
        </p>
      )}
      {file.demo && <p>{fileCheckText.result.demo}</p>}
      <table className="report__facts">
        <tbody>
          <Row term={text.at} value={momentWord(checkedAt)} />
          <Row term={text.rows} value={fileCheckText.result.rows(summary.rows, summary.unreadable)} />
          {summary.ruleBooks.map(({ id, title, hash, rows, shelf }) => (
            <Row key={id} term={text.book} value={`${title} (${id})${laidOver(shelf)}, ${text.bookRows(rows)}, ${text.hash} ${hash}`} />
          ))}
          {summary.ruleBooks.length === 0 && <Row term={text.book} value={fileCheckText.result.noBook} />}
          <Row
            term={text.findings}
            value={SEVERITIES.map((severity) => `${number(summary.bySeverity[severity])} ${SEVERITY_WORDS[severity].toLowerCase()}`).join(
              ', ',
            )}
          />
        </tbody>
      </table>
      {summary.months.length > 0 && (
        <>
          <h2>{text.byMonth}</h2>
          <table className="report__table">
            <thead>
              <tr>
                <th>{fileCheckText.overview.month}</th>
                <th className="number">{text.rows}</th>
                {SEVERITIES.map((severity) => (
                  <th key={severity} className="number">
                    {SEVERITY_WORDS[severity]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {summary.months.map((month) => (
                <tr key={month.month}>
                  <td>{fileCheckText.month(month.month)}</td>
                  <td className="number">{number(month.rows)}</td>
                  {SEVERITIES.map((severity) => (
                    <td key={severity} className="number">
                      {number(month[severity])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {summary.notices.length > 0 && (
        <>
          <h2>{text.notices}</h2>
          <ul className="report__list">
            {summary.notices.map(({ kind, message, count }) => (
              <li key={`${kind} ${message}`}>
                {message} ({fileCheckText.file.times(count)})
              </li>
            ))}
          </ul>
        </>
      )}
      {found.length > 0 && (
        <>
          <h2>{text.checks}</h2>
          <ul className="report__checks">
            {found.map((check) => (
              <Check key={check.id} check={check} count={summary.byCheck[check.id] ?? 0} />
            ))}
          </ul>
        </>
      )}
      <h2>{summary.findings === 0 ? text.none : text.list(findings.length, summary.findings)}</h2>
      {findings.length > 0 && (
        <table className="report__table">
          <thead>
            <tr>
              <th>{fileCheckText.list.severity}</th>
              <th className="number">{fileCheckText.list.sorts.line}</th>
              <th>{fileCheckText.list.sorts.contactId}</th>
              <th>{fileCheckText.list.sorts.check}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ index, severity, line, contactId, check, message }) => (
              <tr key={index}>
                <td className="report__severity">
                  <SeverityIcon severity={severity} size={10} /> {SEVERITY_WORDS[severity]}
                </td>
                <td className="number">{number(line)}</td>
                <td className="report__contact">{contactId}</td>
                <td>
                  {titles.get(check) ?? check}
                  <small>{message}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <footer className="slip__foot">
        <p>{text.noPatient}</p>
        <small>{text.version(version)}</small>
      </footer>
    </article>
  );
}

/** What was laid over a book when the file was checked. */
function laidOver(shelf: BookShelf | undefined): string {
  const clarifications = shelf?.clarifications ?? 0;
  return clarifications === 0 ? '' : ` ${localText.inBook(clarifications)}`;
}

function Row({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <tr>
      <th scope="row">{term}</th>
      <td>{value}</td>
    </tr>
  );
}

function Check({ check: { title, severity, certainty, clauses, basis }, count }: { readonly check: CheckInfo; readonly count: number }) {
  return (
    <li>
      <strong>
        {number(count)} × {title}
      </strong>{' '}
      ({SEVERITY_WORDS[severity].toLowerCase()}
      {certainty !== undefined && `, ${CERTAINTY_WORDS[certainty]}`})
      {basis !== undefined && (
        <small>
          {fileCheckText.report.own}: {basis}
        </small>
      )}
      {clauses.map(({ id, text, source, year, locator, authority }) => (
        <small key={id}>
          {id}: {text} ({sourceWithYear(source, year)}, {locator}; {AUTHORITY_WORDS[authority]})
        </small>
      ))}
    </li>
  );
}
