/** Takes the rule books into the page as they stand now, after something has been laid over them or taken away. */
import { assess, session } from '../state/stores';
import { call } from './bridge';

/** Asks main for the books, and for the assessment on the screen once more. */
export async function refreshRules(): Promise<void> {
  const result = await call('app:start', {});
  if (!result.ok) return;
  const { ruleBooks, defaultBook } = result.value;
  session.setState({ ruleBooks, defaultBook });
  await assess.begin();
}
