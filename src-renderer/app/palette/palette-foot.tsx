import { useEffect, useState } from 'react';
import { paletteText } from '../../text/palette';
import { Kbd } from '../../ui/kbd';

/** Long enough that one who types is not interrupted at every key. */
const QUIET_MS = 500;

interface PaletteFootProps {
  readonly book: string;
  /** Present when a code is selected, which can be copied. */
  readonly canCopy: boolean;
  /** How many hits there are; undefined while nothing is searched for. */
  readonly count: number | undefined;
  /** What was last copied, or that it was not. */
  readonly told: string | undefined;
}

/** Which book is searched, which keys there are, and for those who do not see the list how long it is. */
export function PaletteFoot({ book, canCopy, count, told }: PaletteFootProps) {
  const { keys } = paletteText;
  return (
    <div className="palette__foot">
      <span>{paletteText.searches(book)}</span>
      <span role="status">{told}</span>
      <span className="palette__keys">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> {keys.move}
        <Kbd>Enter</Kbd> {keys.open}
        {canCopy && (
          <>
            <Kbd>Ctrl+Enter</Kbd> {keys.copy}
          </>
        )}
        <Kbd>Esc</Kbd> {keys.close}
      </span>
      <Count count={count} />
    </div>
  );
}

/** Says the number of hits once the coder has stopped typing. */
function Count({ count }: { readonly count: number | undefined }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const wait = setTimeout(() => setSaid(count === undefined ? '' : paletteText.count(count)), QUIET_MS);
    return () => clearTimeout(wait);
  }, [count]);
  return (
    <span className="only-heard" role="status">
      {said}
    </span>
  );
}
