import { useState } from 'react';
import type { NoteValidity, ValidityState } from '../../../data/validity/validity';
import { validityText } from '../../../text/data-safety/validity';
import { ResultRow } from './result-row';

interface ResultListProps {
  readonly state: ValidityState;
  readonly results: ReadonlyMap<string, NoteValidity>;
}

/** So many are shown at a time; each reads its own note. */
const PAGE = 40;

/** The notes in one state, in the order they were found. */
export function ResultList({ state, results }: ResultListProps) {
  const [most, setMost] = useState(PAGE);
  const all = [...results].filter(([, validity]) => validity.state === state);
  if (all.length === 0) return <p className="muted">{validityText.noneOf}</p>;
  return (
    <>
      <ul className="still-valid__list">
        {all.slice(0, most).map(([id, validity]) => (
          <ResultRow key={id} id={id} validity={validity} />
        ))}
      </ul>
      {all.length > most && (
        <button type="button" className="text-button" onClick={() => setMost(most + PAGE)}>
          {validityText.showMore(Math.min(PAGE, all.length - most))}
        </button>
      )}
    </>
  );
}
