/** Backups over a real folder of the test's own, for the tests of snapshots and of files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Backups } from '../../src-main/services/backups/backups';
import { NotesFileError } from '../../src-main/services/backups/trouble';
import { backupsIn as backupsInFolder } from './notes';

/** A folder that is there during each test, the app's own folder for snapshots in it, and what opens backups; they are closed after the test. */
export function freshBackups() {
  const place = { base: '', own: '' };
  const made: Backups[] = [];
  beforeEach(() => {
    place.base = mkdtempSync(join(tmpdir(), 'isf-backups-'));
    place.own = join(place.base, 'settings', 'notes-backup');
  });
  afterEach(async () => {
    for (const backups of made.splice(0)) await backups.abortAll();
    rmSync(place.base, { recursive: true, force: true });
  });
  const backupsIn: typeof backupsInFolder = (folder, other) => {
    const opened = backupsInFolder(folder, other);
    made.push(opened.backups);
    return opened;
  };
  return { place, backupsIn };
}

export const TOLD = { notes: 2, sealed: false };
export const TEXT = '{"kind":"isf-notes","version":1}\n{"title":"Blåbærsyltetøy"}\n{"title":"😀 ÆØÅ"}\n';

export async function write(backups: Backups, pieces: readonly string[] = [TEXT], told = TOLD): Promise<string> {
  const transfer = await backups.beginSnapshot(told);
  for (const piece of pieces) await backups.write(transfer, piece);
  return (await backups.end(transfer)).name;
}

export async function readAll(backups: Backups, transfer: string): Promise<string[]> {
  const pieces: string[] = [];
  for (;;) {
    const { text, done } = await backups.read(transfer);
    pieces.push(text);
    if (done) return pieces;
  }
}

/** The failure of something that must fail, in the coder's words. */
export async function failure(work: Promise<unknown>): Promise<NotesFileError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NotesFileError)) throw new Error(`no failure with words: ${String(error)}`);
  // What happened, what is safe, what to do: at least two sentences, and no name of a channel or a stack.
  expect(error.message).toMatch(/^[A-ZÆØÅ].*\. .*\.$/);
  return error;
}
