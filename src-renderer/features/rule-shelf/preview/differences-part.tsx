import type { PackPreview } from '../../../../src-main/contract/packs';
import { previewText } from '../../../text/rule-shelf';
import { BookDifference } from './book-difference';

/** What becomes different in the rule books: books that come, clauses, and the contacts that get another answer. */
export function DifferencesPart({ preview: { newBooks, differences, wordings = [], certificates } }: { readonly preview: PackPreview }) {
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-changes">
      <h2 id="shelf-changes">{previewText.changes}</h2>
      {newBooks.length > 0 && (
        <p>
          {previewText.newBooks}: <strong>{newBooks.join(', ')}</strong>
        </p>
      )}
      {differences.length === 0 && newBooks.length === 0 && <p>{previewText.noChanges}</p>}
      {differences.map((difference) => (
        <BookDifference
          key={`${difference.from} ${difference.to}`}
          difference={difference}
          title={certificates.find(({ ruleBook }) => ruleBook === difference.to)?.title ?? difference.to}
          wordings={wordings.filter(({ ruleBook }) => ruleBook === difference.to)}
        />
      ))}
    </section>
  );
}
