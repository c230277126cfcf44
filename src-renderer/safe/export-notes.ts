/** Writes all notes to a file, from the safe screen. */
import { call } from '../app/bridge';
import type { Notes } from '../data/api';
import { createNotes } from '../data/notes';
import { fileWords } from '../text/data-safety/file-words';
import { problemText } from '../text/data-safety/problems';
import { troubleText } from '../text/trouble';

const words = troubleText.safe;

/** Opens the notes as the page does, and writes them where the coder says. Gives what came of it, in words. Tests bring their own notes. */
export async function exportAll(
  notes: Pick<Notes, 'open' | 'files'> = createNotes({ call, words: fileWords }),
): Promise<{ readonly said: string } | { readonly problem: string }> {
  const state = await notes.open();
  if (state.kind === 'locked') return { problem: words.locked };
  if (state.kind === 'restore') return { problem: words.missing };
  if (state.kind === 'failed') return { problem: problemText(state.problem) };
  const outcome = await notes.files.write({ format: 'jsonl' });
  if (!outcome.ok) return { problem: problemText(outcome.problem) };
  return { said: outcome.value === undefined ? '' : words.exported(outcome.value.name, outcome.value.notes) };
}
