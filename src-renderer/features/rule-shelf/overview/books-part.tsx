import type { ShelvedBook } from '../../../../src-main/contract/packs';
import { useSession } from '../../../state/stores';
import { formatDate } from '../../../text/dates';
import { nb } from '../../../text/nb';
import { shelfText, shortHash } from '../../../text/rule-shelf';
import { CopyButton } from '../../../ui/copy-button';
import { CompareBooks } from './compare-books';

const text = shelfText.book;

/** The rule books in use: from whom, for which days, how they were proved, and what tells one from another. */
export function BooksPart({ books }: { readonly books: readonly ShelvedBook[] }) {
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-books">
      <h2 id="shelf-books">{shelfText.books}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable without a mouse. */}
      <section className="table-scroll" tabIndex={0} aria-label={shelfText.table(shelfText.books)}>
        <table className="table shelf-table">
          <thead>
            <tr>
              <th scope="col">{text.title}</th>
              <th scope="col">{text.from}</th>
              <th scope="col">{text.valid}</th>
              <th scope="col">{text.control}</th>
              <th scope="col">{text.hash}</th>
            </tr>
          </thead>
          <tbody>
            {books.map((book) => (
              <BookRow key={book.summary.id} book={book} />
            ))}
          </tbody>
        </table>
      </section>
      {books.length > 1 && <CompareBooks books={books.map(({ summary }) => summary)} />}
    </section>
  );
}

function BookRow({ book: { summary, pack, certificate } }: { readonly book: ShelvedBook }) {
  const isDefault = useSession((state) => state.defaultBook === summary.id);
  const clarifications = summary.shelf?.clarifications ?? 0;
  return (
    <tr data-book={summary.id}>
      <th scope="row">
        {summary.title} {summary.shelf?.untested === true && <span className="badge badge--untested">{nb.untested.tag}</span>}{' '}
        {!summary.inForce && <span className="badge badge--open">{nb.settings.notInForce}</span>}
        <small>
          {nb.status[summary.status]}
          {isDefault && ` · ${text.isDefault}`}
        </small>
        <small>{text.counts(summary.rules, summary.clauses, summary.examples)}</small>
        {clarifications > 0 && <small>{text.clarifications(clarifications)}</small>}
      </th>
      <td>
        {pack === undefined ? text.bundled : `${pack.publisher}, ${text.edition(pack.version)}`}
        <small>{pack === undefined ? text.bundledKey : text.signed(pack.trust, pack.key !== undefined)}</small>
        {pack?.key !== undefined && <small>{pack.key}</small>}
      </td>
      <td className="shelf-days">{nb.scope.covers(formatDate(summary.validFrom), formatDate(summary.validTo))}</td>
      <td>
        <span className={certificate.findings > 0 ? 'bad-word' : undefined}>{text.certificate(certificate.findings)}</span>
        <small>{text.combinations(certificate.combinations)}</small>
      </td>
      <td>
        <code title={summary.hash}>{shortHash(summary.hash)}</code>{' '}
        <CopyButton quiet text={() => summary.hash} describedAs={text.copyHash(summary.title)} />
        {summary.shelf !== undefined && pack === undefined && <small>{text.published(shortHash(summary.shelf.base))}</small>}
      </td>
    </tr>
  );
}
