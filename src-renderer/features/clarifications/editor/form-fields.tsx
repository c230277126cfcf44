import type { Question } from '../../../../src-main/contract/rules';
import { editor } from '../../../state/clarifications';
import type { ClarificationForm } from '../../../state/clarifications-form';
import { useCall } from '../../../state/use-call';
import { clarificationText } from '../../../text/clarifications';
import { SelectField } from '../../../ui/select-field';
import { ConditionsPart } from './conditions-part';
import { DecidesPart } from './decides-part';
import { ExamplesPart } from './examples-part';
import { Part } from './part';
import { RegistrationPart } from './registration-part';
import { useProblem } from './use-problem';
import { WrittenField } from './written-field';

const text = clarificationText.editor;

interface FormFieldsProps {
  readonly form: ClarificationForm;
  readonly questions: readonly Question[];
}

/** The fields in the order in which a coder thinks: what it says, what that decides, for which contacts, and who says so. */
export function FormFields({ form, questions }: FormFieldsProps) {
  return (
    <>
      <DecidesPart form={form} />
      <SourcePart form={form} />
      <ConditionsPart form={form} questions={questions} />
      <WhoPart form={form} />
      <RegistrationPart form={form} />
      <ExamplesPart form={form} questions={questions} />
    </>
  );
}

function SourcePart({ form }: { readonly form: ClarificationForm }) {
  const { value } = useCall('rule-book:chapters', { ruleBook: form.ruleBook });
  const chapters = value?.chapters ?? [];
  const chapter = useProblem('chapter');
  const says = useProblem('says');
  const page = useProblem('page');
  const source = useProblem('source');
  return (
    <Part title={text.says} problem={chapter}>
      <WrittenField
        tall
        first
        label={text.saysHelp}
        hint={text.saysHint}
        value={form.says}
        maxLength={2_000}
        problem={says}
        onChange={(value) => editor.change({ says: value })}
        onLeave={() => editor.leave('says')}
      />
      <div className="clarify__two">
        <WrittenField
          label={text.source}
          value={form.source}
          maxLength={300}
          problem={source}
          onChange={(value) => editor.change({ source: value })}
          onLeave={() => editor.leave('source')}
        />
        <WrittenField
          label={text.page}
          hint={text.pageHint}
          value={form.page}
          maxLength={200}
          problem={page}
          onChange={(value) => editor.change({ page: value })}
          onLeave={() => editor.leave('page')}
        />
      </div>
      <div className="clarify__chapter">
        {chapters.length > 0 && (
          <SelectField
            label={text.chapter}
            value={form.chapter}
            options={chapters.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
            onChange={(value) => editor.change({ chapter: value })}
          />
        )}
      </div>
    </Part>
  );
}

function WhoPart({ form }: { readonly form: ClarificationForm }) {
  const responsible = useProblem('responsible');
  const decidedOn = useProblem('decidedOn');
  return (
    <Part title={text.who}>
      <div className="clarify__two">
        <WrittenField
          label={text.responsible}
          hint={text.responsibleHint}
          value={form.responsible}
          maxLength={200}
          problem={responsible}
          onChange={(value) => editor.change({ responsible: value })}
          onLeave={() => editor.leave('responsible')}
        />
        <WrittenField
          label={text.decidedOn}
          hint={text.decidedOnHint}
          value={form.decidedOn}
          maxLength={10}
          problem={decidedOn}
          onChange={(value) => editor.change({ decidedOn: value })}
          onLeave={() => editor.leave('decidedOn')}
        />
      </div>
    </Part>
  );
}
