/** Identity numbers in fields that are written in: which of them are marked, and how they are taken out and put back. Pure. */
import { findIdentityNumbers, type IdentityNumber, removeIdentityNumbers } from '../../src-main/core/privacy/identity-numbers';

/** The numbers in a text, without those that are to stay. */
export function markedIn(text: string, kept: ReadonlySet<string>): readonly IdentityNumber[] {
  const found = findIdentityNumbers(text);
  return kept.size === 0 ? found : found.filter(({ from, to }) => !kept.has(text.slice(from, to)));
}

/** As they are written, for keeping. */
export function writtenAs(text: string, found: readonly IdentityNumber[]): readonly string[] {
  return found.map(({ from, to }) => text.slice(from, to));
}

/** The tags without the numbers in them. A tag of which nothing is left is gone, and none stands twice. */
export function tagsWithout(tags: readonly string[], kept: ReadonlySet<string>): string[] {
  const clean = tags.map((tag) => removeIdentityNumbers(tag, markedIn(tag, kept), '').replace(/\s+/g, ' ').trim());
  return [...new Set(clean)].filter((tag) => tag !== '');
}

/**
 * The text with the numbers put back that were taken out of `before`, whatever has been written since: the placeholders that came
 * with the removal become numbers again, in order.
 */
export function putBack(current: string, before: string, found: readonly IdentityNumber[], placeholder: string): string {
  const originals = new Map<number, string>();
  found.forEach(({ from, to }, index) => {
    const earlier = before.slice(0, from).split(placeholder).length - 1;
    originals.set(earlier + index, before.slice(from, to));
  });
  const parts = current.split(placeholder);
  return parts.map((part, at) => (at === parts.length - 1 ? part : part + (originals.get(at) ?? placeholder))).join('');
}
