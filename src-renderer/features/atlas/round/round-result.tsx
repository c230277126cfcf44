import { useEffect, useRef } from 'react';
import type { Question } from '../../../../src-main/contract/rules';
import { nbAtlas } from '../../../text/atlas';
import { Button } from '../../../ui/button';
import { AtlasRow } from '../atlas-row';
import { formName, formOf, keyOf } from '../entries';
import { missedOnes, type Round, rightOnes } from './round';

interface RoundResultProps {
  readonly round: Round;
  readonly questions: readonly Question[];
  readonly ruleBook: string;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** How the round went, and the examples that were answered otherwise. */
export function RoundResult({ round, questions, ruleBook, onAgain, onLeave }: RoundResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const missed = missedOnes(round);
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="reading__page round">
      <h2 tabIndex={-1} ref={heading}>
        {nbAtlas.round.doneTitle}
      </h2>
      <p>
        {round.guesses.length === 0 ? nbAtlas.round.nothing : nbAtlas.round.result(rightOnes(round), round.guesses.length)}{' '}
        <span className="muted">{nbAtlas.round.notStored}</span>
      </p>
      <div className="form-actions">
        <Button variant="primary" onClick={onAgain}>
          {nbAtlas.round.again}
        </Button>
        <Button onClick={onLeave}>{nbAtlas.round.back}</Button>
      </div>
      {missed.length > 0 && (
        <section className="part" aria-labelledby="round-missed">
          <h3 id="round-missed">{nbAtlas.round.missed}</h3>
          <ul className="sheet atlas">
            {missed.map(({ entry, guess }) => (
              <li key={keyOf(entry)}>
                <p className="round__missed">
                  <strong>{formName(formOf(entry), questions)}</strong>{' '}
                  <span className="muted">{nbAtlas.round.wrong(guess, entry.verdict)}</span>
                </p>
                <AtlasRow entry={entry} questions={questions} ruleBook={ruleBook} stop onFocus={() => undefined} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
