/** Puts the parts of the notes together. */
import type { Notes } from './api';
import type { Call } from './call';
import { createCasePreview } from './case-preview';
import { createEditors } from './editors';
import { createLifecycle } from './lifecycle';
import { createNoteList } from './list/list';
import { listen } from './listen';
import { createLock } from './lock/lock';
import { createMarker } from './marker';
import { createNoteFiles, type FileWords } from './note-files';
import { createRestore } from './restore';
import { createSnapshots } from './snapshots/snapshots';
import { createStillValid } from './still-valid';
import { createAccess } from './store/access';
import type { Engine } from './store/database';
import { createNoteStore } from './store/note-store';
import { askToPersist } from './store/persist';

export interface NotesDeps {
  readonly call: Call;
  readonly words: FileWords;
  /** Tests bring their own clock, database and patience. */
  readonly now?: () => Date;
  readonly engine?: Engine;
  readonly sweepPauses?: readonly number[];
}

/** The notes of this window. Nothing is opened before `open`. */
export function createNotes({ call, words, now = () => new Date(), engine = { indexedDB, IDBKeyRange }, sweepPauses }: NotesDeps): Notes {
  const copying = sweepPauses === undefined ? { engine } : { engine, sweepPauses };
  const access = createAccess({
    now,
    refusal: () => {
      if (marker.space.get() !== 'full') return undefined;
      marker.recheck();
      return { code: 'disk-full' };
    },
  });
  const marker = createMarker(call, access);
  const store = createNoteStore(access);
  const snapshots = createSnapshots(call, access);
  const lifecycle = createLifecycle({ ...copying, call, now, access, store, marker, opened: snapshots.opened });
  const editors = createEditors(store, lifecycle.state);
  const flush = async (): Promise<boolean> => {
    const saved = await editors.flush();
    return (await marker.flush()) && saved;
  };
  const lock = createLock({
    ...copying,
    call,
    access,
    flush,
    state: lifecycle.state,
    unlocked: lifecycle.unlocked,
  });
  return {
    state: lifecycle.state,
    open: lifecycle.open,
    store,
    list: createNoteList(access),
    edit: editors.open,
    files: createNoteFiles({ call, access, snapshots, words, flush }),
    snapshots,
    lock,
    restore: createRestore({ ...copying, call, access, lifecycle, snapshots, flush }),
    stillValid: createStillValid(call, access),
    casePreview: createCasePreview(call, access),
    space: marker.space,
    persisted: askToPersist(access),
    flush,
    listen: (openPack) =>
      listen({ call, openPack, save: flush, lock: lock.lock, finish: async () => [await flush(), await snapshots.closing()] }),
  };
}
