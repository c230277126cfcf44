import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { onShelf } from '../../../../src-main/cli/on-shelf';
import { runIsf } from '../../../../src-main/cli/run';
import type { ShelfPlace } from '../../../../src-main/services/shelf/place';
import { QUIET } from '../../../../src-main/services/shelf/work';
import { cliDeps } from '../../../support/cli';
import { letterClarification, openedShelf, SMALL, shelfPlace } from '../../../support/shelf';

const { id: _id, revision: _revision, recordedAt: _at, ...DRAFT } = letterClarification();
const LETTER = '{"contactForm":"letter"}';

let place: ShelfPlace;

beforeEach(async () => {
  place = await shelfPlace();
  await (await openedShelf(place)).saveDraft(QUIET, DRAFT);
});

const isf = (...args: string[]) =>
  runIsf(args, cliDeps({ library: async () => ({ books: [SMALL], problems: [] }), onShelf: (shelf) => onShelf({ ...place, shelf }) }));

test('a command on a shelf answers by its books, and without it by those of the app', async () => {
  expect(JSON.parse((await isf('assess', LETTER, '--json')).stdout)).toMatchObject({ verdict: 'unsettled' });
  for (const option of [['--shelf', place.shelf], [`--shelf=${place.shelf}`]])
    expect(JSON.parse((await isf('assess', LETTER, '--json', ...option)).stdout)).toMatchObject({
      verdict: 'no',
      ruleBook: { shelf: { clarifications: 1 } },
    });
});

test('the search finds what is entered there', async () => {
  const { stdout, stderr } = await isf('search', 'brev gir ikke refusjon', '--shelf', place.shelf);
  expect([stderr, stdout]).toEqual(['', expect.stringContaining('Brev gir ikke refusjon')]);
});

test('the books there are proved like all others', async () => {
  const { stdout, exitCode } = await isf('certify', '--shelf', place.shelf);
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining('0 hull')]);
});

test.each([
  ['a folder without a shelf', ['--shelf', '/finnes/ikke'], /ingen shelf.json/],
  ['no folder', ['--shelf'], /tar én mappe/],
  ['another option for a folder', ['--shelf', '--json'], /tar én mappe/],
  ['two folders', ['--shelf', 'a', '--shelf', 'b'], /tar én mappe/],
])('%s is refused, and no other books are used in its place', async (_what, option, message) => {
  const { stdout, stderr, exitCode } = await isf('assess', LETTER, ...option);
  expect([stdout, exitCode]).toEqual(['', 2]);
  expect(stderr).toMatch(message);
});

test('a damaged shelf is refused', async () => {
  await writeFile(join(place.shelf, 'shelf.json'), '{');
  expect(await isf('assess', LETTER, '--shelf', place.shelf)).toMatchObject({
    stdout: '',
    exitCode: 2,
    stderr: expect.stringContaining('skadet'),
  });
});

test('a command that uses no rule books does not know the option', async () => {
  expect((await isf('schemas', '--shelf', place.shelf)).exitCode).toBe(2);
});
