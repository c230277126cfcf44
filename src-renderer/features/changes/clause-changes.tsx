import { useState } from 'react';
import type { ChapterDifference, Difference } from '../../../src-main/contract/proof';
import { nbChanges } from '../../text/changes';
import { ClauseChip } from '../../ui/clause-chip';
import { Wording } from './wording';

interface ClauseChangesProps {
  readonly chapter: ChapterDifference;
  readonly books: Pick<Difference, 'from' | 'to'>;
}

/** The clauses that came, went or were reworded, by name; their wording on request. */
export function ClauseChanges({ chapter, books }: ClauseChangesProps) {
  const [open, setOpen] = useState(false);
  const groups = [
    { title: nbChanges.changed, clauses: chapter.changed, ruleBook: books.to },
    { title: nbChanges.added, clauses: chapter.added, ruleBook: books.to },
    { title: nbChanges.removed, clauses: chapter.removed, ruleBook: books.from },
  ].filter(({ clauses }) => clauses.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className="clause-changes">
      <dl className="terms">
        {groups.map(({ title, clauses, ruleBook }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className="chips">
              {clauses.map((clause) => (
                <ClauseChip key={clause} clause={clause} ruleBook={ruleBook} chapter={chapter.chapter} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{nbChanges.wording}</summary>
        {open && <Wording chapter={chapter} books={books} />}
      </details>
    </div>
  );
}
