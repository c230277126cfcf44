/** Puts the parts of the notes together. */
import type { Notes } from './api';
import type { Call } from './call';
import { createEditors } from './editors';
import { createLifecycle } from './lifecycle';
import { createNoteList } from './list/list';
import { createMarker } from './marker';
import { createAccess } from './store/access';
import type { Engine } from './store/database';
import { createNoteStore } from './store/note-store';
import { askToPersist } from './store/persist';

export interface NotesDeps {
  readonly call: Call;
  /** Tests bring their own clock and database. */
  readonly now?: () => Date;
  readonly engine?: Engine;
}

/** The notes of this window. Nothing is opened before `open`. */
export function createNotes({
  call,
  now = () => new Date(),
  engine = { indexedDB, IDBKeyRange },
}: NotesDeps): Pick<Notes, 'state' | 'open' | 'store' | 'list' | 'edit' | 'space' | 'persisted' | 'flush'> {
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
  const lifecycle = createLifecycle({ call, now, engine, access, store, marker });
  const editors = createEditors(store, lifecycle.state);
  const flush = async (): Promise<boolean> => {
    const saved = await editors.flush();
    return (await marker.flush()) && saved;
  };
  return {
    state: lifecycle.state,
    open: lifecycle.open,
    store,
    list: createNoteList(access),
    edit: editors.open,
    space: marker.space,
    persisted: askToPersist(access),
    flush,
  };
}
