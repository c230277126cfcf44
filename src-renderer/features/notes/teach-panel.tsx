import { selectNew } from '../../state/notes-select';
import { followReference } from '../../state/open-reference';
import { notesText } from '../../text/notes';
import { Button } from '../../ui/button';
import { NoteStatusMark } from '../../ui/note-status';
import { Markdown } from './text/markdown';

/** What a note is for, with one example that can be taken as the first note. */
export function TeachPanel({ writable }: { readonly writable: boolean }) {
  const text = notesText.empty;
  return (
    <section className="notes__pane teach-notes" aria-label={notesText.editor.label}>
      <h2>{text.title}</h2>
      <p>{text.body}</p>
      <p>{text.noPatient}</p>
      <section className="sheet teach-notes__example" aria-label={text.example}>
        <h3>{text.example}</h3>
        <p>
          <strong>{text.exampleTitle}</strong> <NoteStatusMark status="follow-up" /> <span className="tag">{text.exampleTags}</span>
        </p>
        <Markdown text={text.exampleText} onOpen={followReference} />
        {writable && (
          <Button
            onClick={() => {
              selectNew({ title: text.exampleTitle, text: text.exampleText, tags: [text.exampleTags], status: 'follow-up' });
            }}
          >
            {text.tryIt}
          </Button>
        )}
      </section>
    </section>
  );
}
