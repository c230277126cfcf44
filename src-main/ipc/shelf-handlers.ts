/** The calls about rule books, packs, keys, code lists and clarifications. Paths come from the dialogs, never from the page. */
import { basename } from 'node:path';
import type { ChannelName } from '../contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../contract/channels';
import { fail, ok, type Result } from '../contract/result';
import { ShelfError } from '../services/shelf/problem';
import type { ShelfSession } from '../services/shelf/session';

export interface ShelfDeps {
  readonly session: ShelfSession;
  /** Each gives a full path, or undefined when the coder cancelled. */
  readonly dialogs: {
    pack(): Promise<string | undefined>;
    list(): Promise<string | undefined>;
    key(): Promise<string | undefined>;
    packTo(suggestedName: string): Promise<string | undefined>;
  };
}

type ShelfChannel = Extract<ChannelName, `shelf:${string}` | `clarifications:${string}`>;
type ShelfHandlers = {
  readonly [C in ShelfChannel]: (input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;
};

/** The handlers over a session that is opened when it is first needed. */
export function createShelfHandlers(opened: () => Promise<ShelfDeps>): ShelfHandlers {
  /** A refusal becomes a failed result with its own words; anything else is the router's to report. */
  const answering = async <T>(answer: (deps: ShelfDeps) => T | Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await answer(await opened()));
    } catch (error) {
      if (error instanceof ShelfError) return fail(error.code, error.message);
      throw error;
    }
  };
  /** The file that was chosen last, where it did not say which list it is. */
  let unnamedList: string | undefined;
  return {
    'shelf:state': () => answering(({ session }) => session.state()),
    'shelf:progress': () => answering(({ session }) => session.progress()),
    'shelf:cancel': () =>
      answering(({ session }) => {
        session.cancel();
        return {};
      }),
    'shelf:choose-pack': () =>
      answering(async ({ session, dialogs }) => {
        const path = await dialogs.pack();
        return path === undefined ? {} : { preview: await session.previewPack(path) };
      }),
    'shelf:choose-list': ({ list }) =>
      answering(async ({ session, dialogs }) => {
        const path = (list === undefined ? undefined : unnamedList) ?? (await dialogs.list());
        unnamedList = undefined;
        if (path === undefined) return {};
        const found = await session.previewList(path, list);
        if ('preview' in found) return found;
        unnamedList = path;
        return { which: { file: basename(path), lists: found.which } };
      }),
    'shelf:open-offer': ({ file }) => answering(async ({ session }) => ({ preview: await session.previewOffer(file) })),
    'shelf:preview-cases': ({ sha256, cases }) =>
      answering(async ({ session }) => ({ changes: await session.previewCases(sha256, cases) })),
    'shelf:install': ({ sha256, untested }) => answering(({ session }) => session.install(sha256, untested)),
    'shelf:discard': ({ sha256 }) =>
      answering(async ({ session }) => {
        await session.discard(sha256);
        return {};
      }),
    'shelf:switch': ({ pack, on }) => answering(({ session }) => session.switch(pack, on)),
    'shelf:back': ({ pack }) => answering(({ session }) => session.back(pack)),
    'shelf:remove': ({ pack }) => answering(({ session }) => session.remove(pack)),
    'shelf:choose-key': () =>
      answering(async ({ session, dialogs }) => {
        const path = await dialogs.key();
        return path === undefined ? {} : { key: await session.readKey(path) };
      }),
    'shelf:trust-key': ({ fingerprint, name }) => answering(({ session }) => session.trustKey(fingerprint, name)),
    'shelf:remove-key': ({ fingerprint }) => answering(({ session }) => session.removeKey(fingerprint)),
    'clarifications:list': () => answering(async ({ session }) => ({ clarifications: await session.clarifications() })),
    'clarifications:check': (draft) => answering(({ session }) => session.checkDraft(draft)),
    'clarifications:save': (draft) => answering(({ session }) => session.saveDraft(draft)),
    'clarifications:withdraw': ({ id, by, why }) =>
      answering(async ({ session }) => ({ clarifications: await session.withdraw(id, by, why) })),
    'clarifications:set-aside': (input) => answering(async ({ session }) => ({ clarifications: await session.setAside(input) })),
    'clarifications:export': (input) =>
      answering(async ({ session, dialogs }) => {
        const path = await dialogs.packTo(input.title);
        if (path === undefined) return { saved: false };
        await session.exportClarifications(path, input);
        return { saved: true, name: basename(path) };
      }),
  };
}
