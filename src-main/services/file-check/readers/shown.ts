/** How something out of the file may stand in a message. */

const MOST_CHARACTERS = 40;
const DIGITS_OF_A_PERSON = 11;

/** A value, short and on one line. What could be an identity number, with or without right control digits, is never shown. */
export function shown(value: string): string {
  const digits = value.replace(/\D/g, '');
  if (digits.length >= DIGITS_OF_A_PERSON) return '(kan være et identitetsnummer)';
  const text = value.replace(/\s+/g, ' ').trim();
  return `«${text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text}»`;
}

const MOST_LISTED = 30;

/** Several of them, with commas between. */
export function shownList(values: readonly string[]): string {
  const listed = values.slice(0, MOST_LISTED).map(shown).join(', ');
  return values.length > MOST_LISTED ? `${listed} og ${values.length - MOST_LISTED} til` : listed;
}
