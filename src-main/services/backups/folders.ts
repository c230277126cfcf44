/** The folders for snapshots: the app's own, and the one that the coder has chosen, as long as it can be used. */
import { basename, dirname, join, resolve, sep } from 'node:path';
import { makeFolder, makeOwnFolder, tryFolder, within } from './files';
import { causeOf, NotesFileError, troubleWith } from './trouble';

/** A network folder that has not answered after this is taken for gone. */
const PATIENCE_MS = 4_000;

export interface BackupFoldersDeps {
  /** The app's own folder, used as long as no other is chosen and whenever the chosen one cannot be used. */
  readonly own: string;
  /** The browser profile. It is no place for snapshots: what wipes the notes would wipe them as well. */
  readonly profile: string;
  /** Who the coder is to the machine. In a folder that several use, each gets one below it. */
  readonly user: string;
  /** The folder that the organisation has set. It wins over what was chosen, and no other can be chosen. */
  readonly organisation?: string;
  readonly remembered: { get(): string | undefined; set(folder: string | undefined): void };
}

export interface BackupFolders {
  readonly own: string;
  chosen(): string | undefined;
  /** Makes the own folder, unless it is there. */
  makeOwn(): Promise<void>;
  /** In the order in which they are tried: the chosen one, then the app's own. */
  all(): readonly string[];
  /**
   * Takes another folder, after having tried it; the snapshots get a folder of the coder's own below it, because in one folder the notes
   * of two coders would push out and restore each other. Fails with words for the coder, and keeps the one there was.
   */
  choose(folder: string): Promise<void>;
  /** Tries the folder in use. Gives why it cannot be used, and what happens instead; undefined when all is well. */
  problem(): Promise<string | undefined>;
  /** Does something in the first folder that takes it. `failed` hears of each that does not. Fails as the last one does. */
  inFirst<T>(work: (folder: string) => Promise<T>, undo: (value: T) => void, failed: (error: unknown) => void): Promise<T>;
}

/** The folders, with the choice that is remembered. */
export function backupFolders({ own, profile, user, organisation, remembered }: BackupFoldersDeps): BackupFolders {
  const all = (): readonly string[] => {
    const other = chosen();
    return other === undefined ? [own] : [other, own];
  };
  const name = `isf-notater-${user.replace(/[^\p{L}\p{N}._-]/gu, '_') || 'bruker'}`;
  /** What is gone is made anew, but of a chosen folder only the lowest part: all of it would be made beside a missing network disk. */
  const ready = (folder: string): Promise<void> => (folder === own ? makeOwnFolder(own) : makeFolder(folder));

  const set = organisation === undefined ? undefined : join(resolve(organisation), name);
  const chosen = (): string | undefined => set ?? remembered.get();

  return {
    own,
    chosen,
    all,
    makeOwn: () => makeOwnFolder(own),
    async choose(folder) {
      if (set !== undefined)
        throw new NotesFileError(
          'failed',
          `Organisasjonen har satt mappen for sikkerhetskopier (${organisation}), og den er i bruk. Be den som drifter maskinen, om en annen.`,
          'set-by-organisation',
        );
      const picked = resolve(folder);
      const path = [own, dirname(own)].includes(picked) ? own : basename(picked) === name ? picked : join(picked, name);
      if (path === profile || path.startsWith(profile + sep))
        throw new NotesFileError(
          'failed',
          'Mappen tilhører appen selv. Den som er i bruk, er beholdt. Velg en annen mappe.',
          'own-profile',
        );
      await within(
        PATIENCE_MS,
        ready(path).then(() => tryFolder(path)),
      ).catch((error: unknown) => {
        const { kind } = troubleWith('snapshot', error);
        throw new NotesFileError(
          'failed',
          `Mappen «${picked}» kan ikke brukes til sikkerhetskopier: ${causeOf(error)}. Den som er i bruk, er beholdt. Velg en annen mappe.`,
          kind,
        );
      });
      remembered.set(path === own ? undefined : path);
    },
    async problem() {
      const folder = chosen() ?? own;
      try {
        await within(
          PATIENCE_MS,
          ready(folder).then(() => tryFolder(folder)),
        );
        return undefined;
      } catch (error) {
        const instead =
          folder === own
            ? 'Notatene er trygge i appen, men det blir ikke tatt nye kopier. Velg en annen mappe.'
            : `Notatene er trygge i appen, og nye kopier legges så lenge i «${own}». ${set === undefined ? 'Koble til mappen igjen, eller velg en annen.' : 'Koble til mappen igjen, eller si fra til den som drifter maskinen.'}`;
        return `Mappen for sikkerhetskopier, «${folder}», kan ikke brukes nå: ${causeOf(error)}. ${instead}`;
      }
    },
    async inFirst(work, undo, failed) {
      const folders = all();
      for (const [index, folder] of folders.entries()) {
        try {
          return await within(
            PATIENCE_MS,
            ready(folder).then(() => work(folder)),
            undo,
          );
        } catch (error) {
          failed(error);
          if (index === folders.length - 1) throw error;
        }
      }
      throw new Error('no folder');
    },
  };
}
