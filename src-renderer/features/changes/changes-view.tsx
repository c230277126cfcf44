import { useEffect, useRef } from 'react';
import '../../ui/reading.css';
import '../../ui/filter-bar.css';
import '../../ui/changes.css';
import { useChangesPlace } from '../../state/changes-place';
import { pickedBooks } from '../../state/picked-books';
import { useSession } from '../../state/stores';
import { useCall } from '../../state/use-call';
import { nbChanges } from '../../text/changes';
import { nb } from '../../text/nb';
import { Failed } from '../../ui/failed';
import { BookPickers } from './book-pickers';
import { DifferencePage } from './difference-page';

/** The view «Endringer»: what parts two rule books, chapter by chapter and contact by contact. */
export function ChangesView() {
  const heading = useRef<HTMLHeadingElement>(null);
  const books = useSession((state) => state.ruleBooks);
  const { from, to } = pickedBooks(useChangesPlace(), books);
  const picked = from !== undefined && to !== undefined && from !== to ? { from, to } : undefined;
  const { value, error, again } = useCall('rule-books:difference', picked);
  // The answer to the books before may still stand while the next one is worked out.
  const current = value !== undefined && value.from === from && value.to === to ? value : undefined;
  // What had focus went away with the section before.
  useEffect(() => heading.current?.focus(), []);

  return (
    <section className="reading" aria-label={nb.sections.changes}>
      <header className="reading__top">
        <h1 tabIndex={-1} ref={heading}>
          {nb.sections.changes}
        </h1>
        {from !== undefined && to !== undefined && <BookPickers books={books} from={from} to={to} />}
      </header>
      {picked === undefined && (
        <div className="changes__teach">
          <p>{nbChanges.teach}</p>
          <p>{books.length < 2 ? nbChanges.oneBook : nbChanges.sameBook}</p>
        </div>
      )}
      {picked !== undefined && error !== undefined && <Failed message={error} onRetry={again} />}
      {picked !== undefined && error === undefined && current === undefined && (
        <p className="changes__teach muted" role="status">
          {nbChanges.loading}
        </p>
      )}
      {picked !== undefined && current !== undefined && <DifferencePage difference={current} />}
    </section>
  );
}
