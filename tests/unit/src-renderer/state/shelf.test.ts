import { beforeEach, describe, expect, it } from 'vitest';
import type { ChannelName } from '../../../../src-main/contract/channel-names';
import type { StartState } from '../../../../src-main/contract/channels';
import type { PackPreview, ShelfView } from '../../../../src-main/contract/packs';
import { fail, ok, type Result } from '../../../../src-main/contract/result';
import {
  cancelShelfWork,
  chooseList,
  choosePack,
  discardPreview,
  installPreview,
  loadShelf,
  shelf,
  switchPack,
  trustKey,
} from '../../../../src-renderer/state/shelf';
import { screen, session } from '../../../../src-renderer/state/stores';
import { toasts } from '../../../../src-renderer/state/toast';

const SHA = 'a'.repeat(64);
const MANIFEST = {
  id: 'helse.bok',
  kind: 'rule-book',
  title: 'Ny bok',
  version: 2,
  publisher: 'Helse',
  created: '2026-11-20',
  files: [{ name: 'rule-book.json', bytes: 2, sha256: SHA }],
} as const;
const ORGANISATION = { notesLockRequired: false, untestedPacksAllowed: true, keys: 0 };

const view = (generation: number): ShelfView => ({
  generation,
  books: [],
  packs: [{ manifest: { ...MANIFEST, files: [...MANIFEST.files] }, sha256: SHA, trust: 'own', installedAt: '', on: true, earlier: [] }],
  lists: [],
  keys: [],
  offers: [],
  organisation: ORGANISATION,
  notices: [],
});
const preview = (sha256 = SHA): PackPreview => ({
  sha256,
  file: 'ny.isfpakke',
  manifest: { ...MANIFEST, files: [...MANIFEST.files] },
  trust: 'own',
  problems: [],
  newBooks: [],
  differences: [],
  codes: [],
  codesChanged: 0,
  certificates: [],
  standings: [],
});
const START: StartState = {
  version: '1',
  today: '2026-11-25',
  settings: session.getState().settings,
  ruleBooks: [],
  defaultBook: 'bok',
  questions: [],
  problems: [],
  organisation: ORGANISATION,
};

let answers: Partial<Record<ChannelName, (input: never) => Result<unknown> | Promise<Result<unknown>>>>;
let called: ChannelName[];

beforeEach(() => {
  answers = {
    'shelf:state': () => ok(view(1)),
    'app:start': () => ok(START),
    assess: () => fail('failed', 'Ingen bok.'),
    'shelf:discard': () => ok({}),
  };
  called = [];
  Object.assign(globalThis, {
    window: {
      isf: {
        call: async (channel: ChannelName, input: never) => {
          called.push(channel);
          return (await answers[channel]?.(input)) ?? fail('failed', `ikke ventet: ${channel}`);
        },
      },
    },
  });
  shelf.setState({ view: undefined, preview: undefined, refusal: undefined, busy: undefined });
  screen.setState({ dialog: undefined, section: 'assess' });
  toasts.setState({ toast: undefined });
});

