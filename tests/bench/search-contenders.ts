/** Well-known search libraries over the same documents, each set up as its documentation shows for search while typing. */
import { search as askOrama, create, insertMultiple } from '@orama/orama';
import { stemmer } from '@orama/stemmers/norwegian';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../src-main/core/search/document';

export interface Contender {
  readonly name: string;
  /** «kind id» of the ten best, best first. */
  readonly find: (query: string) => readonly string[];
}

interface Row {
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly names: string;
  readonly text: string;
}

const FIELDS = ['code', 'title', 'names', 'text'] as const;
const WEIGHTS = { code: 6, title: 3, names: 3, text: 1 };

/** The four, ready to be asked. */
export async function contenders(documents: readonly SearchDocument[]): Promise<Contender[]> {
  const rows = documents.map(
    ({ code, title, names, keywords, text }, number): Row => ({
      number,
      code: code ?? '',
      title,
      names: `${names.join(' ')} ${keywords}`,
      text,
    }),
  );
  const named = (numbers: readonly number[]): string[] =>
    numbers.slice(0, 10).map((number) => `${documents[number]?.kind} ${documents[number]?.id}`);
  return [miniSearch(rows, named), flexSearch(rows, named), await orama(rows, named), fuse(rows, named)];
}

type Named = (numbers: readonly number[]) => readonly string[];

function miniSearch(rows: readonly Row[], named: Named): Contender {
  const mini = new MiniSearch<Row>({ idField: 'number', fields: [...FIELDS], searchOptions: { prefix: true, fuzzy: 0.2, boost: WEIGHTS } });
  mini.addAll(rows);
  return { name: 'MiniSearch, rett fra esken', find: (query) => named(mini.search(query).map(({ id }) => id as number)) };
}

function flexSearch(rows: readonly Row[], named: Named): Contender {
  const index = new Document({
    tokenize: 'forward',
    document: { id: 'number', index: [...FIELDS] },
  });
  for (const row of rows) index.add({ ...row });
  return {
    name: 'FlexSearch',
    find: (query) => {
      // One list for each field, taken in the order of their weight.
      const lists = index.search(query, { limit: 10, suggest: true }) as Array<{ result: number[] }>;
      return named([...new Set(lists.flatMap(({ result }) => result))]);
    },
  };
}

async function orama(rows: readonly Row[], named: Named): Promise<Contender> {
  const database = create({
    schema: { number: 'number', code: 'string', title: 'string', names: 'string', text: 'string' } as const,
    components: { tokenizer: { language: 'norwegian', stemming: true, stemmer } },
  });
  await insertMultiple(database, [...rows] as never[], 1_000);
  return {
    name: 'Orama, norsk stamming',
    find: (query) => {
      const found = askOrama(database, { term: query, limit: 10, tolerance: 1, boost: WEIGHTS }) as {
        hits: Array<{ document: { number: number } }>;
      };
      return named(found.hits.map(({ document }) => document.number));
    },
  };
}

function fuse(rows: readonly Row[], named: Named): Contender {
  const index = new Fuse(rows, { keys: FIELDS.map((name) => ({ name, weight: WEIGHTS[name] })), ignoreLocation: true, threshold: 0.3 });
  return { name: 'Fuse.js', find: (query) => named(index.search(query, { limit: 10 }).map(({ item }) => item.number)) };
}
