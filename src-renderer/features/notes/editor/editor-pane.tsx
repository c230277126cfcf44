import { type KeyboardEvent, useRef } from 'react';
import type { NoteEditor } from '../../../data/api';
import { LIMITS, type NoteStatus } from '../../../data/note';
import { notesPlace, useNotesPlace } from '../../../state/notes-place';
import { followReference } from '../../../state/open-reference';
import { useWatched } from '../../../state/use-watched';
import { formatDate, localDay } from '../../../text/dates';
import { notesText } from '../../../text/notes';
import { IdentityLine } from '../../../ui/identity-line';
import { MarkedField } from '../../../ui/marked-field';
import { NoteStatusMark } from '../../../ui/note-status';
import { Segments } from '../../../ui/segments';
import { LinkedParts } from '../links/linked-parts';
import { Markdown } from '../text/markdown';
import { DueField } from './due-field';
import { EditorActions } from './editor-actions';
import { MentionRow } from './mention-row';
import { NoteText } from './note-text';
import { SavedState } from './saved-state';
import { TagField } from './tag-field';
import { useIdentity, useTagIdentity } from './use-identity';

const STATUSES: readonly NoteStatus[] = ['open', 'follow-up', 'settled'];

interface EditorPaneProps {
  readonly editor: NoteEditor;
  readonly createdAt: string | undefined;
  readonly deletedAt: string | undefined;
  readonly writable: boolean;
  readonly rows: readonly string[];
}

/** One note: what it is called, how it stands, what it says, and what it hangs on. */
export function EditorPane({ editor, createdAt, deletedAt, writable, rows }: EditorPaneProps) {
  const state = useWatched(editor.state);
  const { content } = state;
  const readOnly = !writable || deletedAt !== undefined || state.saved === 'gone';
  const reading = useNotesPlace((place) => place.reading);
  const title = useRef<HTMLTextAreaElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const tags = useRef<HTMLDivElement>(null);
  const inTitle = useIdentity(editor, 'title', content.title, title);
  const inText = useIdentity(editor, 'text', content.text, text);
  const inTags = useTagIdentity(editor, content.tags);
  const words = notesText.editor;

  return (
    <section className="notes__pane editor" aria-label={words.label} data-note-editor data-reading={reading ? '' : undefined}>
      <h2 className="only-heard">{content.title === '' ? notesText.untitled : content.title}</h2>
      <EditorActions
        state={state}
        deletedAt={deletedAt}
        readOnly={readOnly}
        writable={writable}
        rows={rows}
        onPin={(pinned) => editor.change({ pinned })}
      />
      <MarkedField
        single
        ref={title}
        label={words.title}
        hint={words.titleHint}
        value={content.title}
        marks={inTitle.found}
        maxLength={LIMITS.title}
        readOnly={readOnly}
        describedBy="title-identity"
        onChange={(next) => editor.change({ title: next })}
        onKeyDown={(event) => toText(event, text.current)}
      />
      <IdentityLine
        id="title-identity"
        where={notesText.identity.inTitle}
        numbers={inTitle}
        readOnly={readOnly}
        onDone={() => title.current?.focus()}
      />
      <div className="editor__meta">
        <Segments
          label={notesText.statusLabel}
          value={content.status}
          disabled={readOnly}
          options={STATUSES.map((value) => ({ value, label: <NoteStatusMark status={value} /> }))}
          onChange={(status) => editor.change({ status })}
        />
        <DueField due={content.due} readOnly={readOnly} onChange={(due) => editor.change({ due })} />
        <SavedState state={state} readOnly={!writable} />
      </div>
      <div ref={tags}>
        <TagField tags={content.tags} readOnly={readOnly} onChange={(next) => editor.change({ tags: next })} />
        <IdentityLine
          id="tags-identity"
          where={notesText.identity.inTags}
          numbers={inTags}
          readOnly={readOnly}
          onDone={() => tags.current?.querySelector<HTMLElement>('input')?.focus()}
        />
      </div>
      <div className="editor__mode">
        <Segments
          label={words.modes}
          value={reading ? 'read' : 'write'}
          options={[
            { value: 'write', label: words.writing },
            { value: 'read', label: words.reading },
          ]}
          onChange={(mode) => notesPlace.setState({ reading: mode === 'read' })}
        />
        {!reading && !readOnly && <small>{words.help}</small>}
      </div>
      {reading ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the place of the field, and Enter in the list goes to it.
        <section className="editor__reading" tabIndex={0} aria-label={words.text} data-note-text>
          {content.text.trim() === '' ? (
            <p className="muted">{words.nothingToRead}</p>
          ) : (
            <Markdown text={content.text} onOpen={followReference} />
          )}
        </section>
      ) : (
        <NoteText
          ref={text}
          text={content.text}
          marks={inText.found}
          describedBy="text-identity"
          readOnly={readOnly}
          onChange={(next) => editor.change({ text: next })}
        />
      )}
      <IdentityLine id="text-identity" numbers={inText} readOnly={readOnly} onDone={() => text.current?.focus()} />
      {!reading && <MentionRow text={content.text} />}
      <LinkedParts id={state.id} editor={editor} content={content} readOnly={readOnly} />
      {createdAt !== undefined && <p className="editor__created muted">{words.created(formatDate(localDay(new Date(createdAt))))}</p>}
    </section>
  );
}

/** Enter in the title goes on to the text. */
function toText(event: KeyboardEvent, text: HTMLTextAreaElement | null): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  text?.focus();
}
