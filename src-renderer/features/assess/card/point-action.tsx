import type { OpenPoint } from '../../../../src-main/contract/rules';
import { localText } from '../../../text/local';
import { ClarifyButton } from '../../../ui/clarify-button';
import { LocalIcon } from '../../../ui/local-mark';

/** What can be done about an open point beside a verdict: answer it by a clarification, or settle which of two is right. */
export function PointAction({ point }: { readonly point: OpenPoint }) {
  if (point.disagreement === true) return <SettleButton />;
  return <ClarifyButton what={point.text} onClick={() => void clarify(point)} />;
}

/** The same for a verdict that is not settled, as a whole. */
export function VerdictAction({ openPoints }: { readonly openPoints: readonly OpenPoint[] }) {
  if (openPoints.some(({ disagreement }) => disagreement === true)) return <SettleButton />;
  return <ClarifyButton onClick={() => void clarify()} />;
}

function SettleButton() {
  const open = async (): Promise<void> => {
    const { openClarifications } = await import('../../../state/clarifications');
    openClarifications({ filter: 'conflict' });
  };
  return (
    <button type="button" className="clarify-button" data-settle onClick={() => void open()}>
      <LocalIcon />
      {localText.settleConflict}
    </button>
  );
}

/** The form is fetched when it is first needed. */
async function clarify(point?: OpenPoint): Promise<void> {
  const { clarifyAnswer } = await import('../../../state/clarifications-open');
  await clarifyAnswer(point);
}
