import type { IdentityNumber } from '../../src-main/core/privacy/identity-numbers';
import { notesText } from '../text/notes';
import { Button } from './button';
import { WarningIcon } from './warning-icon';

/** The identity numbers in what is written, and what can be done about them. */
export interface FoundNumbers {
  readonly found: readonly IdentityNumber[];
  readonly remove: () => void;
  readonly keep: () => void;
}

interface IdentityLineProps {
  readonly id: string;
  /** Which field it is about, where that is not plain from its place. */
  readonly where?: string;
  readonly numbers: FoundNumbers;
  readonly readOnly: boolean;
  /** Where focus goes when the line is gone. */
  readonly onDone: () => void;
}

/** Says that something looks like an identity number. Nothing is stopped by it. */
export function IdentityLine({ id, where, numbers: { found, remove, keep }, readOnly, onDone }: IdentityLineProps) {
  const text = notesText.identity;
  const [first, ...others] = found;
  if (first === undefined) return <div id={id} role="status" />;
  return (
    <div id={id} role="status" className="identity-line">
      <WarningIcon />
      <span>{inPlace(where, others.length === 0 ? text.one(text.kinds[first.kind]) : text.many(found.length))}</span>
      {!readOnly && (
        <>
          <Button variant="tertiary" onClick={() => act(remove, onDone)}>
            {text.remove}
          </Button>
          <Button variant="tertiary" onClick={() => act(keep, onDone)}>
            {text.keep}
          </Button>
        </>
      )}
    </div>
  );
}

function act(work: () => void, done: () => void): void {
  work();
  done();
}

function inPlace(where: string | undefined, sentence: string): string {
  return where === undefined ? sentence : `${where} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
