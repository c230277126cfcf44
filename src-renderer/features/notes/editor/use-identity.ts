/** The identity numbers in one field of the note, and what can be done about them. */
import { useMemo } from 'react';
import { removeIdentityNumbers } from '../../../../src-main/core/privacy/identity-numbers';
import type { NoteEditor } from '../../../data/api';
import { keepNumbers, keptNumbers } from '../../../state/kept-numbers';
import { showToast } from '../../../state/toast';
import { useWatched } from '../../../state/use-watched';
import { markedIn, putBack, tagsWithout, writtenAs } from '../../../text/identity';
import { notesText } from '../../../text/notes';
import type { FoundNumbers } from '../../../ui/identity-line';
import { insertText } from '../../../ui/insert-text';

/** For title and text. `field` gives the element that is written in, so that its own undo knows of the removal. */
export function useIdentity(
  editor: NoteEditor,
  name: 'title' | 'text',
  value: string,
  field: { readonly current: HTMLTextAreaElement | null },
): FoundNumbers {
  const kept = useWatched(keptNumbers);
  const found = useMemo(() => markedIn(value, kept), [value, kept]);
  return {
    found,
    keep: () => keepNumbers(writtenAs(value, found)),
    remove: () => {
      const { placeholder } = notesText.identity;
      const without = removeIdentityNumbers(value, found, placeholder);
      if (field.current === null) editor.change({ [name]: without });
      else insertText(field.current, 0, value.length, without);
      tellRemoved(found.length, () => editor.change({ [name]: putBack(editor.state.get().content[name], value, found, placeholder) }));
    },
  };
}

/** For the tags, each by itself. */
export function useTagIdentity(editor: NoteEditor, tags: readonly string[]): FoundNumbers {
  const kept = useWatched(keptNumbers);
  const found = useMemo(() => tags.map((tag) => ({ tag, numbers: markedIn(tag, kept) })), [tags, kept]);
  const numbers = found.flatMap((one) => one.numbers);
  return {
    found: numbers,
    keep: () => keepNumbers(found.flatMap((one) => writtenAs(one.tag, one.numbers))),
    remove: () => {
      const without = tagsWithout(tags, kept);
      editor.change({ tags: without });
      tellRemoved(numbers.length, () => {
        const since = editor.state.get().content.tags.filter((tag) => !without.includes(tag));
        editor.change({ tags: [...new Set([...tags, ...since])] });
      });
    },
  };
}

function tellRemoved(count: number, undo: () => void): void {
  showToast(notesText.identity.removed(count), { actions: [{ label: notesText.toast.undo, run: undo }] });
}
