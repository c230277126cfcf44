/** One spelling for letters that are written in several ways. */

const TWO_FOR_ONE: Readonly<Record<string, string>> = { aa: 'å', ae: 'æ', oe: 'ø' };

/**
 * A text in lower case, with «aa», «ae» and «oe» as å, æ and ø, and no accents on other letters. What the coder types and what
 * stands in the rules go through it alike, so it does not matter that «poet» becomes «pøt».
 */
export function foldLetters(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  // Nearly all words are plain; the rest of the work is for those that are not.
  if (!/[^\x20-\x7fæøå]|aa|ae|oe/.test(lower)) return lower;
  const bare = lower
    .replace(/[äǽ]/g, 'æ')
    .replace(/ö/g, 'ø')
    .replace(/[^\x20-\x7fæøå]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
  return bare.replace(/aa|ae|oe/g, (pair) => TWO_FOR_ONE[pair] ?? pair);
}

/**
 * A folded word as it looks when someone types it without the Norwegian letters. å and a stay two letters in the rules and in what
 * is typed with care; this is only a second way in.
 */
export function plainLetters(folded: string): string {
  return folded.replace(/[æå]/g, 'a').replace(/ø/g, 'o');
}
