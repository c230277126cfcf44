/** The calls about notes in files, about the lock, and about what happens outside the page. */
import type { ChannelName } from '../contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../contract/channels';
import { fail, ok, type Result } from '../contract/result';
import type { Backups } from '../services/backups/backups';
import { NotesFileError } from '../services/backups/trouble';
import type { PageEvents } from '../services/page-events';
import { type Vault, VaultError } from '../services/vault';

export interface NotesDeps {
  readonly backups: Backups;
  /** Each gives a full path, or undefined when the coder cancelled. */
  readonly dialogs: {
    folder(): Promise<string | undefined>;
    exportTo(format: 'jsonl' | 'md' | 'csv'): Promise<string | undefined>;
    importFrom(): Promise<string | undefined>;
  };
  readonly vault: Vault;
  readonly page: PageEvents;
}

type NotesChannel = Extract<ChannelName, `notes:${string}` | `vault:${string}` | 'app:next-event' | 'app:may-close'>;
type NotesHandlers = {
  readonly [C in NotesChannel]: (input: ChannelInput<C>) => Result<ChannelOutput<C>> | Promise<Result<ChannelOutput<C>>>;
};

/** The handlers over the given services. */
export function createNotesHandlers({ backups, dialogs, vault, page }: NotesDeps): NotesHandlers {
  return {
    'notes:storage': () => answering(() => backups.storage()),
    'notes:mark': (marker) => answering(async () => ({ space: await backups.mark(marker) })),
    'notes:choose-folder': () =>
      answering(async () => {
        const folder = await dialogs.folder();
        if (folder !== undefined) await backups.chooseFolder(folder);
        return backups.storage();
      }),
    'notes:write-begin': ({ kind, format, notes, sealed }) =>
      answering(async () => {
        if (kind === 'snapshot') {
          if (format !== 'jsonl')
            throw new NotesFileError('invalid-input', 'En sikkerhetskopi skrives bare som JSON Lines. Ingenting ble gjort.');
          return { transfer: await backups.beginSnapshot({ notes, sealed }) };
        }
        const path = await dialogs.exportTo(format);
        return path === undefined ? {} : { transfer: await backups.beginExport(path, format, { notes, sealed }) };
      }),
    'notes:write-piece': ({ transfer, text }) => answering(async () => ({ bytes: await backups.write(transfer, text) })),
    'notes:write-end': ({ transfer }) => answering(() => backups.end(transfer)),
    'notes:read-begin': ({ snapshot }) =>
      answering(async () => {
        if (snapshot !== undefined) return backups.openSnapshot(snapshot);
        const path = await dialogs.importFrom();
        return path === undefined ? { name: '', bytes: 0 } : backups.openPicked(path);
      }),
    'notes:read-piece': ({ transfer }) => answering(() => backups.read(transfer)),
    'notes:abort': ({ transfer }) =>
      answering(async () => {
        await backups.abort(transfer);
        return {};
      }),
    'notes:remove-open-snapshots': () => answering(async () => ({ removed: await backups.removeOpen() })),
    'vault:keyring': () => ok(vault.keyring()),
    'vault:wrap': ({ key, secret }) => answering(async () => ({ wrap: await vault.wrap(key, secret) })),
    'vault:unwrap': ({ wrap, secret }) => answering(async () => ({ key: await vault.unwrap(wrap, secret) })),
    'app:next-event': () => page.next(),
    'app:may-close': () => {
      page.mayClose();
      return ok({});
    },
  };
}

/** A failure that is told in words becomes a failed result; anything else is the router's to report. */
async function answering<T>(answer: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await answer());
  } catch (error) {
    if (error instanceof NotesFileError || error instanceof VaultError) return fail(error.code, error.message);
    throw error;
  }
}
