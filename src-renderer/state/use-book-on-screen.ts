import type { RuleBookSummary } from '../../src-main/contract/rules';
import { useAssessment, useSession } from './stores';

/** The rule book that the answer on the screen rests on; before the first answer, the default one. */
export function useBookOnScreen(): RuleBookSummary | undefined {
  const shown = useAssessment((state) => state.shown?.answer.ruleBook.id);
  const id = useSession((state) => shown ?? state.defaultBook);
  return useSession((state) => state.ruleBooks.find((book) => book.id === id));
}
