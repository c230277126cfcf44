import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyList } from '../../../../../src-main/core/code-lists/apply';
import { readOfficialList } from '../../../../../src-main/services/code-lists/read-list';
import { loadEffectiveLibrary } from '../../../../../src-main/services/shelf/effective-library';
import { lookForOffers } from '../../../../../src-main/services/shelf/offers';
import type { ShelfPlace } from '../../../../../src-main/services/shelf/place';
import { EMPTY_STATE } from '../../../../../src-main/services/shelf/state';
import { QUIET } from '../../../../../src-main/services/shelf/work';
import type { WorkSession } from '../../../../../src-main/services/shelf/work-session';
import { FINAL } from '../../../../support/books';
import { administrative, CONTACT_TYPE_ROWS } from '../../../../support/official-lists';
import { newSigner, nextYear, openedShelf, packIn, SMALL, shelfPlace } from '../../../../support/shelf';

describe('a key that is added here', () => {
  const KEY = newSigner();
  let place: ShelfPlace & { base: string };
  let shelf: WorkSession;
  let pem: string;

  beforeEach(async () => {
    place = await shelfPlace();
    shelf = await openedShelf(place);
    pem = join(place.base, 'nabosykehuset.offentlig.pem');
    await writeFile(pem, KEY.pem);
  });

  test('is trusted only after it was read and shown, and its packs are then no longer untested', async () => {
    const pack = await packIn(place.base, { content: nextYear(), signer: KEY });
    expect((await shelf.previewPack(QUIET, pack)).trust).toBeUndefined();
    const read = await shelf.readKey(QUIET, pem);
    expect(read).toMatchObject({ suggestedName: 'nabosykehuset', known: false });
    await expect(shelf.trustKey(QUIET, '0'.repeat(64), 'Naboen')).rejects.toMatchObject({ code: 'not-found' });
    expect((await shelf.trustKey(QUIET, read.fingerprint, 'Naboen')).keys).toEqual([
      { fingerprint: read.fingerprint, name: 'Naboen', from: 'own', addedOn: '2024-05-06' },
    ]);
    expect(await shelf.readKey(QUIET, pem)).toMatchObject({ known: true });
    await expect(shelf.trustKey(QUIET, read.fingerprint, 'Naboen')).rejects.toMatchObject({ code: 'refused' });
    expect(await shelf.previewPack(QUIET, pack)).toMatchObject({ trust: 'own', key: { name: 'Naboen' } });
  });

  test('takes its packs out of use when it is removed, and into use again when it comes back', async () => {
    const { fingerprint } = await shelf.readKey(QUIET, pem);
    await shelf.trustKey(QUIET, fingerprint, 'Naboen');
    const { sha256 } = await shelf.previewPack(QUIET, await packIn(place.base, { content: nextYear(), signer: KEY }));
    await shelf.install(QUIET, sha256, false);
    const without = await shelf.removeKey(QUIET, fingerprint);
    expect(without.packs[0]?.setAside).toMatch(/«Naboen».*ikke lenger klarert/);
    expect(without.books).toHaveLength(1);
    await shelf.readKey(QUIET, pem);
    expect((await shelf.trustKey(QUIET, fingerprint, 'Naboen')).books).toHaveLength(2);
    await expect(shelf.removeKey(QUIET, '0'.repeat(64))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of the organisation cannot be removed here', async () => {
    const organised = await shelfPlace([SMALL], { settings: { trustedKeys: [{ name: 'Kodeavdelingen', publicKey: KEY.publicKey }] } });
    const there = await openedShelf(organised);
    const { fingerprint } = await there.readKey(QUIET, pem);
    await expect(there.removeKey(QUIET, fingerprint)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('an official code list', () => {
  const listPreview = async (shelf: WorkSession, file: string, list?: string) => {
    const found = await shelf.previewList(QUIET, file, list);
    if (!('preview' in found)) throw new Error('the list is not named');
    return found.preview;
  };

  test('is imported as a pack of this machine, laid over the books, and counts up', async () => {
    const place = await shelfPlace([FINAL]);
    const shelf = await openedShelf(place);
    const file = join(place.base, '8432.json');
    const rows = CONTACT_TYPE_ROWS;
    await writeFile(file, JSON.stringify(administrative('8432', 'Kontakttype', rows)));
    const preview = await listPreview(shelf, file);
    expect(preview).toMatchObject({ trust: 'own', manifest: { id: 'kodeliste-8432', kind: 'code-list', version: 1 }, problems: [] });
    expect(preview.codesChanged).toBeGreaterThan(0);
    const view = await shelf.install(QUIET, preview.sha256, false);
    expect(view.lists).toMatchObject([{ list: '8432', pack: 'kodeliste-8432', codes: rows.length }]);
    expect(view.lists[0]?.used).toBeGreaterThan(0);
    const { books } = await loadEffectiveLibrary(place, { log: () => {} });
    expect(books[0]?.codeSystems).toEqual(applyList(FINAL, await readOfficialList(file), '2024-05-06').codeSystems);
    expect(books[0]?.shelf).toEqual({ base: FINAL.hash, clarifications: 0 });
    expect(view.books[0]?.certificate.findings).toBe(0);

    await expect(shelf.previewList(QUIET, file, undefined)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('samme listen'),
    });
    await writeFile(file, JSON.stringify(administrative('8432', 'Kontakttype', rows.slice(1))));
    const next = await listPreview(shelf, file);
    expect(next).toMatchObject({ manifest: { version: 2 }, replaces: { version: 1 }, codes: [{ change: 'gone' }] });
  }, 60_000);

  test('cannot be passed off by a pack that comes from elsewhere', async () => {
    const place = await shelfPlace();
    const shelf = await openedShelf(place);
    const path = await packIn(place.base, { id: 'kodeliste-8432', kind: 'code-list', content: {} });
    await expect(shelf.previewPack(QUIET, path)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('denne maskinen'),
    });
  });
});

describe('packs in the folder of the organisation', () => {
  test('are offered when they are newer than what is installed, and opened by their name alone', async () => {
    const base = (await shelfPlace()).base;
    const folder = join(base, 'pakker');
    await mkdir(folder);
    const place = await shelfPlace([SMALL], { settings: { packFolder: folder } });
    const first = await packIn(folder, { content: nextYear() });
    const second = await packIn(folder, { content: nextYear({ letter: 'yes' }), version: 2 });
    await writeFile(join(folder, 'ødelagt.isfpakke'), 'tull');
    const shelf = await openedShelf(place);
    const state = await shelf.state(QUIET);
    const name = second.slice(folder.length + 1);
    expect(state.offers).toMatchObject([{ file: name, manifest: { version: 2 } }]);
    expect(state.notices).toEqual([expect.stringContaining('ødelagt.isfpakke')]);

    const { sha256 } = await shelf.previewPack(QUIET, first);
    expect((await shelf.install(QUIET, sha256, true)).offers).toMatchObject([{ file: name, installedVersion: 1 }]);
    const preview = await shelf.previewOffer(QUIET, name);
    expect((await shelf.install(QUIET, preview.sha256, true)).offers).toEqual([]);
    for (const bad of ['../x.isfpakke', '.skjult', 'finnes-ikke.isfpakke'])
      await expect(shelf.previewOffer(QUIET, bad)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('that cannot be read are told of, and nothing else is hurt', async () => {
    const place = await shelfPlace([SMALL], { settings: { packFolder: '/finnes/ikke/her' } });
    const state = await (await openedShelf(place)).state(QUIET);
    expect(state).toMatchObject({ offers: [], notices: [expect.stringMatching(/\/finnes\/ikke\/her.*kan ikke leses/)] });
    await rm(place.base, { recursive: true });
  });

  test('on a share that does not answer hold up nothing, and it is said', async () => {
    const silent = (): Promise<never> => new Promise(() => {});
    const offers = lookForOffers('/delt/pakker', { patience: 1, read: silent });
    await expect.poll(async () => (await offers.now(EMPTY_STATE)).notices).toEqual([expect.stringContaining('svarer ikke')]);
  });
});
