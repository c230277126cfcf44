import { useId, useRef, useState } from 'react';
import type { ListedClarification } from '../../../../src-main/contract/clarifications';
import { type Decision, lastResponsible, setAside, useClarifications, withdraw } from '../../../state/clarifications';
import { revise } from '../../../state/clarifications-open';
import { clarificationText } from '../../../text/clarifications';
import { Button } from '../../../ui/button';
import { DecisionForm } from './decision-form';

const text = clarificationText.list;
type Step = 'withdraw' | 'setAside' | 'useAgain';

interface ClarificationActionsProps {
  readonly listed: ListedClarification;
  /** Which one, where several stand beside each other. */
  readonly describedAs?: string;
}

/** What can be done with one: a new revision or taking it back for one's own, leaving it out of use for one of a pack. */
export function ClarificationActions({ listed, describedAs }: ClarificationActionsProps) {
  const { newest, standing, pack } = listed;
  const [step, setStep] = useState<Step>();
  const by = useClarifications((state) => lastResponsible(state.list ?? []));
  const buttons = useRef<HTMLDivElement>(null);
  const id = useId();
  const label = (word: string) => (describedAs === undefined ? {} : { 'aria-label': `${word}: ${describedAs}` });

  const decide = async (decision: Decision): Promise<string | undefined> => {
    if (step === undefined) return undefined;
    const problem =
      pack === undefined
        ? await withdraw(newest.id, decision)
        : await setAside({ id: newest.id, pack: pack.id, setAside: step === 'setAside' }, decision);
    if (problem === undefined) {
      setStep(undefined);
      focusButton();
    }
    return problem;
  };
  const focusButton = (): void => {
    setTimeout(() => buttons.current?.querySelector<HTMLElement>('button')?.focus());
  };
  if (step !== undefined) {
    return (
      <DecisionForm
        word={text[step]}
        help={text[`${step}Help`]}
        by={by}
        onDecide={decide}
        onCancel={() => {
          setStep(undefined);
          focusButton();
        }}
      />
    );
  }
  return (
    <div className="clarification__actions" ref={buttons} id={id}>
      {pack === undefined && (
        <Button aria-haspopup="dialog" {...label(text.revise)} onClick={() => void revise(newest)}>
          {newest.withdrawn === undefined ? text.revise : text.bringBack}
        </Button>
      )}
      {pack === undefined && newest.withdrawn === undefined && (
        <Button {...label(text.withdraw)} onClick={() => setStep('withdraw')}>
          {text.withdraw}
        </Button>
      )}
      {pack !== undefined &&
        (standing.state === 'set-aside' ? (
          <Button {...label(text.useAgain)} onClick={() => setStep('useAgain')}>
            {text.useAgain}
          </Button>
        ) : (
          <Button {...label(text.setAside)} onClick={() => setStep('setAside')}>
            {text.setAside}
          </Button>
        ))}
    </div>
  );
}
