/** What the database held when main last heard of it, as a small file in several places: so that a wiped one is noticed. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { NotesMarker } from '../../contract/backups';
import { readSmallFile, replaceSmallFile, within } from './files';
import type { BackupFolders } from './folders';
import { kindOf } from './trouble';

const FILE = 'notes-marker.json';
/** A network folder that has not taken the marker by then goes without it this time. */
const PATIENCE_MS = 3_000;

export interface Markers {
  /** Writes the marker beside the settings and into the first backup folder that takes it. A place that fails is only logged. */
  store(marker: NotesMarker): Promise<void>;
  /** The marker of the latest change among all places. */
  newest(): Promise<NotesMarker | undefined>;
  /** Brings the marker to a backup folder that is new in use, unless there is a newer one there. */
  bring(): Promise<void>;
}

export interface MarkersDeps {
  readonly settings: string;
  readonly folders: BackupFolders;
  readonly log: (line: string) => void;
}

/** The markers in the settings folder and the backup folders. */
export function openMarkers({ settings, folders, log }: MarkersDeps): Markers {
  let latest: NotesMarker | undefined;
  let turn: Promise<void> = Promise.resolve();

  const write = (folder: string, marker: NotesMarker, where: string): Promise<boolean> =>
    within(PATIENCE_MS, replaceSmallFile(join(folder, FILE), `${JSON.stringify(marker)}\n`)).then(
      () => true,
      (error: unknown) => {
        log(`notes: marker not written ${where} (${kindOf(error)})`);
        return false;
      },
    );
  const writeInBackups = async (marker: NotesMarker): Promise<void> => {
    for (const folder of folders.all()) {
      if (folder === folders.own) await folders.makeOwn().catch(() => {});
      if (await write(folder, marker, 'in a backup folder')) return;
    }
  };
  const writeLatest = async (): Promise<void> => {
    const marker = latest;
    // Taken along by a call before.
    if (marker === undefined) return;
    latest = undefined;
    await write(settings, marker, 'beside the settings');
    await writeInBackups(marker);
  };
  const newestOf = async (places: readonly string[]): Promise<NotesMarker | undefined> => {
    const found = await Promise.all(places.map((folder) => readMarker(folder, log)));
    return found.reduce<NotesMarker | undefined>(
      (newest, next) => (next !== undefined && timeOf(next) > timeOf(newest) ? next : newest),
      undefined,
    );
  };

  return {
    store(marker) {
      latest = marker;
      turn = turn.then(writeLatest);
      return turn;
    },
    newest: () => newestOf([settings, ...folders.all()]),
    async bring() {
      const here = await readMarker(settings, log);
      const there = await readMarker(folders.chosen() ?? folders.own, log);
      if (here !== undefined && timeOf(here) > timeOf(there)) await writeInBackups(here);
    },
  };
}

/** One that is damaged is set aside, and never stops the app. */
async function readMarker(folder: string, log: (line: string) => void): Promise<NotesMarker | undefined> {
  const path = join(folder, FILE);
  const text = await within(PATIENCE_MS, readSmallFile(path)).catch((error: unknown) => {
    log(`notes: marker not read (${kindOf(error)})`);
    return undefined;
  });
  if (text === undefined) return undefined;
  try {
    const marker = NotesMarker.parse(JSON.parse(text));
    if (Number.isNaN(timeOf(marker))) throw new Error('no time');
    return marker;
  } catch {
    const aside = join(folder, FILE.replace('.json', `.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}.json`));
    await rename(path, aside).then(
      () => log('notes: a marker was damaged and is set aside'),
      (error: unknown) => log(`notes: a marker is damaged, and not set aside (${kindOf(error)})`),
    );
    return undefined;
  }
}

function timeOf(marker: NotesMarker | undefined): number {
  return marker === undefined ? Number.NEGATIVE_INFINITY : Date.parse(marker.lastChange);
}
