import { type SyntheticEvent, useState } from 'react';
import { trustKey } from '../../../state/shelf';
import { nb } from '../../../text/nb';
import { inGroups, shelfText } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';
import { CheckField } from '../../../ui/check-field';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { closeAround } from './close-around';

interface AddKeyDialogProps {
  readonly fingerprint: string;
  readonly suggestedName: string;
  readonly known: boolean;
  readonly onClose: () => void;
}

/** Shows the fingerprint of a key, to be compared with what the publisher says, before the key is trusted. */
export function AddKeyDialog({ fingerprint, suggestedName, known, onClose }: AddKeyDialogProps) {
  const [name, setName] = useState(suggestedName);
  const [compared, setCompared] = useState(false);
  const [told, setTold] = useState(false);
  const text = shelfText;
  const shown = (
    <>
      <h3>{text.key.fingerprint}</h3>
      <code className="fingerprint fingerprint--large">{inGroups(fingerprint)}</code>
    </>
  );
  if (known)
    return (
      <Dialog title={text.addKeyTitle} onClose={onClose}>
        <p>{text.addKeyKnown}</p>
        {shown}
        <div className="form-actions">
          <Button onClick={(event) => closeAround(event.currentTarget)}>{nb.app.close}</Button>
        </div>
      </Dialog>
    );
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTold(true);
    const form = event.currentTarget;
    if (name.trim() === '') return form.querySelector<HTMLElement>('input:not([type=checkbox])')?.focus();
    if (!compared) return form.querySelector<HTMLElement>('input[type=checkbox]')?.focus();
    closeAround(form);
    await trustKey(fingerprint, name.trim());
  };
  return (
    <Dialog title={text.addKeyTitle} onClose={onClose}>
      <form className="shelf-form" onSubmit={(event) => void submit(event)}>
        <p>{text.addKeyBody}</p>
        {shown}
        <Notice tone="warning">{text.addKeyCompare}</Notice>
        <TextField
          label={text.addKeyName}
          help={text.addKeyNameHelp}
          value={name}
          onChange={setName}
          error={told && name.trim() === '' ? text.addKeyNameEmpty : undefined}
        />
        <CheckField
          label={text.addKeyCheck}
          checked={compared}
          onChange={setCompared}
          error={told && !compared ? text.addKeyCheckMissing : undefined}
        />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            {text.addKeyDo}
          </Button>
          <Button onClick={(event) => closeAround(event.currentTarget)}>{nb.app.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
