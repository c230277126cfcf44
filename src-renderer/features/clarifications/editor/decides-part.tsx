import { Input, Label } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { editor } from '../../../state/clarifications';
import type { ClarificationForm } from '../../../state/clarifications-form';
import { clarificationText } from '../../../text/clarifications';
import { nb } from '../../../text/nb';
import { Part } from './part';
import { useProblem } from './use-problem';

const text = clarificationText.editor;

/** What it decides: a verdict, or which of the open points it answers. */
export function DecidesPart({ form }: { readonly form: ClarificationForm }) {
  const id = useId();
  const verdict = useProblem('verdict');
  const settles = useProblem('settles');
  if (form.choices.includes('points')) {
    return (
      <Part title={text.points} problem={settles ?? verdict}>
        {form.points.map(({ point, chosen }, at) => (
          <div className="choice" key={`${point.chapter} ${point.text}`}>
            <Input
              type="checkbox"
              id={`${id}-${at}`}
              checked={chosen}
              onChange={(event) =>
                editor.change({ points: form.points.map((one, place) => (place === at ? { ...one, chosen: event.target.checked } : one)) })
              }
            />
            <Label htmlFor={`${id}-${at}`} weight="regular">
              {point.text} <span className="muted">({nb.card.chapter(point.chapter)})</span>
            </Label>
          </div>
        ))}
      </Part>
    );
  }
  return (
    <Part title={text.decides} problem={verdict ?? settles}>
      <div className="clarify__verdicts">
        {form.choices.map((choice) => (
          <div className="choice" key={choice}>
            <Input
              type="radio"
              id={`${id}-${choice}`}
              name={id}
              checked={form.decides === choice}
              onChange={() => editor.change({ decides: choice })}
            />
            <Label htmlFor={`${id}-${choice}`} weight="regular">
              {text.decidesChoice[choice]}
            </Label>
          </div>
        ))}
      </div>
    </Part>
  );
}
