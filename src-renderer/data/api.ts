/**
 * What the interface can do with notes. `createNotes` in notes.ts gives it; everything below is reached through it.
 * Nothing here throws: what can go wrong comes back as an `Outcome`, or stands in a watched state.
 */
import type { NotesFormat, NotesStorage, SnapshotInfo } from '../../src-main/contract/backups';
import type { CaseChange } from '../../src-main/contract/packs';
import type { Keyring } from '../../src-main/contract/vault';
import type { Note, NoteContent, NotePatch, NoteStatus } from './note';
import type { Outcome, Problem } from './outcome';
import type { NoteValidity } from './validity/validity';
import type { Watched } from './watched';

export interface Notes {
  readonly state: Watched<NotesState>;
  /**
   * Opens the database and holds it against main's marker. Call it in a quiet moment after the start, or when notes are first
   * needed; further calls wait for the first. The result is in `state`.
   */
  open(): Promise<NotesState>;
  readonly store: NoteStore;
  readonly list: NoteList;
  /** Opens an editor on a note as the store gave it, or on a new one that is stored when it first holds something. */
  edit(note: Note | undefined, first?: NotePatch): NoteEditor;
  readonly files: NoteFiles;
  readonly snapshots: NoteSnapshots;
  readonly lock: NoteLock;
  readonly restore: NoteRestore;
  readonly stillValid: StillValid;
  readonly casePreview: CasePreview;
  /** How the disk stands, as main last said. */
  readonly space: Watched<NotesStorage['space']>;
  /** Whether the browser promised to keep the database; undefined until the first save has asked. */
  readonly persisted: Watched<boolean | undefined>;
  /** Puts everything on the disk now: editors, marker. False when something could not be saved; the text stays in memory. */
  flush(): Promise<boolean>;
  /**
   * Listens to main for ever: locks with the machine, and before closing saves, takes a snapshot and lets the window go. What main tells
   * besides, that a pack was opened outside the app, is passed on.
   */
  listen(openPack: () => void): void;
}

/** How the notes stand as a whole. */
export type NotesState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  /**
   * In use. Not writable: the database is of a newer version of the app. `halted`: a change of lock was cut short and undone.
   * `leftBehind`: an old copy could not be deleted, and may lie on the disk readable; it is tried again at the next start.
   */
  | {
      readonly kind: 'ready';
      readonly writable: boolean;
      readonly sealed: boolean;
      readonly halted?: 'locking' | 'unlocking';
      readonly leftBehind?: boolean;
    }
  /** The key is needed: these are the ways to it. */
  | { readonly kind: 'locked'; readonly ways: readonly WayIn['kind'][] }
  /** Notes are missing or unreadable: the restore screen. */
  | { readonly kind: 'restore'; readonly finding: Finding }
  /** Nothing can be opened, and it does not look like damage. Opening may be tried again. */
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What the wipe detector found. */
export type Finding =
  /** The database is new or empty, but there were notes. */
  | { readonly kind: 'gone'; readonly notes: number; readonly lastChange: string }
  /** The database is older than what main last heard: the changes between are lost. */
  | {
      readonly kind: 'older';
      readonly lostSeconds: number;
      readonly notes: number;
      readonly notesBefore: number;
      readonly lastChange: string;
    }
  /** The database is another than the one main knows, and less new. */
  | { readonly kind: 'other'; readonly notes: number; readonly notesBefore: number; readonly lastChange: string }
  /** Nothing here, and main knows of no database, but the backup folder holds snapshots: a new or emptied profile. */
  | { readonly kind: 'new-profile'; readonly snapshots: number }
  /** The database cannot be opened or read. */
  | { readonly kind: 'damaged'; readonly problem: Problem };

/** What was changed by a call, for those who show it. */
export type NotesChange =
  | { readonly kind: 'put'; readonly notes: readonly Note[] }
  | { readonly kind: 'removed'; readonly ids: readonly string[] }
  /** Everything may be different: after import, restore, lock. `changed`: the notes themselves are, and not only what can be seen of them. */
  | { readonly kind: 'reset'; readonly changed?: boolean };

/** Takes back one operation. Notes that were changed since are left as they are, and counted. Can be used once. */
export type Undo = () => Promise<Outcome<{ readonly undone: number; readonly changedSince: number }>>;

/** The notes themselves. Every promise that gives an `ok` outcome comes when the change is on the disk. */
export interface NoteStore {
  get(id: string): Promise<Outcome<Note | undefined>>;
  /** The newest notes that are not in the bin, last changed first. */
  latest(limit?: number): Promise<Outcome<readonly Note[]>>;
  /** How many notes there are, those in the bin too. Costs nothing. */
  count(): number;
  create(content: NotePatch): Promise<Outcome<Note>>;
  /** Changes these fields and no others. */
  update(id: string, patch: NotePatch): Promise<Outcome<Note>>;
  /** Into the bin, where they stay for 30 days. */
  bin(ids: readonly string[]): Promise<Outcome<Undo>>;
  unbin(ids: readonly string[]): Promise<Outcome<Undo>>;
  /** Away for good. The undo holds them in memory until the app closes. */
  remove(ids: readonly string[]): Promise<Outcome<Undo>>;
  setStatus(ids: readonly string[], status: NoteStatus): Promise<Outcome<Undo>>;
  setPinned(ids: readonly string[], pinned: boolean): Promise<Outcome<Undo>>;
  addTag(ids: readonly string[], tag: string): Promise<Outcome<Undo>>;
  removeTag(ids: readonly string[], tag: string): Promise<Outcome<Undo>>;
  onChange(listener: (change: NotesChange) => void): () => void;
}

