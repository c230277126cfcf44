import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Decision } from '../../../state/clarifications';
import { clarificationText } from '../../../text/clarifications';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { WrittenField } from '../editor/written-field';

const text = clarificationText.list;

interface DecisionFormProps {
  readonly word: string;
  readonly help: string;
  /** Who decided last. */
  readonly by: string;
  /** Gives why it could not be done. */
  readonly onDecide: (decision: Decision) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** Asks who decides and why, before something goes out of use or comes back. Esc leaves it as it is. */
export function DecisionForm({ word, help, by: last, onDecide, onCancel }: DecisionFormProps) {
  const [by, setBy] = useState(last);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLElement>('textarea');
    fields?.[last === '' ? 0 : 1]?.focus();
  }, [last]);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (by.trim() === '' || why.trim() === '') {
      form.current?.querySelectorAll<HTMLElement>('textarea')[by.trim() === '' ? 0 : 1]?.focus();
      return;
    }
    setFailed(await onDecide({ by: by.trim(), why: why.trim() }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter') void submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className="decision-form"
      ref={form}
      noValidate
      aria-label={word}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="muted">{help}</p>
      {failed !== undefined && <Notice tone="danger">{failed}</Notice>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields in it. */}
      <div className="clarify__two" onKeyDown={onKeyDown}>
        <WrittenField
          label={text.by}
          value={by}
          maxLength={200}
          problem={tried && by.trim() === '' ? text.byMissing : undefined}
          onChange={setBy}
        />
        <WrittenField
          label={text.ground}
          value={why}
          maxLength={1_000}
          problem={tried && why.trim() === '' ? text.groundMissing : undefined}
          onChange={setWhy}
        />
      </div>
      <div className="clarification__actions">
        <Button type="submit" variant="primary">
          {word}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
