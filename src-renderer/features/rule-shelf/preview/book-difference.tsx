import { useState } from 'react';
import type { PackPreview } from '../../../../src-main/contract/packs';
import type { Difference } from '../../../../src-main/contract/proof';
import { useSession } from '../../../state/stores';
import { useCall } from '../../../state/use-call';
import { nb } from '../../../text/nb';
import { previewText } from '../../../text/rule-shelf';
import { FlipWords } from '../../../ui/flip-words';
import { ClauseWordings } from './clause-wordings';

interface BookDifferenceProps {
  readonly difference: Difference;
  /** Of the book after. */
  readonly title: string;
  readonly wordings: NonNullable<PackPreview['wordings']>;
}

/** So many are shown at a time. */
const PAGE = 20;

/** One book before and after: how many clauses and contacts, then the clauses in words and the contacts by group. */
export function BookDifference({ difference: { from, to, chapters, flips }, title, wordings }: BookDifferenceProps) {
  const [most, setMost] = useState(PAGE);
  const book = useSession(
    ({ ruleBooks, defaultBook }) => ruleBooks.find(({ id }) => id === from) ?? ruleBooks.find(({ id }) => id === defaultBook),
  );
  const questions = useCall('rule-book:questions', book && { ruleBook: book.id }).value?.questions ?? [];
  const count = (kind: 'added' | 'changed' | 'removed'): number => chapters.reduce((sum, chapter) => sum + chapter[kind].length, 0);
  const clauses = previewText.clauses(count('added'), count('changed'), count('removed'));
  const contacts = (turned: boolean): number =>
    flips.filter((flip) => (flip.from.verdict !== flip.to.verdict) === turned).reduce((sum, flip) => sum + flip.count, 0);
  const [turned, kept] = [contacts(true), contacts(false)];
  return (
    <div className="shelf-difference" data-difference={to}>
      <h3>
        {title} {from !== to && book !== undefined && <span className="muted">{previewText.against(book.title)}</span>}
      </h3>
      <p>
        {clauses !== '' && `${clauses}. `}
        {turned > 0 && <strong>{previewText.turned(turned)} </strong>}
        {kept > 0 && previewText.sameAnswer(kept)}
        {flips.length === 0 && previewText.noFlips}
      </p>
      {flips.length > 0 && (
        <>
          <h3>{previewText.flips}</h3>
          <ul className="flips">
            {flips.slice(0, most).map((flip) => (
              <li key={JSON.stringify([flip.facts, flip.from, flip.to, flip.clauses])} className="flip">
                <FlipWords
                  flip={flip}
                  questions={questions}
                  clauses={flip.clauses.map((clause) => (
                    <span key={clause} className="tag">
                      {nb.card.chip(clause)}
                    </span>
                  ))}
                />
              </li>
            ))}
          </ul>
          {flips.length > most && (
            <button type="button" className="text-button" onClick={() => setMost(most + PAGE)}>
              {previewText.showMore(flips.length - most)}
            </button>
          )}
        </>
      )}
      {clauses !== '' && (
        <>
          <h3>{previewText.wordings}</h3>
          <ClauseWordings chapters={chapters} wordings={wordings} />
        </>
      )}
    </div>
  );
}
