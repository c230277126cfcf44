import type { Problem } from '../../src-main/contract/rules';
import { assess, assessment, screen, session } from '../state/stores';
import { call } from './bridge';

/** How the start went. */
export type Started =
  | { readonly kind: 'ready' }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly message: string };

let started: Promise<Started> | undefined;

/** Asks main for everything the first question needs, once for each window. */
export function start(): Promise<Started> {
  started ??= begin();
  return started;
}

async function begin(): Promise<Started> {
  const result = await call('app:start', {});
  if (!result.ok) return { kind: 'failed', message: result.error.message };
  const { problems, questions, ...rest } = result.value;
  session.setState(rest);
  if (problems.length > 0) return { kind: 'problems', problems };
  if (rest.settings.greeted === false) screen.setState({ firstSteps: true });
  assessment.setState({ questions, questionsOf: rest.defaultBook });
  // Not waited for: the first question is known, and main's view of the empty assessment follows.
  void assess.begin();
  return { kind: 'ready' };
}
