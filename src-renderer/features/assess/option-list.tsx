import { type KeyboardEvent, useState } from 'react';
import type { Question } from '../../../src-main/contract/rules';
import { keyOfOption } from '../../state/option-keys';
import { assess } from '../../state/stores';
import { Kbd } from '../../ui/kbd';

interface OptionListProps {
  readonly question: Question;
  readonly headingId: string;
  readonly chosen?: string;
}

/** From this many options on they stand in two columns, numbered down the first and then the second. */
const TWO_COLUMNS_FROM = 7;

/** The options of a question, each with the key that chooses it. Arrow keys move between them. */
export function OptionList({ question, headingId, chosen }: OptionListProps) {
  const { options } = question;
  const long = options.length >= TWO_COLUMNS_FROM;
  const rows = Math.ceil(options.length / 2);
  const chosenAt = options.findIndex(({ id }) => id === chosen);
  const first = Math.max(0, chosenAt);
  const [looked, setLooked] = useState(first);

  return (
    <>
      <fieldset
        aria-labelledby={headingId}
        className={long ? 'options options--two' : 'options'}
        style={long ? { gridTemplateRows: `repeat(${rows}, auto)` } : undefined}
        onKeyDown={(event) => moveFocus(event, long ? rows : 0)}
      >
        {options.map(({ id, label, help }, index) => {
          const key = keyOfOption(index);
          return (
            <button
              key={id}
              type="button"
              className="option"
              data-fact={question.fact}
              data-option={id}
              data-focus-first={index === first ? '' : undefined}
              aria-pressed={chosen === undefined ? undefined : index === chosenAt}
              aria-keyshortcuts={key}
              aria-description={long ? help : undefined}
              onClick={() => void assess.answer(question.fact, id)}
              onFocus={() => setLooked(index)}
              onMouseEnter={() => setLooked(index)}
            >
              <Kbd>{key ?? ''}</Kbd>
              <span className="option__words">
                <span className="option__label">{label}</span>
                {!long && help !== undefined && <span className="option__help">{help}</span>}
              </span>
            </button>
          );
        })}
      </fieldset>
      {/* A long list has no room for a help text at every option: the one looked at has its text here. */}
      {long && (
        <p className="options-help" aria-hidden="true">
          {options[looked]?.help}
        </p>
      )}
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>, columnStep: number): void {
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: columnStep, ArrowLeft: -columnStep }[event.key];
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('.option')];
  const here = options.findIndex((option) => option.matches(':focus'));
  const target = event.key === 'Home' ? 0 : event.key === 'End' ? options.length - 1 : step === undefined ? undefined : here + step;
  if (target === undefined || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  options[target]?.focus();
}
