/** Opens what is named by «@» in a note: a chapter, a clause or a code. */
import { call } from '../app/bridge';
import { notesText } from '../text/notes';
import { openClause, openCode } from './navigate';
import { assessment, session } from './stores';
import { showToast } from './toast';

/** Opens it where it stands. False when the rule book of the header has nothing by that name. */
async function openReference(name: string): Promise<boolean> {
  const colon = name.indexOf(':');
  if (colon > 0) {
    openCode(name.slice(0, colon), name.slice(colon + 1));
    return true;
  }
  const ruleBook = assessment.getState().shown?.answer.ruleBook.id ?? session.getState().defaultBook;
  const found = await call('search', { ruleBook, query: name.split('/')[0] ?? name, limit: 20 });
  if (!found.ok) return false;
  const [chapter] = name.split('/');
  const code = found.value.hits.find((hit) => hit.kind === 'code' && hit.code?.toUpperCase() === name.toUpperCase());
  if (code !== undefined) {
    openCode(code.id.slice(0, code.id.indexOf(':')), code.code ?? name);
    return true;
  }
  if (!found.value.hits.some((hit) => hit.kind === 'chapter' && hit.id === chapter)) return false;
  openClause(name);
  return true;
}

/** Opens it, or says that there is nothing by that name. */
export function followReference(name: string): void {
  void openReference(name).then((found) => {
    if (!found) showToast(notesText.editor.noLink(name));
  });
}
