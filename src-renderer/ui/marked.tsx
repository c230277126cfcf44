import { nbChanges } from '../text/changes';
import type { Piece } from '../text/word-diff';

interface MarkedProps {
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** `del`: the marked words are gone. `ins`: they are new. */
  readonly as: 'del' | 'ins';
}

/** One side of a text that was changed, with the words that differ marked by line and tint. */
export function Marked({ title, pieces, as: Mark }: MarkedProps) {
  return (
    <div className="marked">
      <h3>{title}</h3>
      <p>
        {pieces.map(({ text, changed }, index) => {
          // Pieces have no identity of their own, and never move.
          const key = `${index} ${text}`;
          if (!changed) return <span key={key}>{text}</span>;
          const start = text.length - text.trimStart().length;
          return (
            <span key={key}>
              {text.slice(0, start)}
              <Mark>
                <span className="only-heard">{nbChanges.changedHere}</span>
                {text.slice(start)}
              </Mark>
            </span>
          );
        })}
      </p>
    </div>
  );
}
