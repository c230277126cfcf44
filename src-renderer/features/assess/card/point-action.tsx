import type { OpenPoint } from '../../../../src-main/contract/rules';
import { ClarifyButton } from '../../../ui/clarify-button';

interface PointActionProps {
  readonly point: OpenPoint;
  /** What is clarified: the verdict as a whole, or this point alone. */
  readonly of: 'verdict' | 'point';
}

/** What can be done about an open point: write a clarification. The form is fetched when it is first needed. */
export function PointAction({ point, of }: PointActionProps) {
  const open = async (): Promise<void> => {
    const { clarifyAnswer } = await import('../../../state/clarifications-open');
    await clarifyAnswer(of === 'point' ? point : undefined);
  };
  return <ClarifyButton point={point} onClick={() => void open()} />;
}
