/**
 * Snapshots, exports and imports of the notes. Main writes and reads files whole and never knows what a note is: the page hands
 * over text, and tells only the number of notes and whether they are locked.
 */
import { basename, join } from 'node:path';
import type { DiskSpace, NotesFormat, NotesMarker, NotesStorage } from '../../contract/backups';
import { DISK, type Files } from './files';
import { type BackupFoldersDeps, backupFolders } from './folders';
import { type FreeBytes, judgeSpace, leastFree } from './free-space';
import { leftoversIn } from './leftovers';
import { openMarkers } from './marker';
import { snapshotTime } from './names';
import { type FileInReading, openFile } from './reading';
import { openShelf } from './shelf';
import { infoOf } from './snapshots';
import { checkSoundness } from './soundness';
import { noTransfers, type Open } from './transfers';
import { type Doing, kindOf, NotesFileError, troubleWith } from './trouble';
import { createWriters, type Told } from './writers';
import type { FileInWriting } from './writing';

export interface BackupsDeps extends BackupFoldersDeps {
  /** Where markers and what is known of snapshots are kept, beside the settings. */
  readonly settings: string;
  readonly freeBytes: FreeBytes;
  readonly now: () => Date;
  readonly log: (line: string) => void;
  /** The disk; another one in tests. */
  readonly files?: Files;
}

/** Every failure is a NotesFileError with words for the coder. */
export interface Backups {
  /** How folder, disk, marker and snapshots stand. */
  storage(): Promise<NotesStorage>;
  /** Stores what the database holds, in the settings folder and the backup folder. Answers how the disk stands. */
  mark(marker: NotesMarker): Promise<DiskSpace>;
  chooseFolder(folder: string): Promise<void>;
  /** Begins a file; the answer names its transfer. */
  beginSnapshot(told: Told): Promise<string>;
  beginExport(path: string, format: NotesFormat, told: Told): Promise<string>;
  /** Adds to a file; gives the bytes so far. */
  write(transfer: string, text: string): Promise<number>;
  /** Puts a file in place. After a snapshot the old ones that need not be kept are removed. */
  end(transfer: string): Promise<{ name: string; bytes: number; sha256: string }>;
  openSnapshot(name: string): Promise<{ transfer: string; name: string; bytes: number }>;
  openPicked(path: string): Promise<{ transfer: string; name: string; bytes: number }>;
  /** The next piece. After the last one the transfer is over. */
  read(transfer: string): Promise<{ text: string; done: boolean }>;
  abort(transfer: string): Promise<void>;
  /** Gives up all transfers: the page that began them is gone. */
  abortAll(): Promise<void>;
  /** Removes the snapshots that are not locked, once the newest is. Gives how many are gone. */
  removeOpen(): Promise<number>;
  /** Removes half-written files of an earlier run. */
  tidy(): Promise<void>;
}

type Transfer = Open &
  ({ readonly writes: FileInWriting; readonly doing: Doing } | { readonly reads: FileInReading; readonly doing: Doing });

/** Opens the backups. Nothing is read or written before it is asked for. */
export function openBackups(deps: BackupsDeps): Backups {
  const { settings, profile, freeBytes, now, log } = deps;
  const folders = backupFolders(deps);
  const leftovers = leftoversIn(settings, log);
  const soundness = checkSoundness({ path: join(settings, 'notes-checked.json'), now, log });
  const writers = createWriters({ folders, files: deps.files ?? DISK, freeBytes, leftovers, now, log });
  const transfers = noTransfers<Transfer>();
  const shelf = openShelf({ folders, soundness, now, log });
  const markers = openMarkers({ settings, folders, log });

  const space = () => leastFree([profile, ...folders.all()], freeBytes);
  const mentioned = async <T>(doing: Doing, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      log(`notes: ${doing} failed (${kindOf(error)})`);
      throw troubleWith(doing, error);
    }
  };

  const beginWriting = async (doing: Doing, open: () => Promise<FileInWriting>): Promise<string> => {
    const { id } = await mentioned(
      doing,
      transfers.add(async () => {
        const file = await open();
        return { writes: file, doing, abort: () => file.abort() };
      }),
    );
    return id;
  };
  const beginReading = async (path: string, kind: 'snapshot' | 'picked') => {
    const { id, held } = await mentioned(
      'read',
      transfers.add(async () => {
        const file = await openFile(path, kind);
        return { reads: file, doing: 'read' as const, abort: () => file.close() };
      }),
    );
    return { transfer: id, name: held.reads.name, bytes: held.reads.bytes };
  };
  const writing = <T>(id: string, work: (file: FileInWriting) => Promise<T>): Promise<T> =>
    transfers.use(id, (held) => mentioned(held.doing, 'writes' in held ? work(held.writes) : Promise.reject(wrongWay())));

  return {
    async storage() {
      const problem = await folders.problem();
      const [snapshots, marker, free] = await Promise.all([shelf.all(), markers.newest(), space()]);
      return {
        folder: folders.chosen() ?? folders.own,
        folderIsDefault: folders.chosen() === undefined,
        ...(problem === undefined ? {} : { folderProblem: problem }),
        space: judgeSpace(free),
        ...(free === undefined ? {} : { freeBytes: free }),
        ...(marker === undefined ? {} : { marker }),
        snapshots: snapshots.map(infoOf),
      };
    },
    async mark(marker) {
      await markers.store(marker);
      return judgeSpace(await space());
    },
    async chooseFolder(folder) {
      await folders.choose(folder);
      await markers.bring();
    },
    beginSnapshot: (told) => beginWriting('snapshot', () => writers.snapshot(told)),
    beginExport: (path, format, told) => beginWriting('export', () => writers.export(path, format, told)),
    write: (id, text) => writing(id, (file) => file.write(text)),
    async end(id) {
      const { path, bytes, sha256, isSnapshot } = await transfers.use(id, async (held) => ({
        ...(await mentioned(held.doing, 'writes' in held ? held.writes.end() : Promise.reject(wrongWay()))),
        isSnapshot: held.doing === 'snapshot',
      }));
      transfers.forget(id);
      // Not waited for: the app may be about to close, and what is not removed now is removed after the next one.
      if (isSnapshot) void shelf.tidy();
      return { name: basename(path), bytes, sha256 };
    },
    async openSnapshot(name) {
      if (snapshotTime(name) === undefined)
        throw new NotesFileError('invalid-input', 'Det er ikke navnet på en sikkerhetskopi. Ingenting ble gjort.', 'no-name');
      const found = (await shelf.all()).find(({ file }) => file === name);
      if (found === undefined)
        throw new NotesFileError('not-found', 'Sikkerhetskopien finnes ikke lenger. Notatene er urørt. Velg en annen.', 'ENOENT');
      return beginReading(found.path, 'snapshot');
    },
    openPicked: (path) => beginReading(path, 'picked'),
    async read(id) {
      const piece = await transfers.use(id, (held) => mentioned('read', 'reads' in held ? held.reads.piece() : Promise.reject(wrongWay())));
      if (piece.done) await transfers.abort(id);
      return piece;
    },
    abort: (id) => mentioned('export', transfers.abort(id)),
    abortAll: () => transfers.abortAll(),
    removeOpen: () => shelf.removeOpen(),
    tidy: () => leftovers.remove(folders.own, folders.chosen()),
  };
}

function wrongWay(): NotesFileError {
  return new NotesFileError('invalid-input', 'Filen ble åpnet for noe annet. Notatene er urørt.', 'wrong-way');
}
