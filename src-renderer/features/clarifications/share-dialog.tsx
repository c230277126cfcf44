import { Input, Label } from '@digdir/designsystemet-react';
import { useEffect, useId, useState } from 'react';
import '../../ui/clarifications.css';
import { call } from '../../app/bridge';
import { loadClarifications, useClarifications } from '../../state/clarifications';
import { showToast } from '../../state/toast';
import { clarificationText } from '../../text/clarifications';
import { localText } from '../../text/local';
import { nb } from '../../text/nb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { WrittenField } from './editor/written-field';

const text = clarificationText.share;

/** Writes one's own clarifications to a pack that others can install. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const list = useClarifications((state) => state.list);
  const own = (list ?? []).filter(({ pack, newest }) => pack === undefined && newest.withdrawn === undefined).map(({ newest }) => newest);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState<string>(text.nameDefault);
  const [publisher, setPublisher] = useState('');
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string>();
  const id = useId();
  useEffect(() => void loadClarifications(), []);
  const chosen = own.filter((one) => !left.has(one.id));
  const save = async (dialog: HTMLDialogElement | null): Promise<void> => {
    setTried(true);
    if (chosen.length === 0 || title.trim() === '' || publisher.trim() === '') return;
    const result = await call('clarifications:export', {
      ids: chosen.map((one) => one.id),
      title: title.trim(),
      publisher: publisher.trim(),
    });
    if (!result.ok) {
      setFailed(result.error.message);
      return;
    }
    if (!result.value.saved) return;
    dialog?.close();
    showToast(text.saved(result.value.name));
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form
        className="share"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget.closest('dialog'));
        }}
      >
        <p>{text.what}</p>
        {failed !== undefined && <Notice tone="danger">{failed}</Notice>}
        <fieldset className="choices">
          <legend>{text.which}</legend>
          {own.map((one) => (
            <div className="choice" key={one.id}>
              <Input
                type="checkbox"
                id={`${id}-${one.id}`}
                checked={!left.has(one.id)}
                onChange={(event) =>
                  setLeft(new Set(event.target.checked ? [...left].filter((other) => other !== one.id) : [...left, one.id]))
                }
              />
              <Label htmlFor={`${id}-${one.id}`} weight="regular">
                {nb.card.chip(one.chapter)}: {one.says}
                <span className="choice__help">{localText.by(one)}</span>
              </Label>
            </div>
          ))}
        </fieldset>
        {tried && chosen.length === 0 && <Notice tone="danger">{text.nothing}</Notice>}
        <WrittenField
          label={text.name}
          value={title}
          maxLength={200}
          problem={tried && title.trim() === '' ? text.nameMissing : undefined}
          onChange={setTitle}
        />
        <WrittenField
          label={text.publisher}
          help={text.publisherHelp}
          value={publisher}
          maxLength={200}
          problem={tried && publisher.trim() === '' ? text.publisherMissing : undefined}
          onChange={setPublisher}
        />
        <p className="only-if">{text.unsigned}</p>
        <div className="form-actions">
          <Button type="submit" variant="primary">
            {text.save}
          </Button>
          <Button onClick={() => document.querySelector<HTMLDialogElement>('dialog[open]')?.close()}>{text.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
