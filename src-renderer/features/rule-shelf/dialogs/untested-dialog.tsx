import { type SyntheticEvent, useState } from 'react';
import { installPreview } from '../../../state/shelf';
import { nb } from '../../../text/nb';
import { previewText as text } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';
import { CheckField } from '../../../ui/check-field';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { closeAround } from './close-around';

/** The second step before something is installed that nobody vouches for. */
export function UntestedDialog({ onClose }: { readonly onClose: () => void }) {
  const [understood, setUnderstood] = useState(false);
  const [told, setTold] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTold(true);
    if (!understood) return event.currentTarget.querySelector<HTMLElement>('input[type=checkbox]')?.focus();
    closeAround(event.currentTarget);
    await installPreview(true);
  };
  return (
    <Dialog title={text.untestedTitle} onClose={onClose}>
      <form className="shelf-form" onSubmit={(event) => void submit(event)}>
        <Notice tone="warning">{text.untestedBody}</Notice>
        <ul className="plain shelf-bullets">
          {text.untestedMarks.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <CheckField
          label={text.untestedCheck}
          checked={understood}
          onChange={setUnderstood}
          error={told && !understood ? text.untestedCheckMissing : undefined}
        />
        <div className="form-actions">
          <Button type="submit">{text.untestedDo}</Button>
          <Button variant="primary" onClick={(event) => closeAround(event.currentTarget)}>
            {nb.app.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
