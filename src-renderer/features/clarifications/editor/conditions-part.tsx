import { Input, Label } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { Question } from '../../../../src-main/contract/rules';
import { editor } from '../../../state/clarifications';
import type { ClarificationForm, Condition } from '../../../state/clarifications-form';
import { clarificationText } from '../../../text/clarifications';
import { Part } from './part';
import { ProblemLine } from './problem-line';
import { useProblem } from './use-problem';

const text = clarificationText.editor;
/** From so many options on, those that are not chosen are folded away. */
const FOLDED_FROM = 7;

interface ConditionsPartProps {
  readonly form: ClarificationForm;
  readonly questions: readonly Question[];
}

/** Which contacts it holds for: a line for each fact. */
export function ConditionsPart({ form, questions }: ConditionsPartProps) {
  const problem = useProblem('when', true);
  return (
    <Part title={text.conditions} help={text.conditionsHelp} problem={problem}>
      <div className="clarify__facts">
        {form.conditions.map((condition) => {
          const question = questions.find(({ fact }) => fact === condition.fact);
          return question === undefined ? null : (
            <FactLine
              key={condition.fact}
              question={question}
              chosen={condition.options}
              onChange={(options) =>
                editor.change({ conditions: form.conditions.map((one): Condition => (one === condition ? { ...one, options } : one)) })
              }
            />
          );
        })}
      </div>
    </Part>
  );
}

interface FactLineProps {
  readonly question: Question;
  readonly chosen: readonly string[];
  readonly onChange: (options: readonly string[]) => void;
}

function FactLine({ question, chosen, onChange }: FactLineProps) {
  const id = useId();
  const problem = useProblem(`when.${question.fact}`);
  const folded = question.options.length >= FOLDED_FROM ? question.options.filter((option) => !chosen.includes(option.id)) : [];
  const shown = question.options.filter((option) => !folded.includes(option));
  const toggle = (option: string, on: boolean): void => {
    const wanted = question.options.map((one) => one.id).filter((one) => (one === option ? on : chosen.includes(one)));
    onChange(wanted);
  };
  const box = ({ id: option, label }: Question['options'][number]) => (
    <div className="check" key={option}>
      <Input
        type="checkbox"
        id={`${id}-${option}`}
        checked={chosen.includes(option)}
        aria-describedby={`${id}-problem`}
        onChange={(event) => toggle(option, event.target.checked)}
      />
      <Label htmlFor={`${id}-${option}`} weight="regular">
        {label}
      </Label>
    </div>
  );
  return (
    <fieldset className="fact-line" data-condition={question.fact} data-any={chosen.length === 0 ? '' : undefined}>
      <legend>{question.label}</legend>
      <div className="fact-line__options">
        <div className="check check--any">
          <Input
            type="checkbox"
            id={`${id}-any`}
            checked={chosen.length === 0}
            disabled={chosen.length === 0}
            onChange={() => onChange([])}
          />
          <Label htmlFor={`${id}-any`} weight="regular">
            {text.any}
          </Label>
        </div>
        {shown.map(box)}
        {folded.length > 0 && (
          <details className="fact-line__more">
            <summary>{text.more(folded.length)}</summary>
            <div className="fact-line__options">{folded.map(box)}</div>
          </details>
        )}
      </div>
      <ProblemLine id={`${id}-problem`} problem={problem} />
    </fieldset>
  );
}
