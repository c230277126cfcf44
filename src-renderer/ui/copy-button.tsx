import { useEffect, useState } from 'react';
import { call } from '../app/bridge';
import { nb } from '../text/nb';
import { Button } from './button';

interface CopyButtonProps {
  /** Worked out when the button is pressed, so that a summary carries the time it was copied. */
  readonly text: () => string;
  readonly label?: string;
  /** What a screen reader hears where the visible word alone does not say what is copied. */
  readonly describedAs?: string;
  readonly quiet?: boolean;
}

const CONFIRM_MS = 1600;

/** Copies through main and says for a moment whether it went well. */
export function CopyButton({ text, label = nb.app.copy, describedAs, quiet = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (): Promise<void> => {
    const result = await call('clipboard:write-text', { text: text() });
    setOutcome(result.ok ? 'copied' : 'failed');
  };
  const said = outcome === undefined ? label : outcome === 'copied' ? nb.app.copied : nb.app.notCopied;
  return (
    <>
      {quiet ? (
        <button
          type="button"
          className="copy"
          data-outcome={outcome}
          aria-label={outcome === undefined ? describedAs : undefined}
          onClick={() => void copy()}
        >
          {said}
        </button>
      ) : (
        <Button className="copy-wide" onClick={() => void copy()}>
          {said}
        </Button>
      )}
      <span role="status" className="only-heard">
        {outcome === undefined ? '' : said}
      </span>
    </>
  );
}
