import { type FormEvent, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { call } from '../../../app/bridge';
import { lockText } from '../../../text/data-safety/lock';
import { formatDate, localDay } from '../../../text/dates';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { Notice } from '../../../ui/notice';
import { SecretField } from '../../../ui/secret-field';
import { groupsOf, isLastGroup } from './last-group';
import { RecoveryPaper } from './recovery-paper';

interface RecoveryCodeProps {
  readonly code: string;
  /** What going on does. */
  readonly label: string;
  readonly onBack: () => void;
  readonly onConfirmed: () => void;
}

/** The recovery code, shown this once. Going on takes the last group, written back. */
export function RecoveryCode({ code, label, onBack, onConfirmed }: RecoveryCodeProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [printed, setPrinted] = useState<string>();
  const groups = groupsOf(code);
  const print = async (): Promise<void> => {
    flushSync(() => setPrinting(true));
    await document.fonts.ready;
    const result = await call('slip:print', {});
    setPrinting(false);
    setPrinted(result.ok ? (result.value.printed ? lockText.codePrinted : undefined) : lockText.codeNotPrinted);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isLastGroup(typed, code)) onConfirmed();
    else setWrong(true);
  };
  return (
    <form onSubmit={submit}>
      <p>{lockText.codeBody}</p>
      <p className="recovery-code">
        {groups.map((group, at) => {
          // Groups have no identity of their own, and never move.
          const key = `${at} ${group}`;
          return <code key={key}>{group}</code>;
        })}
      </p>
      <div className="form-actions">
        <CopyButton label={lockText.codeCopy} text={() => code} />
        <Button onClick={() => void print()}>{lockText.codePrint}</Button>
      </div>
      <p role="status" className="muted">
        {printed}
      </p>
      <Notice tone="warning">{lockText.codeWarning}</Notice>
      <SecretField
        readable
        label={lockText.confirmLabel}
        help={lockText.confirmHelp}
        value={typed}
        error={wrong ? lockText.confirmWrong : undefined}
        onChange={(next) => {
          setWrong(false);
          setTyped(next);
        }}
      />
      <div className="form-actions">
        <Button type="submit" variant="primary">
          {label}
        </Button>
        <Button onClick={onBack}>{lockText.back}</Button>
      </div>
      {printing && createPortal(<RecoveryPaper code={code} made={formatDate(localDay(new Date()))} />, document.body)}
    </form>
  );
}
