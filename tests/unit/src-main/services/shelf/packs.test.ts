import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { assessContact } from '../../../../../src-main/services/assessment';
import { loadEffectiveLibrary } from '../../../../../src-main/services/shelf/effective-library';
import type { ShelfPlace } from '../../../../../src-main/services/shelf/place';
import { QUIET } from '../../../../../src-main/services/shelf/work';
import type { WorkSession } from '../../../../../src-main/services/shelf/work-session';
import {
  letterClarification,
  newSigner,
  nextYear,
  openedShelf,
  packIn,
  SETTLED,
  SMALL,
  shelfPlace,
  watched,
} from '../../../../support/shelf';

const KEY = newSigner();
const TRUSTING = { settings: { name: 'Prøvesykehuset', trustedKeys: [{ name: 'Kodeavdelingen', publicKey: KEY.publicKey }] } };

let place: ShelfPlace & { base: string };
let shelf: WorkSession;

beforeEach(async () => {
  place = await shelfPlace([SMALL], TRUSTING);
  shelf = await openedShelf(place);
});

const signed = (part: Partial<Parameters<typeof packIn>[1]> = {}) => packIn(place.base, { content: nextYear(), signer: KEY, ...part });
const installed = async (path: string, untested = false) => {
  const { sha256 } = await shelf.previewPack(QUIET, path);
  return shelf.install(QUIET, sha256, untested);
};
const booksOf = async () => (await loadEffectiveLibrary(place, { log: () => {} })).books;

describe('a pack that is previewed', () => {
  test('tells what it is, from whom, and what it changes; nothing is changed', async () => {
    const work = watched();
    const preview = await shelf.previewPack(work, await signed());
    expect(preview).toMatchObject({ trust: 'organisation', key: { name: 'Kodeavdelingen' }, problems: [], newBooks: ['Liten bok 2025'] });
    expect(preview.certificates).toEqual([expect.objectContaining({ ruleBook: 'small-2025', findings: [] })]);
    expect([...new Set(work.steps.map((step) => step.split(' ')[0]))]).toEqual([
      'read',
      'verify',
      'validate',
      'certify',
      'index',
      'write',
      'compare',
    ]);
    expect(await booksOf()).toEqual([SMALL]);
    expect(await shelf.state(QUIET)).toMatchObject({ generation: 0, packs: [] });
  });

  test('in the place of a bundled book shows which contacts flip, and by which clause', async () => {
    const preview = await shelf.previewPack(QUIET, await signed({ content: SETTLED }));
    expect(preview.newBooks).toEqual([]);
    expect(preview.differences).toMatchObject([
      { from: 'small', to: 'small', flips: [{ count: 1, from: { verdict: 'unsettled' }, to: { verdict: 'no' } }] },
    ]);
    const [change] = await shelf.previewCases(QUIET, preview.sha256, [{ facts: { contactForm: 'letter' } }]);
    expect(change).toMatchObject({ before: { verdict: 'unsettled' }, after: { verdict: 'no' } });
  });

  test('can be stopped at every step, and is then as if it had never been', async () => {
    const path = await signed();
    for (const step of ['read', 'verify', 'validate', 'certify', 'index', 'write', 'compare'])
      await expect(shelf.previewPack(watched(step), path), step).rejects.toMatchObject({ code: 'cancelled' });
    expect((await installed(path)).packs).toHaveLength(1);
  });

  test('that nobody vouches for is installed only when that is said, and is marked everywhere', async () => {
    const path = await packIn(place.base, { content: nextYear() });
    const { sha256, trust } = await shelf.previewPack(QUIET, path);
    expect(trust).toBeUndefined();
    await expect(shelf.install(QUIET, sha256, false)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('uprøvd'),
    });
    const view = await shelf.install(QUIET, sha256, true);
    expect(view.books[1]).toMatchObject({ pack: { trust: 'untested' }, summary: { shelf: { untested: true } } });
  });
});

describe('a pack that is refused', () => {
  test.each<[string, Partial<Parameters<typeof packIn>[1]> & { unsigned?: true }, RegExp]>([
    ['an older edition', { version: 1 }, /nyere enn versjon 1/],
    ['another content under the same version', { version: 2, content: nextYear({ title: 'Rettet i det stille' }) }, /annet innhold/],
    ['the same edition once more', { version: 2 }, /installert fra før/],
    ['another key', { version: 3, signer: newSigner() }, /kommer fra en annen/],
    ['no key', { version: 3, unsigned: true }, /kommer fra en annen/],
    ['another kind', { version: 3, kind: 'clarifications', content: [letterClarification()] }, /er noe annet/],
  ])('by %s says what is installed; nothing is changed', async (_what, part, message) => {
    const before = await installed(await signed({ version: 2 }));
    const { unsigned, ...rest } = part;
    const path = await packIn(place.base, { content: nextYear(), ...(unsigned ? {} : { signer: KEY }), ...rest });
    await expect(shelf.previewPack(QUIET, path)).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(message) });
    expect(await shelf.state(QUIET)).toEqual(before);
  });

  test('for a book that another pack has, or days that another book has, is told as a problem', async () => {
    await installed(await signed());
    const same = await shelf.previewPack(QUIET, await signed({ id: 'andre.bok', content: nextYear({ title: 'Den andres' }) }));
    expect(same.problems).toEqual([expect.objectContaining({ message: expect.stringContaining('har den samme regelboken') })]);
    const days = await shelf.previewPack(QUIET, await signed({ id: 'andre.bok', content: nextYear({ id: 'small-2025-b' }) }));
    expect(days.problems).toEqual([expect.objectContaining({ message: expect.stringContaining('dekker de samme dagene') })]);
    await expect(shelf.install(QUIET, days.sha256, false)).rejects.toMatchObject({ code: 'refused' });
  });

  test('because the organisation wants no untested packs', async () => {
    const strict = await shelfPlace([SMALL], { settings: { untestedPacks: 'refused' } });
    const own = await openedShelf(strict);
    const preview = await own.previewPack(QUIET, await packIn(strict.base, { content: nextYear() }));
    expect(preview.problems).toEqual([expect.objectContaining({ message: expect.stringContaining('uprøvde') })]);
    await expect(own.install(QUIET, preview.sha256, true)).rejects.toMatchObject({ code: 'refused' });
  });

  test('that holds what is no rule book names file and line', async () => {
    const { problems } = await shelf.previewPack(QUIET, await signed({ content: { id: 'x' } }));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ file: 'rule-book.json', line: 1 });
  });
});

