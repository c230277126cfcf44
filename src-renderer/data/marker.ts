/** Tells main what the database holds, so that a loss is noticed at the next start. */
import type { DiskSpace, NotesMarker } from '../../src-main/contract/backups';
import type { Call } from './call';
import type { Access } from './store/access';
import type { Meta } from './store/meta';
import { type Watched, watched } from './watched';

/** Main hears of a change at most so long after it. */
const DELAY_MS = 800;
const RECHECK_MS = 3_000;

export interface Marker {
  readonly space: Watched<DiskSpace>;
  setSpace(space: DiskSpace): void;
  /** Asks main how the disk stands now, at most every few seconds. For when nothing is written and so nothing is heard. */
  recheck(): void;
  /** Tells main now, if there is anything to tell. False when main did not take it; it is told again with the next change. */
  flush(): Promise<boolean>;
}

/** Follows the changes of the store and passes them on to main. */
export function createMarker(call: Call, access: Access): Marker {
  const space = watched<DiskSpace>('ok');
  let due: NotesMarker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    timer = undefined;
    const marker = due;
    if (marker === undefined) return true;
    due = undefined;
    const result = await call('notes:mark', marker);
    if (result.ok) space.set(result.value.space);
    else due ??= marker;
    return result.ok;
  };

  access.onChange((_change, meta) => {
    if (meta === undefined) return;
    due = markerOf(meta);
    timer ??= setTimeout(() => void flush(), DELAY_MS);
  });
  let asked = false;
  const recheck = (): void => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
    }, RECHECK_MS);
    void call('notes:storage', {}).then((result) => {
      if (result.ok) space.set(result.value.space);
    });
  };
  return { space, setSpace: (now) => space.set(now), recheck, flush };
}

function markerOf({ store, notes, lastChange }: Meta): NotesMarker {
  return { store, notes, lastChange };
}
