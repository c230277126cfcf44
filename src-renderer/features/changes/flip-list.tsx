import { useRef } from 'react';
import type { Flip } from '../../../src-main/contract/proof';
import type { Question } from '../../../src-main/contract/rules';
import { changesPlace, useChangesPlace } from '../../state/changes-place';
import { nbChanges } from '../../text/changes';
import { nb } from '../../text/nb';
import { moveFocus } from '../../ui/move-focus';
import { FlipItem } from './flip-item';

interface FlipListProps {
  readonly flips: readonly Flip[];
  readonly ruleBook: string;
  readonly questions: readonly Question[];
}

/** The contacts that the second book answers otherwise, group by group. */
export function FlipList({ flips, ruleBook, questions }: FlipListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { chapter } = useChangesPlace();
  const showAll = (): void => {
    changesPlace.setState({ chapter: undefined });
    heading.current?.focus();
  };
  return (
    <aside className="changes__contacts" aria-label={nbChanges.contacts}>
      <h2 tabIndex={-1} ref={heading} data-contacts="">
        {nbChanges.contacts}
      </h2>
      {chapter !== undefined && (
        <p className="changes__none">
          {nbChanges.contactsOf(nb.card.chapter(chapter))}{' '}
          <button type="button" className="text-button" onClick={showAll}>
            {nbChanges.showAllContacts}
          </button>
        </p>
      )}
      {flips.length === 0 && <p className="changes__none muted">{nbChanges.noContactsHere}</p>}
      <ul className="flips" onKeyDown={(event) => moveFocus(event, '[data-flip]')}>
        {flips.map((flip) => (
          <FlipItem
            key={JSON.stringify([flip.facts, flip.from, flip.to, flip.clauses])}
            flip={flip}
            ruleBook={ruleBook}
            questions={questions}
          />
        ))}
      </ul>
    </aside>
  );
}
