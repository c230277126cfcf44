import type { OpenPoint } from '../../../../src-main/contract/rules';
import { ClarifyButton } from '../../../ui/clarify-button';

/** What can be done about an open point beside a verdict: answer it by a clarification. */
export function PointAction({ point }: { readonly point: OpenPoint }) {
  return <ClarifyButton what={point.text} onClick={() => void clarify(point)} />;
}

/** What can be done about a verdict that is not settled: settle it by a clarification. */
export function VerdictAction() {
  return <ClarifyButton onClick={() => void clarify()} />;
}

/** The form is fetched when it is first needed. */
async function clarify(point?: OpenPoint): Promise<void> {
  const { clarifyAnswer } = await import('../../../state/clarifications-open');
  await clarifyAnswer(point);
}
