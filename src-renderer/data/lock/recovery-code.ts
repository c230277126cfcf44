/** The recovery code: random, in letters and digits that cannot be mixed up, with a sign at the end that shows a slip of the pen. */

/** Crockford's base 32: no I, L, O and U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_SIGNS = 27;
const GROUP = 4;

/** A new code of 135 random bits, as seven groups of four. */
export function newRecoveryCode(): string {
  const random = [...crypto.getRandomValues(new Uint8Array(RANDOM_SIGNS))].map((byte) => byte % SIGNS.length);
  const signs = [...random, checkOf(random)].map((value) => SIGNS.charAt(value)).join('');
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** A code as it was typed in, made plain: small letters, spaces, O for 0, I and L for 1. Undefined when it cannot be one. */
export function plainRecoveryCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const values = [...plain].map((sign) => SIGNS.indexOf(sign));
  if (values.length !== RANDOM_SIGNS + 1 || values.includes(-1)) return undefined;
  return checkOf(values.slice(0, RANDOM_SIGNS)) === values[RANDOM_SIGNS] ? plain : undefined;
}

/** Luhn's sum by 32: finds every single wrong sign, and nearly every swap of two neighbours. */
function checkOf(values: readonly number[]): number {
  const base = SIGNS.length;
  const sum = values.toReversed().reduce((total, value, place) => {
    const weighted = place % 2 === 0 ? value * 2 : value;
    return total + Math.floor(weighted / base) + (weighted % base);
  }, 0);
  return (base - (sum % base)) % base;
}
