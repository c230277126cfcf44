import { CERTAINTY_WORDS } from '../../../../src-main/contract/face';
import type { ListedFinding } from '../../../../src-main/contract/file-check';
import type { CheckResult } from '../../../state/file-check';
import { findingToSave } from '../../../state/finding-note';
import { useSession } from '../../../state/stores';
import { formatDate } from '../../../text/dates';
import { fileCheckText } from '../../../text/file-check';
import { BecauseList } from '../../../ui/because-list';
import { Details } from '../../../ui/details';
import { Explained } from '../../../ui/explained';
import { SaveNoteButton } from '../../../ui/save-note-button';
import { SeverityMark } from '../../../ui/severity-mark';
import { bookOf } from './book-of';
import { useRow } from './use-row';

interface FindingDetailProps {
  /** Undefined where the cursor stands on no finding. */
  readonly finding: ListedFinding | undefined;
  readonly result: CheckResult;
}

/** What a finding means, what it rests on, and the row it was found in. */
export function FindingDetail({ finding, result }: FindingDetailProps) {
  const text = fileCheckText.detail;
  const books = useSession((state) => state.ruleBooks);
  const row = useRow(finding?.index);
  const check = result.checks.find(({ id }) => id === finding?.check);
  if (finding === undefined || check === undefined) {
    return (
      <section className="finding-detail" aria-label={text.label}>
        <p className="muted">{text.nothing}</p>
      </section>
    );
  }
  const { contactId, line, month, message, severity } = finding;
  const book = bookOf(books, month, result.summary.ruleBooks);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="finding-detail" aria-label={text.label} tabIndex={0}>
      <SeverityMark severity={severity} />
      <h2 tabIndex={-1}>{check.title}</h2>
      <p className="muted">
        {[contactId === '' ? text.noContact : text.contact(contactId), text.line(line), fileCheckText.month(month)].join(' · ')}
      </p>
      <p className="finding-detail__message">
        <Explained text={message} />
      </p>
      <div className="file-actions">
        <SaveNoteButton request={() => findingToSave(finding, check, book)} describedAs={text.saveLabel(check.title)} />
      </div>
      <h3>{text.do}</h3>
      <p>{check.help}</p>
      {check.basis !== undefined && (
        <>
          <h3>{text.basis}</h3>
          <p>{check.basis}</p>
        </>
      )}
      {check.clauses.length > 0 && book !== undefined && (
        <>
          <h3>
            {text.why}
            {check.certainty !== undefined && ` · ${CERTAINTY_WORDS[check.certainty]}`}
          </h3>
          <BecauseList because={check.clauses.map(({ id, ...rest }) => ({ clause: id, ...rest }))} ruleBook={book.id} />
        </>
      )}
      <h3>{text.row}</h3>
      {row.error !== undefined && <p className="muted">{row.error}</p>}
      {row.error === undefined && row.value === undefined && <p className="muted">{text.rowLoading}</p>}
      {row.value !== undefined && (
        <Details
          rows={row.value.columns.map(({ column, label, value }) => [label, column === 'contactDate' ? formatDate(value) : value] as const)}
        />
      )}
      {row.value !== undefined && row.value.others.length > 0 && (
        <>
          <h3>{text.others}</h3>
          <ul className="finding-others">
            {row.value.others.map((other) => (
              <li key={other.index}>
                <SeverityMark severity={other.severity} />
                <span>{other.message}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
