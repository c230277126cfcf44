import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileGlossary } from '../../../../../src-main/core/glossary/compile';
import { BOOKS, ROOT } from '../../../../support/books';

const PATH = 'resources/glossary/terms.yaml';
const TEXT = await readFile(join(ROOT, PATH), 'utf8');

const faults: [string, (text: string) => string, string, RegExp][] = [
  ['broken YAML', (text) => text.replace('term: Tertial', 'term: Tertial: x'), 'term: Tertial: x', /to kolon/],
  [
    'an unknown key',
    (text) => text.replace('term: Tertial\n', 'term: Tertial\n    colour: red\n'),
    'colour: red',
    /Ukjent nøkkel «colour»/,
  ],
  [
    'a term without a source',
    (text) => text.replace(/ {4}sources:\n {6}- source: hdir-rapportering-2019\n.*\n.*\n.*\n/, ''),
    '',
    /sources.*mangler/,
  ],
  ['a source without a place', (text) => text.replace(/^ {8}locator: Rapporteringsperioder 2019\n/m, ''), '', /locator.*mangler/],
  [
    'an unknown source',
    (text) => text.replace('source: hdir-rapportering-2019', 'source: hearsay'),
    'source: hearsay',
    /kilden «hearsay» finnes ikke/,
  ],
  [
    'an unknown chapter',
    (text) => text.replace('chapters: [5.21.3]', 'chapters: [9.9.9]'),
    'chapters: [9.9.9]',
    /kapittelet «9.9.9» finnes ikke/,
  ],
  ['an unknown code', (text) => text.replace('code: TD02A }', 'code: TD02X }'), 'TD02X', /koden «DRG TD02X» finnes ikke/],
  [
    'an unknown related term',
    (text) => text.replace('see: [samarbeidsmote, npr]', 'see: [samarbeidsmote, nprx]'),
    'nprx',
    /ordet «nprx» finnes ikke/,
  ],
  [
    'a term that is related to itself',
    (text) => text.replace('see: [samarbeidsmote, npr]', 'see: [samkonsultasjon]'),
    'see: [samkonsultasjon]',
    /finnes ikke/,
  ],
  [
    'a word under two terms',
    (text) => text.replace('also: [frikortet]', 'also: [frikortet, Egenandelen]'),
    'term: Frikort',
    /«egenandelen» står både under «egenandel» og «frikort»/,
  ],
  ['an id twice', (text) => text.replace('id: frikort', 'id: egenandel'), 'term: Frikort', /Id «egenandel» er brukt/],
  [
    'a text that is no short one',
    (text) => text.replace('text: Navnet på', `text: ${'Langt. '.repeat(60)}Navnet på`),
    'Langt.',
    /for lang/,
  ],
];

test.each(faults)('%s is refused with file and line', (_what, change, line, message) => {
  const text = change(TEXT);
  expect(text).not.toBe(TEXT);
  const { glossary, problems } = compileGlossary({ path: PATH, text }, BOOKS);
  expect(glossary).toBeUndefined();
  const found = problems.find((problem) => message.test(problem.message));
  expect(found, JSON.stringify(problems)).toBeDefined();
  expect(found?.file).toBe(PATH);
  if (line !== '') expect(found?.line).toBe(text.split('\n').findIndex((own) => own.includes(line)) + 1);
});

test('an empty file is refused', () => {
  expect(compileGlossary({ path: PATH, text: '' }, BOOKS).problems).toHaveLength(1);
});

test('what a source says of itself follows the term, unless the term says otherwise', () => {
  const { glossary } = compileGlossary({ path: PATH, text: TEXT }, BOOKS);
  const [share] = glossary?.terms.find(({ id }) => id === 'isf-andel')?.sources ?? [];
  expect(share).toMatchObject({ publisher: 'Helsedirektoratet', authority: 'official', year: 2024, locator: 'ISF-andel' });
  const [tertial] = glossary?.terms.find(({ id }) => id === 'tertial')?.codes ?? [];
  expect(tertial).toEqual({ system: 'NKPK', list: 'Prosedyrekoder og særkoder', code: 'WMGA28', label: 'Offisiell kodetekst ikke funnet' });
});
