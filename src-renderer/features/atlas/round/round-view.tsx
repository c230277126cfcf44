import { type KeyboardEvent, useState } from 'react';
import type { AtlasEntry } from '../../../../src-main/contract/proof';
import { type Question, RuleVerdict } from '../../../../src-main/contract/rules';
import { optionOfKey } from '../../../state/option-keys';
import { screen } from '../../../state/stores';
import { nbAtlas } from '../../../text/atlas';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import { nextExample, rightOnes, startRound, withGuess } from './round';
import { RoundExample } from './round-example';
import { RoundResult } from './round-result';

interface RoundViewProps {
  readonly entries: readonly AtlasEntry[];
  readonly questions: readonly Question[];
  readonly ruleBook: string;
  readonly onLeave: () => void;
}

/** «Hva ville du kodet?»: one example after another without the answer, which is shown once the coder has given one. */
export function RoundView({ entries, questions, ruleBook, onLeave }: RoundViewProps) {
  const [round, setRound] = useState(() => startRound(entries));
  const entry = round.entries[round.at];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || screen.getState().dialog !== undefined) return;
    const guess = RuleVerdict.options[optionOfKey(event.key)];
    if (guess !== undefined && !round.over) setRound((before) => withGuess(before, guess));
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  // What has been answered is told before the round is left; a round without an answer has nothing to tell.
  const leave = (): void => (round.over || round.guesses.length === 0 ? onLeave() : setRound({ ...round, over: true }));

  return (
    // Focus stays within when empty space is clicked, so that the digits go on working.
    <section className="reading" aria-label={nbAtlas.round.title} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="reading__top">
        <div>
          <h1>{nbAtlas.round.title}</h1>
          {!round.over && (
            <p className="muted">
              {nbAtlas.round.place(round.at + 1, round.entries.length)} ·{' '}
              <span role="status">{nbAtlas.round.score(rightOnes(round), round.guesses.length)}</span>
            </p>
          )}
        </div>
        <Button variant="tertiary" onClick={leave}>
          <Kbd>Esc</Kbd> {round.over ? nbAtlas.round.back : nbAtlas.round.stop}
        </Button>
      </header>
      {round.over || entry === undefined ? (
        <RoundResult
          round={round}
          questions={questions}
          ruleBook={ruleBook}
          onAgain={() => setRound(startRound(entries))}
          onLeave={onLeave}
        />
      ) : (
        <RoundExample
          key={round.at}
          round={round}
          entry={entry}
          questions={questions}
          ruleBook={ruleBook}
          onGuess={(guess) => setRound((before) => withGuess(before, guess))}
          onNext={() => setRound(nextExample)}
        />
      )}
    </section>
  );
}
