import { useEffect, useRef } from 'react';
import type { Facts, Question, RuleVerdict } from '../../../../src-main/contract/rules';
import { editor } from '../../../state/clarifications';
import { type ClarificationForm, type FormExample, withExample } from '../../../state/clarifications-form';
import { useCall } from '../../../state/use-call';
import { factRows } from '../../../text/answer/facts';
import { clarificationText } from '../../../text/clarifications';
import { Button } from '../../../ui/button';
import { CloseIcon } from '../../../ui/icons';
import { SelectField } from '../../../ui/select-field';
import { Part } from './part';
import { useProblem } from './use-problem';
import { WrittenField } from './written-field';

const text = clarificationText.editor;
const VERDICTS: readonly RuleVerdict[] = ['yes', 'no', 'unsettled'];

interface ExamplesPartProps {
  readonly form: ClarificationForm;
  readonly questions: readonly Question[];
}

/** The worked examples. The contact that the form was opened from is the first. */
export function ExamplesPart({ form, questions }: ExamplesPartProps) {
  const problem = useProblem('examples', true);
  const part = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  const count = form.examples.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new example that calls for this.
  useEffect(() => {
    if (added.current) part.current?.querySelector<HTMLElement>('[data-example]:last-of-type textarea')?.focus();
    added.current = false;
  }, [count]);
  const change = (key: number, patch: Partial<FormExample>): void =>
    editor.change({ examples: form.examples.map((one) => (one.key === key ? { ...one, ...patch } : one)) });
  return (
    <Part title={text.examples} help={text.examplesHelp} problem={problem}>
      <div ref={part}>
        {form.examples.map((example, at) => (
          <ExampleLine
            key={example.key}
            example={example}
            at={at}
            form={form}
            questions={questions}
            onChange={(patch) => change(example.key, patch)}
            onRemove={() => {
              editor.change({ examples: form.examples.filter((one) => one !== example) });
              part.current?.parentElement?.querySelector<HTMLElement>('[data-add-example]')?.focus();
            }}
          />
        ))}
      </div>
      <Button
        data-add-example
        onClick={() => {
          added.current = true;
          editor.change(withExample(form, form.examples[0]?.facts ?? {}));
        }}
      >
        {text.addExample}
      </Button>
    </Part>
  );
}

interface ExampleLineProps {
  readonly example: FormExample;
  readonly at: number;
  readonly form: ClarificationForm;
  readonly questions: readonly Question[];
  readonly onChange: (patch: Partial<FormExample>) => void;
  readonly onRemove: () => void;
}

function ExampleLine({ example, at, form, questions, onChange, onRemove }: ExampleLineProps) {
  const problem = useProblem(`examples.${at}`);
  return (
    <section className="example-line" data-example aria-label={text.exampleNumber(at + 1)}>
      <WrittenField
        label={text.exampleName}
        value={example.title}
        maxLength={300}
        problem={problem}
        onChange={(title) => onChange({ title })}
        onLeave={() => editor.leave(`examples.${at}`)}
      />
      <div className="example-line__row">
        {form.decides === 'points' && (
          <SelectField<RuleVerdict>
            label={text.exampleVerdict}
            value={example.verdict ?? 'yes'}
            options={VERDICTS.map((value) => ({ value, label: text.exampleVerdicts[value] }))}
            onChange={(verdict) => onChange({ verdict })}
          />
        )}
        {form.examples.length > 1 && (
          <button type="button" className="icon-button" aria-label={text.removeExample(at + 1)} onClick={onRemove}>
            <CloseIcon />
          </button>
        )}
      </div>
      <details className="example-line__facts">
        <summary>
          {factRows(example.facts, questions)
            .map(({ label, value }) => `${label}: ${value}`)
            .join(' · ')}{' '}
          <span className="text-button text-button--small">{text.exampleFacts}</span>
        </summary>
        <ExampleFacts facts={example.facts} ruleBook={form.ruleBook} questions={questions} onChange={(facts) => onChange({ facts })} />
      </details>
    </section>
  );
}

interface ExampleFactsProps {
  readonly facts: Facts;
  readonly ruleBook: string;
  readonly questions: readonly Question[];
  readonly onChange: (facts: Facts) => void;
}

/** The facts of an example, each with its answer, and those that could be answered beside them. */
function ExampleFacts({ facts, ruleBook, questions, onChange }: ExampleFactsProps) {
  const { value } = useCall('assess', { facts: { ...facts }, ruleBook });
  const ignored = value?.answer.ignored ?? [];
  const open = value?.outlook.questions.map(({ fact }) => fact) ?? [];
  const shown = questions.filter(({ fact }) => (facts[fact] !== undefined && !ignored.includes(fact)) || open.includes(fact));
  return (
    <div className="example-line__selects">
      {shown.map(({ fact, label, options }) => (
        <SelectField
          key={fact}
          label={label}
          value={facts[fact] ?? ''}
          options={[{ value: '', label: text.exampleUnanswered }, ...options.map((option) => ({ value: option.id, label: option.label }))]}
          onChange={(option) => {
            const kept = Object.entries(facts).filter(([name]) => name !== fact && !ignored.includes(name));
            onChange(Object.fromEntries(option === '' ? kept : [...kept, [fact, option]]));
          }}
        />
      ))}
    </div>
  );
}
