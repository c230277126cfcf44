/** A clarification as it is laid over a book: whose it is, and whether it is to be used. */
import type { Clarification } from '../../contract/clarifications';

export interface PlacedClarification {
  /** Its newest revision. */
  readonly clarification: Clarification;
  /** The pack that brought it; absent for one that was entered here. */
  readonly pack?: { readonly id: string; readonly untested: boolean };
  /** Somebody here chose not to use it. */
  readonly setAside: boolean;
}

/** By id, one's own before those of packs: the order in which they came never matters. */
export function inOrder(placed: readonly PlacedClarification[]): PlacedClarification[] {
  const key = ({ clarification, pack }: PlacedClarification) => `${clarification.id} ${pack?.id ?? ''}`;
  return [...placed].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
