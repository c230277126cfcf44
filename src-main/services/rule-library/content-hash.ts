import { createHash } from 'node:crypto';
import { contentOf, type UnhashedBook } from '../../core/rules/book';

/** SHA-256 (hexadecimal) over a book's content. Key order, line ends and line numbers do not count. */
export function contentHash(book: UnhashedBook): string {
  return createHash('sha256')
    .update(canonical(contentOf(book)))
    .digest('hex');
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    .join(',')}}`;
}
