import type { CheckResult } from '../../../state/file-check';
import { fileCheckText } from '../../../text/file-check';
import { Details } from '../../../ui/details';

/** What is to be said of the file itself: what was not understood, which rows could not be read, and what it was checked against. */
export function FileTab({ result: { summary, file: chosen } }: { readonly result: CheckResult }) {
  const text = fileCheckText.file;
  const { file, notices, unreadable, unreadableRows, ruleBooks, seconds, rowsPerSecond } = summary;
  return (
    <section className="file-result__page" aria-label={fileCheckText.result.file}>
      <section className="sheet file-box" aria-labelledby="file-notices">
        <h2 id="file-notices">{text.notices}</h2>
        {notices.length === 0 && <p className="muted">{text.noNotices}</p>}
        <ul className="file-notices">
          {notices.map(({ kind, message, count, lines }) => (
            <li key={`${kind} ${message}`}>
              <p>{message}</p>
              <small>
                {[
                  text.times(count),
                  ...(lines.length > 0 ? [text.lines(lines.map(fileCheckText.number).join(', '), count - lines.length)] : []),
                ].join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet file-box" aria-labelledby="file-unreadable">
        <h2 id="file-unreadable">
          {text.unreadable} {unreadable > 0 && <span className="muted">{fileCheckText.number(unreadable)}</span>}
        </h2>
        <p className="muted">{unreadable === 0 ? text.allRead : text.unreadableHelp}</p>
        {unreadable > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
          <section className="file-scroll" tabIndex={0} aria-label={text.unreadableTable}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {text.line}
                  </th>
                  <th scope="col">{text.reason}</th>
                </tr>
              </thead>
              <tbody>
                {unreadableRows.map(({ line, reason }) => (
                  <tr key={line}>
                    <td className="number">{fileCheckText.number(line)}</td>
                    <td>{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {unreadable > unreadableRows.length && <p className="muted">{text.moreRows(unreadable - unreadableRows.length)}</p>}
          </section>
        )}
      </section>
      <section className="sheet file-box" aria-labelledby="file-facts">
        <h2 id="file-facts">{text.facts}</h2>
        <Details
          rows={[
            [text.name, chosen.name],
            [text.size, fileCheckText.bytes(file.bytes)],
            [text.format, `${text.formats[file.format]}${file.gzip ? `, ${text.gzip}` : ''}`],
            [text.encoding, fileCheckText.encoding(file.encoding)],
            [text.time, fileCheckText.result.took(seconds, rowsPerSecond)],
          ]}
        />
      </section>
      <section className="sheet file-box" aria-labelledby="file-books">
        <h2 id="file-books">{text.books}</h2>
        {ruleBooks.length === 0 && <p className="muted">{fileCheckText.result.noBook}</p>}
        {ruleBooks.map(({ id, title, hash, rows }) => (
          <Details
            key={id}
            rows={[
              [text.book, `${title} (${id})`],
              [fileCheckText.overview.rows, fileCheckText.number(rows)],
              [text.hash, hash],
            ]}
          />
        ))}
      </section>
    </section>
  );
}
