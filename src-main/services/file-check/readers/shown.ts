/** How something out of the file may stand in a message. */
import { holdsIdentityNumber } from '../../../core/privacy/identity-numbers';

const MOST_CHARACTERS = 40;
/** Also with wrong control digits: a slip of the pen does not make it anyone's to show. */
const LIKE_AN_IDENTITY_NUMBER = /\d{11}|\d{6}[\s.-]?\d{5}/;

/** A value, short and on one line. What could be an identity number is never shown. */
export function shown(value: string): string {
  if (LIKE_AN_IDENTITY_NUMBER.test(value) || holdsIdentityNumber(value)) return '(kan være et identitetsnummer)';
  const text = value.replace(/\s+/g, ' ').trim();
  return `«${text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text}»`;
}

const MOST_LISTED = 30;

/** Several of them, with commas between. */
export function shownList(values: readonly string[]): string {
  const listed = values.slice(0, MOST_LISTED).map(shown).join(', ');
  return values.length > MOST_LISTED ? `${listed} og ${values.length - MOST_LISTED} til` : listed;
}
