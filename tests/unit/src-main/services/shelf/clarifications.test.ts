import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { assessContact } from '../../../../../src-main/services/assessment';
import { readPack } from '../../../../../src-main/services/packs/pack-file';
import { loadEffectiveLibrary } from '../../../../../src-main/services/shelf/effective-library';
import type { ShelfPlace } from '../../../../../src-main/services/shelf/place';
import { QUIET } from '../../../../../src-main/services/shelf/work';
import type { WorkSession } from '../../../../../src-main/services/shelf/work-session';
import { letterClarification, openedShelf, packIn, SETTLED, SMALL, shelfPlace } from '../../../../support/shelf';

const { id: _id, revision: _revision, recordedAt: _at, ...DRAFT } = letterClarification();
const LETTER = { contactForm: 'letter' };

let place: ShelfPlace & { base: string };
let shelf: WorkSession;

beforeEach(async () => {
  place = await shelfPlace();
  shelf = await openedShelf(place);
});

const answerOf = async (facts: Record<string, string>) =>
  assessContact(await loadEffectiveLibrary(place, { log: () => {} }), { facts, ruleBook: 'small' }).answer;
const saved = async (draft = DRAFT): Promise<string> => (await shelf.saveDraft(QUIET, draft)).id ?? '';
const installed = async (path: string) => shelf.install(QUIET, (await shelf.previewPack(QUIET, path)).sha256, true);
const statesOf = async () => (await shelf.clarifications(QUIET)).map(({ standing }) => standing.state);

