/** The shelf of rule books as this window shows it: what main says of it, what is previewed, and what is under way. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PackPreview, ShelfProgress, ShelfView } from '../../src-main/contract/packs';
import type { Result } from '../../src-main/contract/result';
import { call } from '../app/bridge';
import { shelfText } from '../text/rule-shelf';
import { booksChanged } from './shelf-refresh';
import { screen } from './stores';
import { showToast, type ToastAction } from './toast';

export interface ShelfScreen {
  /** Undefined until main has said how things stand. */
  readonly view: ShelfView | undefined;
  /** Main's words when it could not say how things stand. */
  readonly failure: string | undefined;
  /** What would be installed; nothing is changed yet. */
  readonly preview: PackPreview | undefined;
  /** Why what was tried last was not done. */
  readonly refusal: string | undefined;
  readonly busy: 'preview' | 'install' | 'change' | undefined;
  readonly progress: ShelfProgress;
}

const IDLE: ShelfProgress = { kind: 'none' };

export const shelf = createStore<ShelfScreen>()(() => ({
  view: undefined,
  failure: undefined,
  preview: undefined,
  refusal: undefined,
  busy: undefined,
  progress: IDLE,
}));

export const useShelf = <T>(select: (state: ShelfScreen) => T): T => useStore(shelf, select);

/** How often main is asked while something is under way. */
const ASK_EVERY_MS = 150;

/** Asks main how things stand. */
export async function loadShelf(): Promise<void> {
  const result = await call('shelf:state', {});
  shelf.setState(result.ok ? { view: result.value, failure: undefined } : { failure: result.error.message });
}

export const hideRefusal = (): void => shelf.setState({ refusal: undefined });

/** Asks for a pack and shows what it would change. */
export async function choosePack(): Promise<void> {
  const chosen = await work('preview', () => call('shelf:choose-pack', {}));
  if (chosen?.preview !== undefined) showPreview(chosen.preview);
}

/** Asks for a code list, or goes on with the one that did not say which it is, and shows what it would change. */
export async function chooseList(list?: string): Promise<void> {
  const chosen = await work('preview', () => call('shelf:choose-list', list === undefined ? {} : { list }));
  if (chosen?.which !== undefined) screen.setState({ dialog: { kind: 'shelf', about: { what: 'which-list', ...chosen.which } } });
  if (chosen?.preview !== undefined) showPreview(chosen.preview);
}

/** Shows what a pack in the folder of the organisation would change. */
export async function openOffer(file: string): Promise<void> {
  const opened = await work('preview', () => call('shelf:open-offer', { file }));
  if (opened !== undefined) showPreview(opened.preview);
}

/** Stops what is under way; nothing is changed by it. */
export async function cancelShelfWork(): Promise<void> {
  await call('shelf:cancel', {});
}

/** Puts the preview away. */
export async function discardPreview(): Promise<void> {
  const { preview, busy } = shelf.getState();
  if (preview === undefined || busy !== undefined) return;
  shelf.setState({ preview: undefined, refusal: undefined });
  await call('shelf:discard', { sha256: preview.sha256 });
}

/** Installs what is previewed. */
export async function installPreview(untested: boolean): Promise<void> {
  const { preview } = shelf.getState();
  if (preview === undefined) return;
  const { title, version, kind } = preview.manifest;
  const words = kind === 'code-list' ? shelfText.did.listImported(title) : shelfText.did.installed(title, version);
  const view = await work('install', () => call('shelf:install', { sha256: preview.sha256, untested }));
  if (view === undefined) return;
  shelf.setState({ preview: undefined });
  await take(view, words);
}

/** Takes a pack into use or out of it; can be taken back from the message that tells it. */
export async function switchPack(pack: string, on: boolean): Promise<void> {
  const title = titleOf(pack);
  const view = await work('change', () => call('shelf:switch', { pack, on }));
  if (view === undefined) return;
  const undo: ToastAction = { label: shelfText.undo, run: () => void switchPack(pack, !on) };
  await take(view, on ? shelfText.did.on(title) : shelfText.did.off(title), [undo]);
}

/** Goes back to the edition before. */
export async function backPack(pack: string, version: number): Promise<void> {
  const title = titleOf(pack);
  const view = await work('change', () => call('shelf:back', { pack }));
  if (view !== undefined) await take(view, shelfText.did.back(title, version));
}

/** Takes a pack that is off away. */
export async function removePack(pack: string): Promise<void> {
  const title = titleOf(pack);
  const view = await work('change', () => call('shelf:remove', { pack }));
  if (view !== undefined) await take(view, shelfText.did.removed(title));
}

/** Asks for a file with a public key, and shows it to be compared; nothing is trusted by that. */
export async function chooseKey(): Promise<void> {
  const chosen = await work('change', () => call('shelf:choose-key', {}));
  if (chosen?.key !== undefined) screen.setState({ dialog: { kind: 'shelf', about: { what: 'add-key', ...chosen.key } } });
}

/** Trusts the key that was read last. */
export async function trustKey(fingerprint: string, name: string): Promise<void> {
  const view = await work('change', () => call('shelf:trust-key', { fingerprint, name }));
  if (view !== undefined) await take(view, shelfText.did.keyAdded(name));
}

export async function removeKey(fingerprint: string, name: string): Promise<void> {
  const view = await work('change', () => call('shelf:remove-key', { fingerprint }));
  if (view !== undefined) await take(view, shelfText.did.keyRemoved(name));
}

/** Does one thing at a time, and follows how far it has come. A refusal is shown, and undefined comes back. */
async function work<T>(busy: NonNullable<ShelfScreen['busy']>, ask: () => Promise<Result<T>>): Promise<T | undefined> {
  if (shelf.getState().busy !== undefined) return undefined;
  shelf.setState({ busy, refusal: undefined, progress: IDLE });
  const asked = ask();
  void follow(asked);
  const result = await asked;
  shelf.setState({ busy: undefined, progress: IDLE });
  if (result.ok) return result.value;
  if (result.error.code === 'cancelled') showToast(shelfText.cancelled);
  else shelf.setState({ refusal: result.error.message });
  return undefined;
}

async function follow(asked: Promise<unknown>): Promise<void> {
  let ended = false;
  void asked.finally(() => {
    ended = true;
  });
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    if (ended) return;
    const result = await call('shelf:progress', {});
    if (ended || !result.ok) return;
    shelf.setState({ progress: result.value });
  }
}

function showPreview(preview: PackPreview): void {
  const before = shelf.getState().preview;
  if (before !== undefined && before.sha256 !== preview.sha256) void call('shelf:discard', { sha256: before.sha256 });
  shelf.setState({ preview });
  screen.setState({ section: 'settings', settingsPage: 'rule-books' });
}

/** Shows how main says that things stand now; where other answers may come of it, the whole page is told. */
async function take(view: ShelfView, words: string, actions: readonly ToastAction[] = []): Promise<void> {
  const before = shelf.getState().view;
  shelf.setState({ view });
  if (before?.generation === view.generation) showToast(words, { actions });
  else await booksChanged(words, actions);
}

function titleOf(pack: string): string {
  return shelf.getState().view?.packs.find(({ manifest }) => manifest.id === pack)?.manifest.title ?? pack;
}