describe('an installed pack', () => {
  test('is used by everything that loads the books, and its search index and certificate lie beside it', async () => {
    const view = await installed(await signed());
    expect(view).toMatchObject({ generation: 1, packs: [{ on: true, trust: 'organisation', earlier: [] }] });
    expect(view.books.map(({ summary, pack }) => [summary.id, pack?.version])).toEqual([
      ['small', undefined],
      ['small-2025', 1],
    ]);
    const library = await loadEffectiveLibrary(place, { log: () => {} });
    expect(library.books[0]).toEqual(SMALL);
    expect(assessContact(library, { facts: { contactForm: 'letter' }, date: '2025-03-01' }).answer).toMatchObject({
      verdict: 'no',
      ruleBook: { id: 'small-2025', shelf: { pack: 'sykehuset.bok' } },
    });
  });

  test('is turned off and on, and taken away only when it is off', async () => {
    await installed(await signed());
    await expect(shelf.remove(QUIET, 'sykehuset.bok')).rejects.toMatchObject({ code: 'refused' });
    expect((await shelf.switch(QUIET, 'sykehuset.bok', false)).books).toHaveLength(1);
    expect(await booksOf()).toEqual([SMALL]);
    expect((await shelf.switch(QUIET, 'sykehuset.bok', true)).books).toHaveLength(2);
    await shelf.switch(QUIET, 'sykehuset.bok', false);
    expect((await shelf.remove(QUIET, 'sykehuset.bok')).packs).toEqual([]);
    await expect(shelf.back(QUIET, 'sykehuset.bok')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('goes back one edition, and forward again with the file', async () => {
    await installed(await signed({ version: 1 }));
    const second = await signed({ version: 2, content: nextYear({ letter: 'yes' }) });
    expect((await installed(second)).packs[0]).toMatchObject({ manifest: { version: 2 }, earlier: [{ manifest: { version: 1 } }] });
    const back = await shelf.back(QUIET, 'sykehuset.bok');
    expect(back.packs[0]).toMatchObject({ manifest: { version: 1 }, earlier: [] });
    await expect(shelf.back(QUIET, 'sykehuset.bok')).rejects.toMatchObject({ code: 'refused' });
    expect((await installed(second)).packs[0]).toMatchObject({ manifest: { version: 2 } });
  });

  test('that clashes with one that was turned off and on again is the one that keeps', async () => {
    await installed(await signed());
    await shelf.switch(QUIET, 'sykehuset.bok', false);
    await installed(await signed({ id: 'andre.bok', content: nextYear({ title: 'Den andres' }) }));
    await expect(shelf.switch(QUIET, 'sykehuset.bok', true)).rejects.toThrow(/kan ikke slås på.*har den samme regelboken/);
    expect((await shelf.state(QUIET)).packs.map(({ on }) => on)).toEqual([false, true]);
  });

  test('is what was previewed even when something else was changed in between', async () => {
    const { sha256 } = await shelf.previewPack(QUIET, await signed());
    const draft = letterClarification();
    const { id: _id, revision: _revision, recordedAt: _at, ...content } = draft;
    expect((await shelf.saveDraft(QUIET, content)).check.problems).toEqual([]);
    const view = await shelf.install(QUIET, sha256, false);
    expect(view.packs).toHaveLength(1);
    expect(view.books[0]?.summary.shelf?.clarifications).toBe(1);
  });

  test('whose file is damaged on disk is set aside with its reason, and the rest is used', async () => {
    const view = await installed(await signed());
    await writeFile(join(place.shelf, 'files', view.packs[0]?.sha256 ?? ''), 'tull');
    await rm(join(place.shelf, 'derived'), { recursive: true });
    const again = await openedShelf(place);
    const state = await again.state(QUIET);
    expect(state.packs[0]?.setAside).toMatch(/installer pakken på nytt/);
    expect(state.books.map(({ summary }) => summary.id)).toEqual(['small']);
  });

  test('is set aside when the organisation no longer trusts its key', async () => {
    await installed(await signed());
    await writeFile(join(place.machine, 'organisation.json'), JSON.stringify({ name: 'Prøvesykehuset' }));
    const state = await (await openedShelf(place)).state(QUIET);
    expect(state.packs[0]?.setAside).toMatch(/ikke lenger klarert/);
    expect(await booksOf()).toEqual([SMALL]);
  });
});

test('a preview that was put away can no longer be installed', async () => {
  const { sha256 } = await shelf.previewPack(QUIET, await signed());
  await shelf.discard(QUIET, sha256);
  await expect(shelf.install(QUIET, sha256, false)).rejects.toMatchObject({ code: 'not-found' });
  await expect(shelf.previewCases(QUIET, sha256, [])).rejects.toMatchObject({ code: 'not-found' });
});
