/** What the commands get from outside, in tests: the real books, nothing on standard input, nobody who stops them. */
import type { CliDeps } from '../../src-main/cli/deps';
import { schemaFiles } from '../../src-main/core/author-kit/schemas';
import { BOOKS } from './books';
import { UNUSED_SEARCH } from './search';

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The usual ones, with what the test gives put in. */
export function cliDeps(part: Partial<CliDeps> = {}): CliDeps {
  return {
    version: async () => '0.0.0',
    library: async () => ({ books: BOOKS, problems: [] }),
    search: UNUSED_SEARCH,
    schemas: async () => schemaFiles(),
    onShelf: () => ({ library: () => Promise.reject(new Error('no shelf in this test')), search: UNUSED_SEARCH }),
    packKeys: async () => [],
    stdin: nothing(),
    stopSignal: () => new AbortController().signal,
    tellProgress: () => {},
    ...part,
  };
}
