/** The notes of this window. Loaded apart from the start: who is needed before the first paint imports only types of it. */
import { call } from '../app/bridge';
import { createNotes } from '../data/notes';
import { fileWords } from '../text/data-safety/file-words';
import { openRuleBooks } from './navigate';

export const notes = createNotes({ call, words: fileWords });

notes.listen(() => {
  openRuleBooks();
  void import('./shelf').then(({ choosePack }) => choosePack());
});
