import { useEffect, useRef } from 'react';
import type { AtlasEntry } from '../../../../src-main/contract/proof';
import { type Question, RuleVerdict } from '../../../../src-main/contract/rules';
import { keyOfOption } from '../../../state/option-keys';
import { factRows } from '../../../text/answer/facts';
import { nbAtlas } from '../../../text/atlas';
import { nb } from '../../../text/nb';
import { Kbd } from '../../../ui/kbd';
import { moveFocus } from '../../../ui/move-focus';
import { formName, formOf, furtherFacts } from '../entries';
import { Revealed } from './revealed';
import { currentGuess, type Round } from './round';

interface RoundExampleProps {
  readonly round: Round;
  readonly entry: AtlasEntry;
  readonly questions: readonly Question[];
  readonly ruleBook: string;
  readonly onGuess: (guess: RuleVerdict) => void;
  readonly onNext: () => void;
}

/** One example: the facts, the three answers to choose from, and then the answer itself. */
export function RoundExample({ round, entry, questions, ruleBook, onGuess, onNext }: RoundExampleProps) {
  const first = useRef<HTMLButtonElement>(null);
  const guess = currentGuess(round);
  useEffect(() => first.current?.focus(), []);

  return (
    <div className="reading__page round">
      <h2>{formName(formOf(entry), questions)}</h2>
      <dl className="sheet round__facts">
        {factRows(furtherFacts(entry.facts), questions).map(({ fact, label, value }) => (
          <div key={fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="round__question" id="round-question">
        {nbAtlas.round.question}
      </p>
      <fieldset className="options round__options" aria-labelledby="round-question" onKeyDown={(event) => moveFocus(event, '.option')}>
        {RuleVerdict.options.map((verdict, index) => (
          <button
            key={verdict}
            type="button"
            className="option"
            ref={index === 0 ? first : undefined}
            aria-keyshortcuts={keyOfOption(index)}
            aria-pressed={guess === undefined ? undefined : guess === verdict}
            aria-disabled={guess !== undefined}
            onClick={() => onGuess(verdict)}
          >
            <Kbd>{keyOfOption(index) ?? ''}</Kbd>
            <span className="option__label">{nb.verdictTitle[verdict]}</span>
          </button>
        ))}
      </fieldset>
      {guess !== undefined && (
        <Revealed entry={entry} guess={guess} ruleBook={ruleBook} last={round.at + 1 === round.entries.length} onNext={onNext} />
      )}
    </div>
  );
}