describe('a clarification that is entered', () => {
  test('is tried without being saved', async () => {
    expect(await shelf.checkDraft(QUIET, DRAFT)).toMatchObject({ problems: [], contacts: 1, flips: [{ count: 1 }], conflicts: [] });
    expect(await shelf.clarifications(QUIET)).toEqual([]);
    expect((await answerOf(LETTER)).verdict).toBe('unsettled');
  });

  test('with problems is not saved', async () => {
    const result = await shelf.saveDraft(QUIET, { ...DRAFT, chapter: 'finnes-ikke' });
    expect(result.id).toBeUndefined();
    expect(result.check.problems.length).toBeGreaterThan(0);
    expect((await shelf.state(QUIET)).generation).toBe(0);
  });

  test('decides, and says whose it is', async () => {
    const id = await saved();
    expect(await answerOf(LETTER)).toMatchObject({
      verdict: 'no',
      certainty: 'secondary',
      because: expect.arrayContaining([
        expect.objectContaining({ local: expect.objectContaining({ clarification: id, responsible: DRAFT.responsible }) }),
      ]),
      ruleBook: { shelf: { base: SMALL.hash, clarifications: 1 } },
    });
    expect((await shelf.state(QUIET)).books[0]).toMatchObject({ summary: { shelf: { clarifications: 1 } }, certificate: { findings: 0 } });
  });

  test('is changed by a revision and withdrawn by another; every one of them is kept', async () => {
    const id = await saved();
    await shelf.saveDraft(QUIET, { ...DRAFT, id, page: 's. 13' });
    const list = await shelf.withdraw(QUIET, id, 'Ola Nordmann', 'Lest feil kapittel.');
    expect(list).toMatchObject([{ newest: { id, revision: 3, withdrawn: { by: 'Ola Nordmann' } }, standing: { state: 'withdrawn' } }]);
    expect(list[0]?.history.map(({ revision, page }) => [revision, page])).toEqual([
      [3, 's. 13'],
      [2, 's. 13'],
      [1, 's. 12'],
    ]);
    expect(await answerOf(LETTER)).toMatchObject({ verdict: 'unsettled', ruleBook: { hash: SMALL.hash } });
    await expect(shelf.withdraw(QUIET, id, 'Ola', 'igjen')).rejects.toMatchObject({ code: 'refused' });
    await expect(shelf.saveDraft(QUIET, { ...DRAFT, id: 'ukjent' })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('and another that says otherwise are both out of use until it is settled', async () => {
    const id = await saved();
    await saved({ ...DRAFT, verdict: 'yes', responsible: 'Per', examples: [{ title: 'Et brev', facts: LETTER, verdict: 'yes' }] });
    expect(await statesOf()).toEqual(['conflict', 'conflict']);
    expect((await answerOf(LETTER)).verdict).toBe('unsettled');
    await shelf.withdraw(QUIET, id, 'Kari', 'Per har rett.');
    expect(await statesOf()).toEqual(['withdrawn', 'in-use']);
    expect((await answerOf(LETTER)).verdict).toBe('yes');
  });

  test('is up for review when a newer book decides it, and is there again when that book goes', async () => {
    await saved();
    await installed(await packIn(place.base, { content: SETTLED }));
    expect(await statesOf()).toEqual(['review']);
    await shelf.switch(QUIET, 'sykehuset.bok', false);
    expect(await statesOf()).toEqual(['in-use']);
  });

  test('is there after the app has started again, also when what was derived is gone', async () => {
    await saved();
    const before = await answerOf(LETTER);
    await rm(join(place.shelf, 'derived'), { recursive: true });
    expect(await answerOf(LETTER)).toEqual(before);
    shelf = await openedShelf(place);
    expect(await statesOf()).toEqual(['in-use']);
  });
});

describe('clarifications of a pack', () => {
  const PACK = { kind: 'clarifications', id: 'nabo.avklaringer', title: 'Fra naboen', content: [letterClarification()] } as const;

  test('are listed with where they come from, and can be left out of use and taken into use again', async () => {
    const preview = await shelf.previewPack(QUIET, await packIn(place.base, PACK));
    expect(preview).toMatchObject({ problems: [], standings: [], differences: [{ flips: [{ count: 1 }] }] });
    await shelf.install(QUIET, preview.sha256, true);
    expect((await answerOf(LETTER)).because[0]?.local).toMatchObject({ untested: true });
    const decided = { id: 'brev', pack: PACK.id, by: 'Kari', why: 'Gjelder ikke hos oss.' };
    const aside = await shelf.setAside(QUIET, { ...decided, setAside: true });
    expect(aside).toMatchObject([{ pack: { id: PACK.id, untested: true }, standing: { state: 'set-aside' }, decisions: [{ by: 'Kari' }] }]);
    expect((await answerOf(LETTER)).verdict).toBe('unsettled');
    const again = await shelf.setAside(QUIET, { ...decided, setAside: false });
    expect(again[0]?.decisions.map(({ setAside }) => setAside)).toEqual([false, true]);
    expect((await answerOf(LETTER)).verdict).toBe('no');
    await expect(shelf.setAside(QUIET, { ...decided, id: 'annen', setAside: true })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('that would be in conflict are told in the preview', async () => {
    await saved({ ...DRAFT, verdict: 'yes', examples: [{ title: 'Et brev', facts: LETTER, verdict: 'yes' }] });
    const { standings } = await shelf.previewPack(QUIET, await packIn(place.base, PACK));
    expect(standings.map(({ state }) => state)).toEqual(['conflict', 'conflict']);
    expect(standings.map(({ responsible }) => responsible)).toContain('Kari Nordmann, kodeleder');
  });

  test('for a book that is not here wait for it', async () => {
    await installed(await packIn(place.base, { ...PACK, content: [letterClarification({ ruleBook: 'small-2031' })] }));
    expect((await shelf.clarifications(QUIET))[0]?.standing).toMatchObject({
      state: 'review',
      reasons: [expect.stringContaining('small-2031')],
    });
    expect((await answerOf(LETTER)).ruleBook.hash).toBe(SMALL.hash);
  });
});

describe('clarifications that are written as a pack', () => {
  test('are an unsigned pack that another machine takes in; the version counts up', async () => {
    const id = await saved();
    const out = { ids: [id], title: 'Avklaringer 2024', publisher: 'Prøvesykehuset' };
    const [first, second] = [join(place.base, 'a.isfpakke'), join(place.base, 'b.isfpakke')];
    await shelf.exportClarifications(QUIET, first, out);
    await shelf.exportClarifications(QUIET, second, out);
    const packs = await Promise.all([first, second].map(readPack));
    expect(packs.map(({ manifest, key }) => [manifest.id, manifest.version, key])).toEqual([
      ['avklaringer-provesykehuset.avklaringer-2024', 1, undefined],
      ['avklaringer-provesykehuset.avklaringer-2024', 2, undefined],
    ]);
    const other = await shelfPlace();
    const there = await openedShelf(other);
    await there.install(QUIET, (await there.previewPack(QUIET, second)).sha256, true);
    expect((await there.clarifications(QUIET)).map(({ newest, standing }) => [newest.id, standing.state])).toEqual([[id, 'in-use']]);
  });

  test('are not those that are withdrawn or unknown', async () => {
    const id = await saved();
    await shelf.withdraw(QUIET, id, 'Kari', 'Feil.');
    const out = { title: 'x', publisher: 'y' };
    const path = join(place.base, 'c.isfpakke');
    await expect(shelf.exportClarifications(QUIET, path, { ...out, ids: [id] })).rejects.toMatchObject({ code: 'refused' });
    await expect(shelf.exportClarifications(QUIET, path, { ...out, ids: ['ukjent'] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(readPack(path)).rejects.toMatchObject({ code: 'not-found' });
  });
});