/** A note as the list shows it. */
export interface ListedNote {
  readonly id: string;
  readonly title: string;
  /** The first words of the text, without marks of Markdown, ≤ 160 characters. */
  readonly preview: string;
  readonly status: NoteStatus;
  readonly tags: readonly string[];
  readonly due?: string;
  readonly pinned: boolean;
  readonly verdict?: string;
  readonly quotes: number;
  readonly codes: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt?: string;
}

export type NoteOrder = 'match' | 'updated' | 'created' | 'title' | 'due' | 'status';

export interface NoteQuery {
  /** Free text: every word must occur, in any inflection; a single letter in title, tags or codes. `match` orders by where. */
  readonly words?: string;
  readonly status?: readonly NoteStatus[];
  /** All of these. */
  readonly tags?: readonly string[];
  readonly due?: 'set' | 'overdue' | 'today' | 'none';
  readonly assessed?: boolean;
  /** Linked to this clause or code. */
  readonly about?: string;
  /** Only these, such as those whose answer changed. */
  readonly ids?: ReadonlySet<string>;
  /** The bin instead of the rest. */
  readonly bin?: boolean;
  readonly order: NoteOrder;
  /** Turns the usual direction round (newest first; a to å; soonest due first). Pinned notes stay first. */
  readonly reversed?: boolean;
  /** For `overdue` and `today`: YYYY-MM-DD. */
  readonly today: string;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface NoteList {
  /** Changes whenever a query may give something else. */
  readonly version: Watched<number>;
  /** How far the list has come; notes that are not loaded yet are not in it. `problem`: reading failed. */
  readonly progress: Watched<{ readonly loaded: number; readonly total: number; readonly done: boolean; readonly problem?: Problem }>;
  /** Begins to load, newest notes first; further calls do nothing. Comes back when everything is there. */
  load(): Promise<void>;
  /** What fits, in order. Synchronous; the same query at the same version gives the same array. */
  query(query: NoteQuery): readonly ListedNote[];
  /** All tags in use outside the bin, most used first. */
  tags(): readonly { readonly tag: string; readonly notes: number }[];
  /** How many notes have each status, are overdue, and lie in the bin. */
  counts(
    today: string,
  ): { readonly [Status in NoteStatus]: number } & { readonly all: number; readonly overdue: number; readonly bin: number };
  /** Where the words stand: in the title, and in an excerpt of the text around the first of them. */
  marks(id: string, words: string): { readonly title: readonly Span[]; readonly excerpt: string; readonly spans: readonly Span[] };
}

export interface EditorState {
  /** Undefined until the note has first been stored. */
  readonly id: string | undefined;
  /** As it stands on the screen, saved or not. */
  readonly content: NoteContent;
  /** `empty`: a new note that holds nothing. `failed`: it is tried again; the text stays in memory. `gone`: removed meanwhile. */
  readonly saved: 'empty' | 'pending' | 'saving' | 'saved' | 'failed' | 'gone';
  readonly updatedAt?: string;
  readonly problem?: Problem;
}

/** One note being written. Saves ≤ 500 ms after the last key and at least every 500 ms while typing. */
export interface NoteEditor {
  readonly state: Watched<EditorState>;
  change(patch: NotePatch): void;
  /** Saves now. False when it could not; see the state. */
  flush(): Promise<boolean>;
  /** Saves and lets go of the note. What cannot be saved stays with `unsaved` in notes.ts and is tried again. */
  close(): Promise<boolean>;
}

/** For long work: how far it has come, and a way to stop it. */
export interface Job {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A way to the key of locked notes. */
export type WayIn = { readonly kind: 'keyring' } | { readonly kind: 'recovery' | 'passphrase'; readonly text: string };

export interface ExportChoice extends Job {
  readonly format: NotesFormat;
  /** Only these notes; without it all of them, the bin too. */
  readonly ids?: readonly string[];
  /** For locked notes and JSON Lines: false writes them readable for anyone. */
  readonly sealed?: boolean;
}

export interface Written {
  readonly name: string;
  readonly bytes: number;
  readonly notes: number;
}

export interface UnreadableLine {
  readonly line: number;
  readonly reason: 'not-json' | 'not-a-note' | 'newer' | 'cannot-unlock' | 'twice';
  /** The field that is wrong. */
  readonly field?: string;
}

/** What a file would do. */
export interface ImportPreview {
  readonly name: string;
  readonly notes: number;
  readonly fresh: number;
  readonly same: number;
  /** Changed here or there; the newer is kept as the note. */
  readonly theirsNewer: number;
  readonly oursNewer: number;
  /** Of those, the ones whose older text is not part of the newer: `merge` keeps it as a note of its own. */
  readonly copies: number;
  /** In the bin here, and not in the file. */
  readonly inBin: number;
  /** Here, and not in the file: gone after `replace`. */
  readonly onlyHere: number;
  /** Lines that are left out; all others can be taken. */
  readonly unreadable: readonly UnreadableLine[];
  /** Notes in which an identity number was found, with their titles; nothing is refused for it. */
  readonly withIdentityNumbers: readonly { readonly id: string; readonly title: string; readonly found: number }[];
}

export interface ImportDone {
  readonly added: number;
  readonly changed: number;
  readonly copies: number;
  readonly removed: number;
  readonly undo: Undo;
}

/** A file that was read and waits for the coder's word. */
export interface NoteImport {
  readonly preview: ImportPreview;
  /** All of it or nothing: one transaction. `replace` writes a snapshot of what is here first, and stops when it cannot. */
  apply(how: 'merge' | 'replace', job?: Job): Promise<Outcome<ImportDone>>;
}

export interface UnlockFile {
  /** Asked for a file that is sealed with another key. `wrong`: the last answer was not the one. Undefined gives up. */
  readonly unlock?: (ways: readonly WayIn['kind'][], wrong: boolean) => Promise<WayIn | undefined>;
}

export interface ReadChoice extends Job, UnlockFile {
  readonly snapshot?: string;
}

export interface NoteFiles {
  /** Asks where to, and writes. Undefined: the coder changed her mind in the dialog. */
  write(choice: ExportChoice): Promise<Outcome<Written | undefined>>;
  /** Asks for a file (or takes a snapshot by name) and reads it. Undefined: no file was chosen. A locked file wants a way in. */
  read(from: ReadChoice): Promise<Outcome<NoteImport | undefined>>;
}

export interface SnapshotState {
  readonly writing: boolean;
  /** When the last one was written since the start. */
  readonly lastAt?: string;
  /** Changes that are in no snapshot yet. */
  readonly waiting: number;
  /** The last attempt failed; it is tried again. */
  readonly problem?: Problem;
}

export interface NoteSnapshots {
  readonly state: Watched<SnapshotState>;
  takeNow(): Promise<Outcome<Written>>;
  storage(): Promise<Outcome<NotesStorage>>;
  chooseFolder(): Promise<Outcome<NotesStorage>>;
  /** After the lock was turned on: writes a sealed snapshot, and removes those that anyone can read. Gives how many. */
  removeOpen(): Promise<Outcome<number>>;
}

export interface Restored {
  readonly notes: number;
  /** Lines of the snapshot that could not be read. */
  readonly unreadable: readonly UnreadableLine[];
}

export interface NoteRestore {
  /** The snapshots to choose from, newest first. */
  choices(): Promise<Outcome<readonly SnapshotInfo[]>>;
  /** Puts a snapshot in the place of whatever database there is. The old one is kept until the new one is whole. */
  fromSnapshot(file: string, job?: Job & UnlockFile): Promise<Outcome<Restored>>;
  /** Goes on with what the database holds (for `older` and `other`). */
  keepWhatIsHere(): Promise<Outcome<void>>;
  /** Begins with no notes. The snapshots stay. */
  beginAfresh(): Promise<Outcome<void>>;
}

export interface NoteLock {
  /** Whether this system keeps keys. */
  keyring(): Promise<Outcome<Keyring>>;
  /** A code to be shown once: 135 random bits, in groups that can be read aloud. */
  newRecoveryCode(): string;
  /** Seals all notes. Needs the recovery code and one way for every day. A kill in the middle leaves them as they were. */
  turnOn(ways: readonly WayIn[], job?: Job): Promise<Outcome<void>>;
  /** Opens all notes again. Must be unlocked. */
  turnOff(job?: Job): Promise<Outcome<void>>;
  /** Saves, then forgets the key and everything read. */
  lock(): Promise<Outcome<void>>;
  unlock(way: WayIn): Promise<Outcome<void>>;
  /** Adds a way in, or puts a new one in the place of the one of its kind. */
  setWay(known: WayIn, way: WayIn): Promise<Outcome<void>>;
}

export interface StillValidResult {
  readonly id: string;
  readonly validity: NoteValidity;
}

export interface StillValid {
  /** Assesses every linked note again, or these. Results come as they are found. */
  run(
    job: Job & { readonly ids?: readonly string[]; readonly onResult?: (result: StillValidResult) => void },
  ): Promise<Outcome<readonly StillValidResult[]>>;
}

/** A note whose assessment would get another result. */
export interface ChangedCase extends Readonly<NonNullable<CaseChange>> {
  readonly id: string;
  readonly title: string;
}

export interface CasePreviewResult {
  /** Notes with an assessment, those in the bin left out. */
  readonly cases: number;
  /** Those among them whose facts no rule book could know. */
  readonly notAsked: number;
  readonly changes: readonly ChangedCase[];
}

export interface CasePreview {
  /** What a pack that main holds as a preview would change for the linked assessments. */
  run(job: Job & { readonly sha256: string }): Promise<Outcome<CasePreviewResult>>;
}
