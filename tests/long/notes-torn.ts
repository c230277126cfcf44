/**
 * Half a line at the end of the database's log, as a power cut or a full disk leaves it. Chromium reads such a log once, writes on behind
 * the half line, and would throw everything away at the start after that: so the app begins a new log before it writes.
 */
import { appendFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNotes, openNotes } from '../support/app-notes';
import { startKillable } from '../support/killable-app';
import { DATABASE } from './notes-damage';
import type { LongTest, Report } from './report';

const STARTS = 8;
const SAVES = 10;
/** A line of LevelDB's log: checksum, length, kind; then what it says is there, of which only a part is. */
const HEAD_BYTES = 7;
const SAID_BYTES = 2_000;
/** The log is made of blocks, and no line goes over the end of one. */
const BLOCK_BYTES = 32_768;
/** Deleting a database is answered before LevelDB has done all that belongs to it. */
const SETTLED_MS = 1_000;

/** Tears the log after every other start, kills main each time, and counts the notes. */
export async function tornReport({ executable, root }: LongTest): Promise<Report> {
  const profile = await mkdtemp(join(tmpdir(), 'isf-torn-'));
  const found: string[] = [];
  let saved = 0;
  let passed = true;
  try {
    for (let start = 1; start <= STARTS && passed; start++) {
      const app = await startKillable(executable, root, profile);
      const page = await app.page();
      await findNotes(page, root);
      const state = await openNotes(page);
      const there = await page.evaluate(() => globalThis.isfNotes.store.count());
      passed &&= state.kind === 'ready' && there === saved;
      found.push(`start ${start}: ${state.kind}, ${there} of ${saved}`);
      saved += await page.evaluate(
        async ([count, pause]) => {
          await new Promise((resolve) => setTimeout(resolve, pause));
          let safe = 0;
          for (let number = 0; number < count; number++)
            if ((await globalThis.isfNotes.store.create({ title: `Syntetisk ${number}`, text: 'æøå '.repeat(200) })).ok) safe++;
          return safe;
        },
        [SAVES, SETTLED_MS] as const,
      );
      await app.killMain();
      if (start % 2 === 1) await tear(join(profile, DATABASE));
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    passed,
    text: `Main killed after ${SAVES} saves in each of ${STARTS} starts, and half a line written at the end of the log after every other: ${found.join('; ')}.`,
  };
}

async function tear(folder: string): Promise<void> {
  const log = (await readdir(folder))
    .filter((name) => name.endsWith('.log'))
    .toSorted()
    .at(-1);
  if (log === undefined) throw new Error('no log');
  const path = join(folder, log);
  const left = BLOCK_BYTES - ((await stat(path)).size % BLOCK_BYTES) - HEAD_BYTES;
  const said = Math.min(SAID_BYTES, left);
  if (said < 2) return;
  const line = Buffer.alloc(HEAD_BYTES + Math.floor(said / 2), 97);
  line.writeUInt32LE(0x12345678, 0);
  line.writeUInt16LE(said, 4);
  line[6] = 1;
  await appendFile(path, line);
}
