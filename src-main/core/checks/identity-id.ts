/** Whether an id is an identity number. Ids stand alone in a column, so this asks less than the guard over running text. */
import { readIdentityNumber } from '../privacy/identity-kind';

const GROUPED = /^\d{6}[ .-]?\d{5}$/;

/** What stands in the place of an identity number wherever a finding would show it. */
export const HIDDEN_ID = '(identitetsnummer)';

/** Eleven digits, in one piece or six and five, that `readIdentityNumber` accepts. SQL says the same in sql/identity.ts. */
export function isIdentityNumber(id: string): boolean {
  if (id.length < 11 || id.length > 12 || !GROUPED.test(id)) return false;
  const digits = new Uint8Array(11);
  let at = 0;
  for (let index = 0; index < id.length; index++) {
    const digit = id.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) digits[at++] = digit;
  }
  return readIdentityNumber(digits) !== undefined;
}
