import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexText, readIndex } from '../../../../src-main/services/search/index-lines';
import { searchIn } from '../../../../src-main/services/search/search';
import { FINAL, PRELIMINARY } from '../../../support/books';
import { indexesFromSources } from '../../../support/search';

let folder: string;
const indexes = await indexesFromSources();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-search-'));
  for (const index of indexes) await writeFile(join(folder, `${index.ruleBook}.jsonl`), indexText(index));
});

test('an index comes back from its file as it was', async () => {
  for (const index of indexes) expect(await readIndex(join(folder, `${index.ruleBook}.jsonl`))).toEqual(JSON.parse(JSON.stringify(index)));
});

describe('searching', () => {
  test('finds in the book that is asked for', async () => {
    const search = searchIn(folder);
    const idsIn = async (book: typeof FINAL) => (await search.find(book, 'endring sms', 20)).map(({ id }) => id);
    expect(await idsIn(FINAL)).toContain('5.21.3/endring-sms');
    expect(await idsIn(PRELIMINARY)).not.toContain('5.21.3/endring-sms');
  });

  test('an index of other content is refused, and says what still works', async () => {
    await expect(searchIn(folder).find({ ...FINAL, hash: '0'.repeat(64) }, 'sms', 10)).rejects.toThrow(/Alt annet virker/);
  });

  test('a book that something is laid over has its index with what was derived, and the one before is forgotten', async () => {
    const derived = await mkdtemp(join(tmpdir(), 'isf-derived-'));
    await mkdir(join(derived, 'search'));
    const laid = { ...FINAL, hash: '1'.repeat(64), shelf: { base: FINAL.hash, clarifications: 1 } };
    const index = indexes.find(({ ruleBook }) => ruleBook === FINAL.id) as (typeof indexes)[number];
    const search = searchIn(folder, () => derived);
    await writeFile(join(derived, 'search', `${FINAL.id}.jsonl`), indexText({ ...index, hash: laid.hash }));
    for (const book of [FINAL, laid, FINAL]) expect((await search.find(book, 'sms', 10)).length).toBeGreaterThan(0);
    await rm(derived, { recursive: true });
    await expect(search.find(laid, 'sms', 10)).rejects.toThrow(/Søket kan ikke brukes/);
  });

  test('a missing or broken file is refused, and read again when it is there', async () => {
    const own = await mkdtemp(join(tmpdir(), 'isf-search-'));
    const search = searchIn(own);
    await expect(search.find(FINAL, 'sms', 10)).rejects.toThrow(/Søket kan ikke brukes/);
    await writeFile(join(own, `${FINAL.id}.jsonl`), '{"format":1');
    await expect(search.find(FINAL, 'sms', 10)).rejects.toThrow(/Søket kan ikke brukes/);
    await writeFile(
      join(own, `${FINAL.id}.jsonl`),
      indexText(indexes.find(({ ruleBook }) => ruleBook === FINAL.id) as (typeof indexes)[number]),
    );
    expect((await search.find(FINAL, 'sms', 10)).length).toBeGreaterThan(0);
  });
});
