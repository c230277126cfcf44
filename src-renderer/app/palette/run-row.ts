/** What happens when a row is chosen. */
import type { SearchHit } from '../../../src-main/contract/search';
import { openNote } from '../../state/notes-place';
import { rememberOpened } from '../../state/recently-opened';
import { foundWords, markFound } from './found-words';
import type { Row } from './groups';
import { openPlace } from './open-place';

interface Chosen {
  readonly row: Exclude<Row, { readonly type: 'more' }>;
  /** All hits for the same query. */
  readonly hits: readonly SearchHit[];
  readonly ruleBook: string;
}

/**
 * Closes the box and does what the row stands for. Focus goes back first to where it was, step by step through the dialogs that are
 * open, so that whatever needs no other place leaves it there.
 */
export async function runRow({ row, hits, ruleBook }: Chosen): Promise<void> {
  const aside = row.type === 'command' && row.found.command.aside;
  const open = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].reverse();
  // The box is the last that was opened.
  for (const dialog of aside ? open.slice(0, 1) : open) await closed(dialog);
  if (row.type === 'command') {
    row.found.command.run();
    return;
  }
  if (row.type === 'note') {
    openNote(row.found.note.id);
    return;
  }
  const place = row.type === 'hit' ? row.hit : row.place;
  rememberOpened(place, ruleBook);
  openPlace(place);
  if (row.type === 'hit') markFound(row.hit, foundWords(row.hit, hits));
}

/** Closes a dialog and waits until the page has taken note of it. */
function closed(dialog: HTMLDialogElement): Promise<void> {
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(), { once: true });
    dialog.close();
  });
}
