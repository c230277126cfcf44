/** What the words right before a number say that it is. */

/** Longer than any label with the signs after it. */
const REACH = 32;

const ACCOUNT = /(?:konto(?:nummer|nummeret|nr|en)?|\bkto)\.?(?:\s?(?:nummer|nr\.?|er))?[.:\s]{0,3}$/i;
const PERSON = /(?:\b(?:fh|[fdh])[.-]?n(?:umme)?r|fødselsn(?:umme)?r|personn(?:umme)?r|hjelpen(?:umme)?r)(?:et)?\.?(?:\s?er)?[.:\s]{0,3}$/i;

/** `person` after «fnr.», «personnummer:» and the like, `other` after «kontonr.» or the plus sign of a telephone number. */
export function labelBefore(text: string, at: number): 'person' | 'other' | undefined {
  const before = text.slice(Math.max(0, at - REACH), at);
  if (PERSON.test(before)) return 'person';
  return before.endsWith('+') || ACCOUNT.test(before) ? 'other' : undefined;
}
