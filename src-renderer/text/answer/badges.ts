import type { Answer } from '../../../src-main/contract/rules';
import { localText } from '../local';
import { nb } from '../nb';

export interface Badge {
  readonly text: string;
  /** `local`: it rests on a clarification of the hospital itself. */
  readonly tone: 'sure' | 'open' | 'untested' | 'local';
}

/** Whether the answer may be used at all, whether the book it rests on is in force, and how sure it is, with its ground and year. */
export function badgesOf(answer: Pick<Answer, 'certainty' | 'because' | 'ruleBook'>): readonly Badge[] {
  const badges: Badge[] = [];
  if (answer.ruleBook.shelf?.untested === true) badges.push({ text: nb.untested.mark, tone: 'untested' });
  if (!answer.ruleBook.inForce) badges.push({ text: nb.card.preliminary(answer.ruleBook.title), tone: 'open' });
  const origins = answer.because.flatMap(({ local }) => local ?? []);
  const [first, ...others] = origins;
  const certainty = certaintyText(answer);
  if (first !== undefined) {
    badges.push({ text: others.length === 0 ? localText.badge(first) : localText.badgeMany(origins.length), tone: 'local' });
  } else if (certainty !== undefined) {
    badges.push({ text: certainty, tone: answer.certainty === 'confirmed' ? 'sure' : 'open' });
  }
  return badges;
}

/** The certainty in words; undefined when the answer has none. */
export function certaintyText({ certainty, because }: Pick<Answer, 'certainty' | 'because'>): string | undefined {
  if (certainty === undefined) return undefined;
  if (certainty === 'interpreted') return nb.card.interpreted;
  const confirmed = certainty === 'confirmed';
  const years = because.filter(({ authority }) => (authority === 'isf-document') === confirmed).map(({ year }) => year);
  if (confirmed) return nb.card.confirmed(Math.max(...(years.length > 0 ? years : because.map(({ year }) => year))));
  return nb.card.secondary(yearSpan(years));
}

function yearSpan(years: readonly number[]): string {
  if (years.length === 0) return '';
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? `${first}` : `${first}–${last}`;
}
