import type { KeyboardEvent } from 'react';
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
  const twoColumns = options.length >= TWO_COLUMNS_FROM;
  const rows = Math.ceil(options.length / 2);
  const first = Math.max(
    0,
    options.findIndex(({ id }) => id === chosen),
  );

  return (
    <div
      role="group"
      aria-labelledby={headingId}
      className={twoColumns ? 'options options--two' : 'options'}
      style={twoColumns ? { gridTemplateRows: `repeat(${rows}, auto)` } : undefined}
      onKeyDown={(event) => moveFocus(event, twoColumns ? rows : 0)}
    >
      {options.map((option, index) => {
        const key = keyOfOption(index);
        return (
          <button
            key={option.id}
            type="button"
            className="option"
            data-fact={question.fact}
            data-option={option.id}
            data-focus-first={index === first ? '' : undefined}
            aria-pressed={chosen === undefined ? undefined : option.id === chosen}
            aria-keyshortcuts={key}
            onClick={() => void assess.answer(question.fact, option.id)}
          >
            <Kbd>{key ?? ''}</Kbd>
            <span className="option__words">
              <span className="option__label">{option.label}</span>
              {option.help !== undefined && <span className="option__help">{option.help}</span>}
            </span>
          </button>
        );
      })}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>, columnStep: number): void {
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: columnStep, ArrowLeft: -columnStep }[event.key];
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('.option')];
  const here = options.findIndex((option) => option === document.activeElement);
  const target = event.key === 'Home' ? 0 : event.key === 'End' ? options.length - 1 : step === undefined ? undefined : here + step;
  if (target === undefined || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  options[target]?.focus();
}
