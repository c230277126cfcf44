import { followReference } from '../../../state/open-reference';
import { notesText } from '../../../text/notes';
import { mentionsIn } from '../text/mentions';

/** The links of the text, so that they can be followed without leaving the writing. */
export function MentionRow({ text }: { readonly text: string }) {
  const names = [...new Set(mentionsIn(text).map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <nav className="editor__links" aria-label={notesText.editor.links}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="chip chip--name"
          aria-label={notesText.editor.openLink(name)}
          onClick={() => followReference(name)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
