/** What the database held when main last heard of it, as a small file in several places: so that a wiped one is noticed. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { NotesMarker } from '../../contract/backups';
import { readSmallFile, replaceSmallFile } from './files';
import { kindOf } from './trouble';

const FILE = 'notes-marker.json';

/** Writes the marker into a folder, whole. Fails as the disk does. */
export async function writeMarker(folder: string, marker: NotesMarker): Promise<void> {
  await replaceSmallFile(join(folder, FILE), `${JSON.stringify(marker)}\n`);
}

/** The marker of the latest change among those in the folders. One that is damaged is set aside, and never stops the app. */
export async function newestMarker(folders: readonly string[], log: (line: string) => void): Promise<NotesMarker | undefined> {
  const found = await Promise.all(folders.map((folder) => readMarker(folder, log)));
  return found.reduce<NotesMarker | undefined>((newest, next) => {
    if (next === undefined || newest === undefined) return next ?? newest;
    return timeOf(next) > timeOf(newest) ? next : newest;
  }, undefined);
}

async function readMarker(folder: string, log: (line: string) => void): Promise<NotesMarker | undefined> {
  const path = join(folder, FILE);
  const text = await readSmallFile(path).catch((error: unknown) => {
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

function timeOf({ lastChange }: NotesMarker): number {
  return Date.parse(lastChange);
}
