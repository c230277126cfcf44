import type { Result } from '../../../src-main/contract/proof';
import { nbChanges } from '../changes';
import { nb } from '../nb';

export interface RegistrationChange {
  readonly term: string;
  readonly before: string;
  readonly after: string;
}

/** What is registered otherwise, one line for each kind. What is the same in both is left out. */
export function registrationChanges(from: Result, to: Result): readonly RegistrationChange[] {
  const kinds: readonly (readonly [string, (result: Result) => string | undefined])[] = [
    [nb.card.contactType, ({ contactType }) => contactType],
    [nb.card.indirect, ({ indirectActivity }) => indirectActivity],
    [nb.card.code, ({ codes }) => codes.join(', ') || undefined],
    [nb.card.timing, ({ timing }) => timing],
  ];
  return kinds
    .map(([term, read]) => ({ term, before: read(from) ?? nbChanges.none, after: read(to) ?? nbChanges.none }))
    .filter(({ before, after }) => before !== after);
}
