import { useSession } from '../../state/stores';
import { formatDate } from '../../text/dates';
import { nb } from '../../text/nb';

/** The rule books on board, with what tells one from another. */
export function RuleBookTable() {
  const books = useSession((state) => state.ruleBooks);
  const defaultBook = useSession((state) => state.defaultBook);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable without a mouse.
    <section className="table-scroll" tabIndex={0} aria-label={nb.settings.books}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{nb.settings.title}</th>
            <th scope="col">{nb.settings.status}</th>
            <th scope="col">{nb.settings.valid}</th>
            <th scope="col">{nb.settings.contents}</th>
            <th scope="col">{nb.settings.hash}</th>
          </tr>
        </thead>
        <tbody>
          {books.map((book) => (
            <tr key={book.id}>
              <th scope="row">
                {book.title}
                {book.id === defaultBook && <small>{nb.settings.isDefault}</small>}
              </th>
              <td>
                {nb.status[book.status]}, {book.inForce ? nb.settings.inForce : nb.settings.notInForce}
              </td>
              <td>{nb.scope.covers(formatDate(book.validFrom), formatDate(book.validTo))}</td>
              <td>{nb.settings.counts(book.rules, book.clauses, book.examples)}</td>
              <td>
                <code>{book.hash.replace('sha256:', '').slice(0, 12)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
