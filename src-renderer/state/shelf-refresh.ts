/** Takes the rule books anew after a pack, a code list or a clarification has changed them. Answers, drafts and places stay. */
import { call } from '../app/bridge';
import { shelfText } from '../text/rule-shelf';
import { changesPlace } from './changes-place';
import { assess, session } from './stores';
import { showToast, type ToastAction } from './toast';

/**
 * Asks main for the books as they are now; every view then asks anew for what it shows. Says `words` when that is done, which a
 * caller may put more exactly, with what can be done about it.
 */
export async function booksChanged(words: string = shelfText.updated, actions: readonly ToastAction[] = []): Promise<void> {
  const result = await call('app:start', {});
  if (!result.ok) return showToast(shelfText.notUpdated(result.error.message), { failed: true });
  const { problems, ruleBooks, defaultBook, organisation, today } = result.value;
  const [problem] = problems;
  if (problem !== undefined) return showToast(shelfText.notUpdated(problem.message), { failed: true });
  const isBook = (id: string): boolean => ruleBooks.some((book) => book.id === id);
  session.setState(({ booksTurn }) => ({ ruleBooks, defaultBook, organisation, today, booksTurn: booksTurn + 1 }));
  changesPlace.setState(({ from, to }) => ({
    from: from !== undefined && isBook(from) ? from : undefined,
    to: to !== undefined && isBook(to) ? to : undefined,
    chapter: undefined,
  }));
  await assess.refresh(isBook);
  showToast(words, { actions });
}
