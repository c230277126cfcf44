/** The words that mark what rests on a local clarification, wherever it is shown. Apart from the form and the list, which few need. */
import type { LocalOrigin } from '../../src-main/contract/rules';
import { formatDate } from './dates';

const by = ({ responsible, decidedOn }: Pick<LocalOrigin, 'responsible' | 'decidedOn'>): string =>
  `${responsible}, ${formatDate(decidedOn)}`;

export const localText = {
  word: 'Lokal avklaring',
  untested: 'uprøvd',
  /** Who answers for it, and from when. */
  by,
  /** As a line of text, where there is no icon. */
  inLine: (origin: LocalOrigin) => `lokal avklaring av ${by(origin)}${origin.untested === true ? ', uprøvd' : ''}`,
  badge: (origin: LocalOrigin) => `Lokal avklaring: ${by(origin)}`,
  badgeMany: (number: number) => `Bygger på ${number} lokale avklaringer`,
  clarified: 'Avklart lokalt',
  answers: (point: string) => `Svarer på: ${point}`,
  responsible: 'Ansvarlig',
  decidedOn: 'Avklart',
  ownWords: 'Med egne ord',
  inBook: (number: number) => `med ${number} ${number === 1 ? 'lokal avklaring' : 'lokale avklaringer'}`,
  openInList: 'Åpne i Avklaringer',
  settleConflict: 'Gjør opp i Avklaringer',
  add: 'Legg inn avklaring',
  addFor: (what: string) => `Legg inn avklaring: ${what}`,
} as const;

/** Whether a clause, rule or example with this id comes from a local clarification. The engine names them «5.21.3/lokal-…». */
export function isLocalId(id: string): boolean {
  return id.includes('/lokal-');
}
