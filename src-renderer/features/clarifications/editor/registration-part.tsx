import { Input, Label } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { CodeList } from '../../../../src-main/contract/reading';
import { editor } from '../../../state/clarifications';
import type { ClarificationForm, FormRegistration } from '../../../state/clarifications-form';
import { registers } from '../../../state/clarifications-form';
import { useCall } from '../../../state/use-call';
import { clarificationText } from '../../../text/clarifications';
import { Button } from '../../../ui/button';
import { CloseIcon } from '../../../ui/icons';
import { SelectField } from '../../../ui/select-field';
import { ProblemLine } from './problem-line';
import { useProblem } from './use-problem';
import { WrittenField } from './written-field';

const text = clarificationText.editor;
/** The lists that have a field of their own. */
const CONTACT_TYPES = '8432';
const INDIRECT_ACTIVITY = 'polIndir';

/** What the rule book says is registered, from the lists of the book. Folded away until something is said. */
export function RegistrationPart({ form }: { readonly form: ClarificationForm }) {
  const problem = useProblem('registration');
  const { value } = useCall('rule-book:codes', { ruleBook: form.ruleBook });
  const lists = value?.lists ?? [];
  const id = useId();
  const change = (patch: Partial<FormRegistration>): void => editor.change({ registration: { ...form.registration, ...patch } });
  return (
    <details className="clarify__part" open={registers(form.registration) || problem !== undefined}>
      <summary>{text.registration}</summary>
      <p className="field__help">{text.registrationHelp}</p>
      <div className="clarify__registration">
        <SelectField
          label={text.contactType}
          value={form.registration.contactType}
          options={optionsOf(lists, CONTACT_TYPES)}
          onChange={(contactType) => change({ contactType })}
        />
        <SelectField
          label={text.indirect}
          value={form.registration.indirectActivity}
          options={optionsOf(lists, INDIRECT_ACTIVITY)}
          onChange={(indirectActivity) => change({ indirectActivity })}
        />
        <CodesField
          lists={lists.filter((list) => list.id !== CONTACT_TYPES && list.id !== INDIRECT_ACTIVITY)}
          codes={form.registration.codes}
          onChange={(codes) => change({ codes })}
        />
        <WrittenField label={text.timing} value={form.registration.timing} maxLength={500} onChange={(timing) => change({ timing })} />
      </div>
      <ProblemLine id={`${id}-problem`} problem={problem} />
    </details>
  );
}

function optionsOf(lists: readonly CodeList[], id: string) {
  const codes = lists.find((list) => list.id === id)?.codes ?? [];
  return [{ value: '', label: text.nothing }, ...codes.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }))];
}

interface CodesFieldProps {
  readonly lists: readonly CodeList[];
  readonly codes: FormRegistration['codes'];
  readonly onChange: (codes: FormRegistration['codes']) => void;
}

/** The codes that are chosen, and a field that takes one more by its code. */
function CodesField({ lists, codes, onChange }: CodesFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState<string>();
  const all = lists.flatMap((list) => list.codes.map(({ code, label }) => ({ system: list.id, code, label })));
  const add = (): void => {
    const wanted = typed.trim().toUpperCase();
    if (wanted === '') return;
    const found = all.find(({ code, label }) => code.toUpperCase() === wanted || `${code} ${label}`.toUpperCase() === wanted);
    setUnknown(found === undefined ? text.noCode(typed.trim()) : undefined);
    if (found === undefined) return;
    setTyped('');
    if (!codes.some(({ system, code }) => system === found.system && code === found.code))
      onChange([...codes, { system: found.system, code: found.code }]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    add();
  };
  return (
    <div className="codes-field">
      <Label htmlFor={id} weight="regular">
        {text.codes}
      </Label>
      <div>
        {codes.length > 0 && (
          <ul className="codes-field__chosen">
            {codes.map((chosen) => (
              <li key={`${chosen.system} ${chosen.code}`}>
                <span>
                  <code>{chosen.code}</code> {all.find(({ system, code }) => system === chosen.system && code === chosen.code)?.label}
                </span>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={text.removeCode(chosen.code)}
                  onClick={() => {
                    onChange(codes.filter((one) => one !== chosen));
                    document.getElementById(id)?.focus();
                  }}
                >
                  <CloseIcon />
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="codes-field__add">
          <Input
            id={id}
            list={`${id}-all`}
            value={typed}
            placeholder={text.addCodeHint}
            autoComplete="off"
            aria-invalid={unknown !== undefined}
            aria-describedby={`${id}-unknown`}
            onChange={(event) => {
              setTyped(event.target.value);
              setUnknown(undefined);
            }}
            onKeyDown={onKeyDown}
          />
          <datalist id={`${id}-all`}>
            {all.map(({ system, code, label }) => (
              <option key={`${system} ${code}`} value={`${code} ${label}`} />
            ))}
          </datalist>
          <Button onClick={add}>{text.addCode}</Button>
        </div>
        <ProblemLine id={`${id}-unknown`} problem={unknown} />
      </div>
    </div>
  );
}