describe('a pack', () => {
  it('is previewed on the page, wherever the coder was', async () => {
    answers['shelf:choose-pack'] = () => ok({ preview: preview() });
    await choosePack();
    expect(shelf.getState().preview?.sha256).toBe(SHA);
    expect(screen.getState()).toMatchObject({ section: 'settings', settingsPage: 'rule-books' });
  });

  it('that takes the place of another preview has that one put away', async () => {
    shelf.setState({ preview: preview('b'.repeat(64)) });
    answers['shelf:choose-pack'] = () => ok({ preview: preview() });
    await choosePack();
    expect(called).toContain('shelf:discard');
  });

  it('that is refused changes nothing and says why; one that was stopped only says so', async () => {
    answers['shelf:choose-pack'] = () => fail('refused', 'Kontrollsummen stemmer ikke.');
    await choosePack();
    expect(shelf.getState()).toMatchObject({ preview: undefined, refusal: 'Kontrollsummen stemmer ikke.', busy: undefined });
    answers['shelf:choose-pack'] = () => fail('cancelled', 'Stoppet.');
    await choosePack();
    expect(shelf.getState().refusal).toBeUndefined();
    expect(toasts.getState().toast?.text).toBe('Avbrutt. Ingenting er endret.');
  });

  it('is installed: the preview goes, the page takes the books anew, and is told', async () => {
    await loadShelf();
    shelf.setState({ preview: preview() });
    const { booksTurn } = session.getState();
    answers['shelf:install'] = () => ok(view(2));
    await installPreview(false);
    expect(shelf.getState()).toMatchObject({ preview: undefined, view: { generation: 2 } });
    expect(session.getState().booksTurn).toBe(booksTurn + 1);
    expect(toasts.getState().toast?.text).toContain('«Ny bok», utgave 2, er installert.');
  });

  it('that could not be installed leaves the preview where it was', async () => {
    shelf.setState({ preview: preview() });
    answers['shelf:install'] = () => fail('failed', 'Disken er full.');
    await installPreview(false);
    expect(shelf.getState()).toMatchObject({ preview: { sha256: SHA }, refusal: 'Disken er full.' });
  });

  it('that is switched off can be switched on again from the message', async () => {
    await loadShelf();
    const switched: unknown[] = [];
    answers['shelf:switch'] = (input) => {
      switched.push(input);
      return ok(view(switched.length + 1));
    };
    await switchPack('helse.bok', false);
    expect(toasts.getState().toast?.text).toContain('«Ny bok» er slått av.');
    toasts.getState().toast?.actions[0]?.run();
    await expect
      .poll(() => switched)
      .toEqual([
        { pack: 'helse.bok', on: false },
        { pack: 'helse.bok', on: true },
      ]);
  });
});

describe('other work on the shelf', () => {
  it('asks which list a file is that does not say so, and goes on with the answer', async () => {
    const lists = [{ list: '8432', title: 'Kontakttype' }];
    answers['shelf:choose-list'] = ({ list }: { list?: string }) =>
      ok(list === undefined ? { which: { file: 'koder.csv', lists } } : { preview: preview() });
    await chooseList();
    expect(screen.getState().dialog).toEqual({ kind: 'shelf', about: { what: 'which-list', file: 'koder.csv', lists } });
    await chooseList('8432');
    expect(shelf.getState().preview).toBeDefined();
  });

  it('a key that is added changes no answer, so nothing is asked anew', async () => {
    await loadShelf();
    const { booksTurn } = session.getState();
    answers['shelf:trust-key'] = () => ok(view(1));
    await trustKey(SHA, 'Leder');
    expect(session.getState().booksTurn).toBe(booksTurn);
    expect(toasts.getState().toast?.text).toBe('Nøkkelen «Leder» er lagt til.');
  });

  it('is done one at a time, shows how far it has come, and can be stopped', async () => {
    let end: (result: Result<unknown>) => void = () => undefined;
    answers['shelf:choose-pack'] = () => new Promise((resolve) => (end = resolve));
    answers['shelf:progress'] = () => ok({ kind: 'work', step: 'certify', done: 3, total: 9 });
    answers['shelf:cancel'] = () => {
      end(fail('cancelled', 'Stoppet.'));
      return ok({});
    };
    const choosing = choosePack();
    await expect.poll(() => shelf.getState().progress).toEqual({ kind: 'work', step: 'certify', done: 3, total: 9 });
    await choosePack();
    expect(called.filter((channel) => channel === 'shelf:choose-pack')).toHaveLength(1);
    // While it works a preview is not put away under it.
    shelf.setState({ preview: preview() });
    await discardPreview();
    expect(called).not.toContain('shelf:discard');
    await cancelShelfWork();
    await choosing;
    expect(shelf.getState()).toMatchObject({ busy: undefined, progress: { kind: 'none' } });
  });
});
