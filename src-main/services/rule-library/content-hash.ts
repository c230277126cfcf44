import { createHash } from 'node:crypto';
import { contentOf, type UnhashedBook } from '../../core/rules/book';
import { canonical } from '../../core/text/canonical';

/** SHA-256 (hexadecimal) over a book's content. Key order, line ends and line numbers do not count. */
export function contentHash(book: UnhashedBook): string {
  return createHash('sha256')
    .update(canonical(contentOf(book)))
    .digest('hex');
}
