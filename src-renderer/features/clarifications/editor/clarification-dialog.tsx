import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import '../../../ui/clarifications.css';
import '../../../ui/filter-bar.css';
import '../../../ui/wide-dialog.css';
import { editor, loadClarifications, useEditor } from '../../../state/clarifications';
import { isWritten } from '../../../state/clarifications-editor';
import { useSession } from '../../../state/stores';
import { useCall } from '../../../state/use-call';
import { clarificationText } from '../../../text/clarifications';
import { nb } from '../../../text/nb';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Kbd } from '../../../ui/kbd';
import { Notice } from '../../../ui/notice';
import { CheckPanel } from './check-panel';
import { FormFields } from './form-fields';

const text = clarificationText.editor;

/** Writes a clarification: the form, and beside it what it would do. Ctrl+Enter saves; Esc asks before something is lost. */
export function ClarificationDialog({ onClose }: { readonly onClose: () => void }) {
  const form = useEditor((state) => state.form);
  const waiting = useEditor((state) => state.waiting !== undefined);
  const saving = useEditor((state) => state.saving);
  const refused = useEditor((state) => state.refused);
  const book = useSession((state) => state.ruleBooks.find(({ id }) => id === form?.ruleBook));
  const { value } = useCall('rule-book:questions', form && { ruleBook: form.ruleBook });
  const [leaving, setLeaving] = useState(false);
  const dropped = useRef(false);
  const body = useRef<HTMLFormElement>(null);
  const ready = form !== undefined && value !== undefined;
  useEffect(() => {
    if (ready) body.current?.querySelector<HTMLElement>('[data-first] textarea, [data-first] input')?.focus();
  }, [ready]);
  if (form === undefined) return null;

  // Focus goes back when the dialog is closed, so it is closed before what it shows goes away.
  const shut = (): void => body.current?.closest('dialog')?.close();
  const closed = (): void => {
    if (dropped.current || !isWritten(editor.store.getState())) editor.discard();
    onClose();
  };
  const mayClose = (): boolean => {
    if (!isWritten(editor.store.getState())) return true;
    setLeaving(!leaving);
    if (leaving) focusFirst(body.current);
    return false;
  };
  const save = async (): Promise<void> => {
    if (!(await editor.save())) {
      // The messages come onto the screen first.
      setTimeout(() => focusProblem(body.current));
      return;
    }
    shut();
    void loadClarifications();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void save();
  };

  return (
    <Dialog
      shape="wide"
      title={form.revises === undefined ? text.titleNew : text.titleRevision(form.revises.revision + 1)}
      onClose={closed}
      mayClose={mayClose}
    >
      <form
        className="clarify"
        ref={body}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="clarify__fields">
          <div className="clarify__about">
            <p className="muted">{text.about(nb.card.chapter(form.chapter), book?.title ?? form.ruleBook)}</p>
            {form.open.map((point) => (
              <p key={point.text}>{point.text}</p>
            ))}
          </div>
          {waiting && (
            <Notice
              tone="info"
              actions={
                <Button variant="tertiary" onClick={editor.beginAnew}>
                  {text.beginAnew}
                </Button>
              }
            >
              {text.keptDraft}
            </Notice>
          )}
          {ready && <FormFields form={form} questions={value.questions} />}
        </div>
        <CheckPanel questions={value?.questions ?? []} />
        <div className="clarify__foot">
          {refused !== undefined && <Notice tone="danger">{refused}</Notice>}
          {leaving ? (
            <Leaving
              onWrite={() => {
                setLeaving(false);
                focusFirst(body.current);
              }}
              onKeep={shut}
              onDiscard={() => {
                dropped.current = true;
                shut();
              }}
            />
          ) : (
            <>
              <Button type="submit" variant="primary" aria-keyshortcuts="Control+Enter">
                {saving ? text.saving : text.save}
              </Button>
              <Button onClick={() => mayClose() && shut()}>{text.cancel}</Button>
              <span className="clarify__keys muted">
                <Kbd>Ctrl+Enter</Kbd> {text.save.toLowerCase()} <Kbd>Esc</Kbd> {text.close.toLowerCase()}
              </span>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}

interface LeavingProps {
  readonly onWrite: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** What is to become of what has been written. */
function Leaving({ onWrite, onKeep, onDiscard }: LeavingProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className="clarify__leaving" role="alertdialog" aria-label={text.leaving}>
      <strong>{text.leaving}</strong>
      <Button ref={first} variant="primary" onClick={onWrite}>
        {text.keepWriting}
      </Button>
      <Button onClick={onKeep}>{text.keepDraft}</Button>
      <Button variant="tertiary" onClick={onDiscard}>
        {text.discard}
      </Button>
    </div>
  );
}

function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[data-first] textarea, [data-first] input')?.focus();
}

/** The first field with a message. */
function focusProblem(form: HTMLElement | null): void {
  const message = form?.querySelector<HTMLElement>('[data-problem]');
  const place = message?.closest('.written, fieldset, details') ?? message?.parentElement;
  place?.querySelector<HTMLElement>('textarea, input:not([disabled]), select, button')?.focus();
  message?.scrollIntoView({ block: 'nearest' });
}
