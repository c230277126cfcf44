/** What is installed and entered reaches everything that answers by rule books: window, search, file check, and the next start. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChannelName } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import { expect, launchApp, test } from '../support/app';
import { clarification, MESSAGE } from '../support/clarifications';
import { newSigner, packIn } from '../support/shelf';

type Bridge = { isf: { call(channel: string, input: unknown): Promise<{ ok: boolean; value: unknown; error?: unknown }> } };

/** A call as the page makes it. */
async function call<C extends ChannelName>(page: Page, channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>> {
  const result = await page.evaluate(([name, value]) => (window as unknown as Bridge).isf.call(name as string, value), [channel, input]);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  return result.value as ChannelOutput<C>;
}

const KEY = newSigner();
const PACK = { kind: 'clarifications', id: 'nabo.avklaringer', title: 'Fra naboen', content: [clarification()] } as const;

test.describe('a pack from the folder of the organisation', () => {
  let folders: { readonly machine: string; readonly packs: string };

  test.use({
    profile: async ({ profile }, use) => {
      const [machine, packs] = [join(profile, 'maskin'), join(profile, 'pakker')];
      await mkdir(machine);
      await mkdir(packs);
      const trustedKeys = [{ name: 'Kodeavdelingen', publicKey: KEY.publicKey }];
      const settings = { name: 'Prøvesykehuset', trustedKeys, packFolder: packs, backupFolder: join(profile, 'kopier') };
      await mkdir(settings.backupFolder);
      await writeFile(join(machine, 'organisation.json'), JSON.stringify(settings));
      await packIn(packs, { ...PACK, signer: KEY });
      folders = { machine, packs };
      await use(profile);
    },
  });

  test('is offered, installed and answered by at once, and after a new start, and when what was derived is gone', async ({ profile }) => {
    const app = await launchApp(profile, [`--machine-folder=${folders.machine}`]);
    const page = await app.firstWindow();
    const assessed = async (on: Page) => (await call(on, 'assess', { facts: MESSAGE })).answer;
    const before = await assessed(page);
    expect(before.verdict).toBe('unsettled');
    expect((await call(page, 'app:start', {})).organisation).toMatchObject({ name: 'Prøvesykehuset', keys: 1 });
    expect((await call(page, 'notes:storage', {})).folder.startsWith(join(profile, 'kopier'))).toBe(true);

    const { offers } = await call(page, 'shelf:state', {});
    const { preview } = await call(page, 'shelf:open-offer', { file: offers[0]?.file ?? '' });
    expect(preview).toMatchObject({ trust: 'organisation', problems: [] });
    expect((await assessed(page)).verdict).toBe('unsettled');
    const view = await call(page, 'shelf:install', { sha256: preview.sha256, untested: false });
    const after = await assessed(page);
    expect(after).toMatchObject({ verdict: 'no', certainty: 'secondary', ruleBook: { shelf: { clarifications: 1 } } });
    const final = view.books.find(({ summary }) => summary.id === after.ruleBook.id);
    expect(final?.summary.hash).toBe(after.ruleBook.hash);

    const { hits } = await call(page, 'search', { ruleBook: after.ruleBook.id, query: 'meldinger inngår i oppfølgingen', limit: 5 });
    expect(JSON.stringify(hits)).toContain('meldinger');
    const certificate = await call(page, 'rule-book:certificate', { ruleBook: after.ruleBook.id });
    expect(certificate).toMatchObject({ hash: after.ruleBook.hash, gaps: [], overlaps: [], unconfirmed: [] });

    await app.close();
    const shelf = join(profile, 'rule-shelf');
    const [derived] = await readdir(join(shelf, 'derived'));
    const start = async (): Promise<void> => {
      const again = await launchApp(profile, [`--machine-folder=${folders.machine}`]);
      expect((await assessed(await again.firstWindow())).ruleBook).toEqual(after.ruleBook);
      await again.close();
    };
    await start();
    await rm(join(shelf, 'derived'), { recursive: true });
    await start();
    expect(await readdir(join(shelf, 'derived'))).toEqual([derived]);
  });
});

test('the file check goes on with the books of now', async ({ page }) => {
  const checked = async (): Promise<string> => {
    await call(page, 'file-check:demo', {});
    await expect.poll(async () => (await call(page, 'file-check:state', {})).kind).toBe('result');
    const state = await call(page, 'file-check:state', {});
    return JSON.stringify(state.kind === 'result' ? state.summary.ruleBooks.map(({ hash }) => hash) : undefined);
  };
  const before = await checked();
  const { id: _id, revision: _revision, recordedAt: _at, ...draft } = clarification();
  expect((await call(page, 'clarifications:save', draft)).check.problems).toEqual([]);
  const after = await checked();
  expect(after).not.toBe(before);
});

test('a shelf that is damaged does not stop the app', async ({ profile }) => {
  await mkdir(join(profile, 'rule-shelf'), { recursive: true });
  await writeFile(join(profile, 'rule-shelf', 'shelf.json'), '{"format":');
  const again = await launchApp(profile, []);
  const page = await again.firstWindow();
  expect((await call(page, 'app:start', {})).problems).toEqual([]);
  expect((await call(page, 'shelf:state', {})).notices).toEqual([expect.stringContaining('satt til side')]);
  await again.close();
  const [aside] = (await readdir(join(profile, 'rule-shelf'))).filter((name) => name.startsWith('shelf.damaged-'));
  expect(await readFile(join(profile, 'rule-shelf', aside ?? ''), 'utf8')).toBe('{"format":');
});
