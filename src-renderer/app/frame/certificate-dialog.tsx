import type { Certificate, Finding } from '../../../src-main/contract/proof';
import { openAssessment } from '../../state/navigate';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { useCall } from '../../state/use-call';
import { certificateText } from '../../text/certificate';
import { formatDate } from '../../text/dates';
import { nb } from '../../text/nb';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { certificateState, findingsByKind } from './certificate-state';

const words = certificateText;

/** The proof of the rule book in use: what was tried, what was found, and for which content it holds. */
export function CertificateDialog({ onClose }: { readonly onClose: () => void }) {
  const book = useBookOnScreen();
  const { value, error, again } = useCall('rule-book:certificate', book && { ruleBook: book.id });
  const state = certificateState(value, book);
  return (
    <Dialog title={words.title} onClose={onClose}>
      {error !== undefined && <Failed message={error} onRetry={again} />}
      {value !== undefined && book !== undefined && (
        <>
          {state === 'clean' && <p>{words.cleanLine}</p>}
          {state === 'findings' && <Notice tone="warning">{words.findingsLine}</Notice>}
          {state === 'other-content' && <Notice tone="warning">{words.otherBookLine}</Notice>}
          <p className="muted">{words.what}</p>
          <dl className="facts facts--counts">
            <Count term={words.book} value={book.title} />
            <Count term={words.combinations} value={value.combinations.toLocaleString('nb')} />
            {findingsByKind(value).map(({ kind, findings }) => (
              <Count key={kind} term={words[kind]} value={String(findings.length)} />
            ))}
            <Count term={words.uncoveredDates} value={String(value.uncoveredDates.length)} />
          </dl>
          <Hash term={words.hash} hash={book.hash} />
          {state === 'other-content' && <Hash term={words.certificateHash} hash={value.hash} />}
          <Findings certificate={value} />
        </>
      )}
    </Dialog>
  );
}

function Hash({ term, hash }: { readonly term: string; readonly hash: string }) {
  return (
    <div className="certificate__hash">
      <span className="muted">{term}</span>
      <CopyButton quiet text={() => hash} describedAs={words.copyHash} />
      <code>{hash}</code>
    </div>
  );
}

function Count({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Findings({ certificate }: { readonly certificate: Certificate }) {
  return (
    <>
      {certificate.uncoveredDates.length > 0 && (
        <section>
          <h3>{words.uncoveredDates}</h3>
          <ul className="plain">
            {certificate.uncoveredDates.map(({ from, to }) => (
              <li key={from}>{nb.scope.covers(formatDate(from), formatDate(to))}</li>
            ))}
          </ul>
        </section>
      )}
      {findingsByKind(certificate)
        .filter(({ findings }) => findings.length > 0)
        .map(({ kind, findings }) => (
          <section key={kind}>
            <h3>{words[kind]}</h3>
            <ul className="plain">
              {findings.map((finding) => (
                <FindingRow key={`${finding.message} ${JSON.stringify(finding.facts)}`} finding={finding} ruleBook={certificate.ruleBook} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function FindingRow({ finding, ruleBook }: { readonly finding: Finding; readonly ruleBook: string }) {
  const { message, facts, rules, clauses } = finding;
  return (
    <li>
      {message}
      {[...rules, ...clauses].map(({ id, file, line }) => (
        <small key={`${id} ${file} ${line}`}>
          {id}: {words.line(file, line)}
        </small>
      ))}
      {facts !== undefined && (
        <button type="button" className="text-button" onClick={() => void openAssessment(facts, ruleBook)}>
          {words.openFacts}
        </button>
      )}
    </li>
  );
}
