import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { glossaryIn } from '../../../../../src-main/services/glossary/load-glossary';

const TERM = { id: 'isf', term: 'ISF', also: [], text: 'Ordningen.', sources: [], chapters: [], codes: [], see: [] };

test('the glossary is read when it is first asked for, once, and again only after it could not be read', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'isf-glossary-')), 'glossary.json');
  const read = glossaryIn(file);
  await expect(read()).rejects.toThrow();
  await writeFile(file, JSON.stringify({ terms: [{ id: 'isf' }] }));
  await expect(read()).rejects.toThrow();
  await writeFile(file, JSON.stringify({ terms: [TERM] }));
  expect(await read()).toEqual({ terms: [TERM] });
  await rm(file);
  expect(await read()).toEqual({ terms: [TERM] });
});
