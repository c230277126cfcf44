/** Numbers that the coder has said are no identity numbers, or are to stay. In memory only, and forgotten when the notes are locked. */
import { type Watched, watched } from '../data/watched';
import { notes } from './notes';

const NONE: ReadonlySet<string> = new Set();
const kept = watched<ReadonlySet<string>>(NONE);

/** What is not marked any more, as it was written. */
export const keptNumbers: Watched<ReadonlySet<string>> = kept;

/** Marks these no more. */
export function keepNumbers(written: readonly string[]): void {
  kept.set(new Set([...kept.get(), ...written]));
}

notes.state.subscribe(() => {
  if (notes.state.get().kind === 'locked') kept.set(NONE);
});
