/** The backups over real folders: what is written, what is read back, and what is refused. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_PIECE, NotesStorage } from '../../../../../src-main/contract/backups';
import type { Backups } from '../../../../../src-main/services/backups/backups';
import { NotesFileError } from '../../../../../src-main/services/backups/trouble';
import { backupsIn as backupsInFolder } from '../../../../support/notes';

let base: string;
let own: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'isf-backups-'));
  own = join(base, 'settings', 'notes-backup');
});
/** All that a test has opened, so that nothing stays open after it. */
const made: Backups[] = [];
const backupsIn: typeof backupsInFolder = (folder, other) => {
  const opened = backupsInFolder(folder, other);
  made.push(opened.backups);
  return opened;
};
afterEach(async () => {
  for (const backups of made.splice(0)) await backups.abortAll();
  rmSync(base, { recursive: true, force: true });
});

const TOLD = { notes: 2, sealed: false };
const TEXT = '{"kind":"isf-notes","version":1}\n{"title":"Blåbærsyltetøy"}\n{"title":"😀 ÆØÅ"}\n';

async function write(backups: Backups, pieces: readonly string[] = [TEXT], told = TOLD): Promise<string> {
  const transfer = await backups.beginSnapshot(told);
  for (const piece of pieces) await backups.write(transfer, piece);
  return (await backups.end(transfer)).name;
}

async function readAll(backups: Backups, transfer: string): Promise<string[]> {
  const pieces: string[] = [];
  for (;;) {
    const { text, done } = await backups.read(transfer);
    pieces.push(text);
    if (done) return pieces;
  }
}

/** The failure of something that must fail, in the coder's words. */
async function failure(work: Promise<unknown>): Promise<NotesFileError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NotesFileError)) throw new Error(`no failure with words: ${String(error)}`);
  // What happened, what is safe, what to do: at least two sentences, and no name of a channel or a stack.
  expect(error.message).toMatch(/^[A-ZÆØÅ].*\. .*\.$/);
  return error;
}

describe('a snapshot', () => {
  test('holds what was written and a last line with count and checksum', async () => {
    const { backups } = backupsIn(base);
    const transfer = await backups.beginSnapshot(TOLD);
    expect(await backups.write(transfer, TEXT)).toBe(Buffer.byteLength(TEXT));
    const { name, bytes, sha256 } = await backups.end(transfer);
    expect(name).toMatch(/^isf-notater-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.jsonl$/);
    const content = readFileSync(join(own, name), 'utf8');
    expect(sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
    expect(content).toBe(`${TEXT}{"end":true,"notes":2,"sha256":"${sha256}"}\n`);
    expect(bytes).toBe(Buffer.byteLength(content));
    expect(readdirSync(own)).toEqual([name]);
    expect(statSync(join(own, name)).mode & 0o777).toBe(0o600);
  });

  test('is listed with what it holds, and read back to the byte', async () => {
    const { backups } = backupsIn(base);
    const first = await write(backups);
    const second = await write(backups, [TEXT], { notes: 7, sealed: true });
    const storage = await backups.storage();
    expect(NotesStorage.safeParse(storage).success).toBe(true);
    expect(storage).toMatchObject({ folder: own, folderIsDefault: true, space: 'ok', freeBytes: 10_000_000_000 });
    expect(storage.snapshots).toMatchObject([
      { file: second, notes: 7, sealed: true, sound: true },
      { file: first, notes: 2, sealed: false, sound: true },
    ]);
    const { transfer, name, bytes } = await backups.openSnapshot(first);
    const read = (await readAll(backups, transfer)).join('');
    expect([name, bytes]).toEqual([first, Buffer.byteLength(read)]);
    expect(read).toBe(readFileSync(join(own, first), 'utf8'));
    expect((await failure(backups.read(transfer))).code).toBe('not-found');
  });

  test('may be cut anywhere when it is handed over, also in the middle of a character', async () => {
    const { backups } = backupsIn(base);
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const cuts = fc.array(fc.nat(60), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(text, cuts, async (content, places) => {
        const edges = [0, ...places.map((place) => Math.min(place, content.length)).toSorted((a, b) => a - b), content.length];
        const pieces = edges.slice(1).map((edge, index) => content.slice(edges[index], edge));
        const file = join(base, 'out.md');
        const transfer = await backups.beginExport(file, 'md', TOLD);
        for (const piece of pieces) await backups.write(transfer, piece);
        await backups.end(transfer);
        expect(readFileSync(file, 'utf8')).toBe(content);
      }),
      { numRuns: 200 },
    );
  });

  test('gets a line break before its last line when the page left it out', async () => {
    const { backups } = backupsIn(base);
    const name = await write(backups, ['{"a":1}']);
    expect(readFileSync(join(own, name), 'utf8')).toMatch(/^\{"a":1\}\n\{"end":true/);
    expect((await backups.storage()).snapshots[0]?.sound).toBe(true);
  });

  test('of the same millisecond gets a name of its own', async () => {
    const { backups } = backupsIn(base, { now: () => new Date('2026-05-06T07:08:09.010Z') });
    expect(await write(backups)).toBe('isf-notater-2026-05-06T07-08-09-010Z.jsonl');
    expect(await write(backups)).toBe('isf-notater-2026-05-06T07-08-09-011Z.jsonl');
  });

  test('is whole or not there: until its end there is only an unfinished file, and none after it was given up', async () => {
    const { backups } = backupsIn(base);
    const transfer = await backups.beginSnapshot(TOLD);
    await backups.write(transfer, TEXT);
    expect(readdirSync(own)).toEqual([expect.stringMatching(/^isf-notater-[0-9a-f]{16}\.part$/)]);
    expect((await backups.storage()).snapshots).toEqual([]);
    await backups.abort(transfer);
    expect(readdirSync(own)).toEqual([]);
    await backups.abort(transfer);
    expect((await failure(backups.write(transfer, TEXT))).code).toBe('not-found');
  });

  test('is kept for what the rules keep: eleven small ones leave ten', async () => {
    const { backups } = backupsIn(base);
    for (let count = 0; count < 12; count += 1) await write(backups);
    expect((await backups.storage()).snapshots).toHaveLength(10);
    expect(readdirSync(own)).toHaveLength(10);
  });
});

describe('a damaged snapshot', () => {
  test('is found out, wherever it was cut off', async () => {
    const { backups } = backupsIn(base);
    const path = join(own, await write(backups));
    const content = readFileSync(path);
    for (let length = 0; length < content.length; length += 1) {
      writeFileSync(path, content.subarray(0, length));
      const [found] = (await backupsIn(base).backups.storage()).snapshots;
      expect(found?.sound, `${length} bytes`).toBe(false);
    }
  });

  test('is found out, whichever byte of its content changed, and refused when it is read', async () => {
    const { backups } = backupsIn(base);
    const name = await write(backups);
    const content = readFileSync(join(own, name));
    for (let at = 0; at < Buffer.byteLength(TEXT); at += 1) {
      const changed = Buffer.from(content);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(join(own, name), changed);
      const reading = async () => readAll(backups, (await backups.openSnapshot(name)).transfer);
      expect((await failure(reading())).code, `byte ${at}`).toBe('damaged');
    }
    expect((await backups.storage()).snapshots[0]?.sound).toBe(false);
  });

  test('without an end is refused at once', async () => {
    const { backups } = backupsIn(base);
    const name = await write(backups);
    writeFileSync(join(own, name), TEXT);
    expect(await failure(backups.openSnapshot(name))).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('slutten mangler'),
    });
    writeFileSync(join(own, name), '');
    expect((await failure(backups.openSnapshot(name))).code).toBe('damaged');
  });

  test('is looked at again only when it has changed, or after a week', async () => {
    const { backups } = backupsIn(base);
    const name = await write(backups);
    const time = new Date();
    utimesSync(join(own, name), time, time);
    await backups.storage();
    writeFileSync(join(own, name), readFileSync(join(own, name), 'utf8').replace('Blåbær', 'Bjåbær'));
    utimesSync(join(own, name), time, time);
    expect((await backupsIn(base).backups.storage()).snapshots[0]?.sound).toBe(true);
    const later = new Date(Date.now() + 8 * 86_400_000);
    expect((await backupsIn(base, { now: () => later }).backups.storage()).snapshots[0]?.sound).toBe(false);
  });
});

describe('a snapshot is opened by its name only', () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('..', '/', '\\', 'isf-notater-', '2026-01-01T00-00-00-000Z', '.jsonl', '\0', 'C:', '%2e', 'etc', '~'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
  );

  test('10,000 other names never leave the folder', async () => {
    const { backups } = backupsIn(base);
    await write(backups);
    writeFileSync(join(base, 'settings', 'secret.jsonl'), 'secret');
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const { code } = await failure(backups.openSnapshot(name));
        opened += code === 'invalid-input' || code === 'not-found' ? 0 : 1;
      }),
      { numRuns: 10_000 },
    );
    expect(opened).toBe(0);
  }, 60_000);

  test('a link with the name of one, or a folder, is not opened', async () => {
    const { backups } = backupsIn(base);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(base, 'other.jsonl'), readFileSync(join(own, await write(backups))));
    const [link, folder] = ['isf-notater-2026-01-01T00-00-00-000Z.jsonl', 'isf-notater-2026-01-02T00-00-00-000Z.jsonl'];
    symlinkSync(join(base, 'other.jsonl'), join(own, link));
    mkdirSync(join(own, folder));
    for (const name of [link, folder]) expect((await failure(backups.openSnapshot(name))).code).toBe('not-found');
    expect((await backups.storage()).snapshots).toHaveLength(1);
  });

  test.each(['isf-notater-2026-02-31T00-00-00-000Z.jsonl', 'isf-notater-2026-01-01T25-00-00-000Z.jsonl'])('%s is no time', async (name) => {
    expect((await failure(backupsIn(base).backups.openSnapshot(name))).code).toBe('invalid-input');
  });
});

describe('a picked file', () => {
  const picked = (content: string | Buffer): string => {
    const path = join(base, 'valgt.jsonl');
    writeFileSync(path, content);
    return path;
  };

  test('needs no end line, and loses the mark that some editors put first', async () => {
    const { backups } = backupsIn(base);
    const { transfer, name } = await backups.openPicked(picked(`\uFEFF${TEXT}`));
    expect(name).toBe('valgt.jsonl');
    expect((await readAll(backups, transfer)).join('')).toBe(TEXT);
  });

  test.each([
    ['empty', '', 'damaged', 'tom'],
    ['in another encoding', Buffer.from('{"a":"blåbær"}\n', 'latin1'), 'damaged', 'UTF-8'],
    ['cut in the middle of a character', Buffer.from('æ').subarray(0, 1), 'damaged', 'UTF-8'],
    ['changed after it was written', `x${TEXT}{"end":true,"notes":2,"sha256":"${'0'.repeat(64)}"}\n`, 'damaged', 'kontrollsummen'],
  ])('that is %s is refused in words', async (_what, content, code, words) => {
    const { backups } = backupsIn(base);
    const reading = async () => readAll(backups, (await backups.openPicked(picked(content))).transfer);
    expect(await failure(reading())).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  test('that is a folder or is not there is refused in words', async () => {
    const { backups } = backupsIn(base);
    expect((await failure(backups.openPicked(base))).code).toBe('failed');
    expect((await failure(backups.openPicked(join(base, 'borte.jsonl')))).code).toBe('not-found');
  });

  test('comes in pieces that end with a line, and none is too large', async () => {
    const { backups } = backupsIn(base);
    const line = `${'æ😀'.repeat(3_000)}\n`;
    const { transfer } = await backups.openPicked(picked(line.repeat(300)));
    const pieces = await readAll(backups, transfer);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.length <= MAX_PIECE && piece.endsWith('\n'))).toBe(true);
    expect(pieces.join('') === line.repeat(300)).toBe(true);
  });

  test('with a line longer than a piece is cut between characters', async () => {
    const { backups } = backupsIn(base);
    const line = `x${'😀'.repeat(1_300_000)}`;
    const pieces = await readAll(backups, (await backups.openPicked(picked(line))).transfer);
    expect(pieces.every((piece) => piece.length <= MAX_PIECE && !/\p{Surrogate}/u.test(piece))).toBe(true);
    expect(pieces.join('') === line).toBe(true);
  });
});

describe('an export', () => {
  test.each(['md', 'csv'] as const)('as %s is written as it comes', async (format) => {
    const { backups } = backupsIn(base);
    const path = join(base, `ut.${format}`);
    const transfer = await backups.beginExport(path, format, TOLD);
    await backups.write(transfer, '\uFEFFTittel;Blåbær');
    expect(await backups.end(transfer)).toMatchObject({ name: `ut.${format}`, bytes: Buffer.byteLength('\uFEFFTittel;Blåbær') });
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFTittel;Blåbær');
  });

  test('as JSON Lines ends as a snapshot does, and what stood there stays until it is whole', async () => {
    const { backups } = backupsIn(base);
    const path = join(base, 'ut.jsonl');
    writeFileSync(path, 'gammelt');
    const transfer = await backups.beginExport(path, 'jsonl', TOLD);
    await backups.write(transfer, TEXT);
    expect(readFileSync(path, 'utf8')).toBe('gammelt');
    await backups.end(transfer);
    expect(readFileSync(path, 'utf8')).toMatch(/\{"end":true,"notes":2,"sha256":"[0-9a-f]{64}"\}\n$/);
    expect((await readAll(backups, (await backups.openPicked(path)).transfer)).join('')).toBe(readFileSync(path, 'utf8'));
  });

  test('into a folder that is not there says so', async () => {
    const { backups } = backupsIn(base);
    expect((await failure(backups.beginExport(join(base, 'borte', 'ut.md'), 'md', TOLD))).message).toContain('mappen finnes ikke');
  });
});

describe('transfers', () => {
  test('are a handful at once', async () => {
    const { backups } = backupsIn(base);
    const open = [];
    for (let count = 0; count < 4; count += 1) open.push(await backups.beginSnapshot(TOLD));
    expect((await failure(backups.beginSnapshot(TOLD))).message).toContain('Flere filer');
    await backups.abort(String(open[0]));
    await backups.beginSnapshot(TOLD);
  });

  test('end with the page that began them, also one that is just being opened', async () => {
    const { backups } = backupsIn(base);
    const transfer = await backups.beginSnapshot(TOLD);
    const opening = backups.beginSnapshot(TOLD);
    await backups.abortAll();
    expect((await failure(opening)).code).toBe('not-found');
    expect((await failure(backups.write(transfer, TEXT))).code).toBe('not-found');
    expect(readdirSync(own)).toEqual([]);
  });

  test('take what is handed over at once in its order', async () => {
    const { backups } = backupsIn(base);
    const transfer = await backups.beginSnapshot(TOLD);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => backups.write(transfer, `${text}\n`)));
    const { name } = await backups.end(transfer);
    expect(readFileSync(join(own, name), 'utf8')).toMatch(/^a\nb\nc\nd\ne\n\{"end"/);
  });

  test('that are used for the other thing are refused', async () => {
    const { backups } = backupsIn(base);
    const transfer = await backups.beginSnapshot(TOLD);
    expect((await failure(backups.read(transfer))).code).toBe('invalid-input');
    expect(readdirSync(own)).toEqual([]);
  });
});

test('50 MB go out and come back the same, without being held', { timeout: 60_000 }, async () => {
  const { backups } = backupsIn(base);
  const line = `${JSON.stringify({ title: 'Blåbær og rømme 😀', text: 'æøå '.repeat(200) })}\n`;
  const piece = line.repeat(Math.floor(MAX_PIECE / line.length));
  const pieces = Math.ceil(50_000_000 / Buffer.byteLength(piece));
  const before = process.memoryUsage.rss();
  let highest = before;
  const look = (): void => {
    highest = Math.max(highest, process.memoryUsage.rss());
  };
  const hash = createHash('sha256');
  const transfer = await backups.beginSnapshot({ notes: 1, sealed: false });
  for (let count = 0; count < pieces; count += 1) {
    hash.update(piece);
    await backups.write(transfer, piece);
    look();
  }
  const { name, bytes, sha256 } = await backups.end(transfer);
  expect(bytes).toBeGreaterThan(50_000_000);
  expect(sha256).toBe(hash.digest('hex'));

  const opened = await backups.openSnapshot(name);
  const back = createHash('sha256');
  for (let done = false; !done; ) {
    const got = await backups.read(opened.transfer);
    back.update(got.text);
    done = got.done;
    look();
  }
  expect(back.digest('hex')).toBe(
    createHash('sha256')
      .update(readFileSync(join(own, name)))
      .digest('hex'),
  );
  expect(highest - before).toBeLessThan(150_000_000);
});

test('the folder that the organisation has set wins over the chosen one, and no other can be chosen', async () => {
  const [organisation, mine] = [join(base, 'delt'), join(base, 'min')];
  mkdirSync(organisation);
  mkdirSync(mine);
  const { backups, deps } = backupsIn(base, { organisation });
  deps.remembered.set(mine);
  const name = await write(backups);
  expect(existsSync(join(organisation, 'isf-notater-kari', name))).toBe(true);
  expect(await backups.storage()).toMatchObject({ folder: join(organisation, 'isf-notater-kari'), folderIsDefault: false });
  const { message } = await failure(backups.chooseFolder(mine));
  expect(message).toContain('Organisasjonen har satt mappen');
  expect(deps.remembered.get()).toBe(mine);
});

test('nothing that the log gets tells a folder, a name or a text', async () => {
  const { backups, lines } = backupsIn(base);
  await backups.chooseFolder(base);
  const secret = join(base, 'Hemmelig Hansen.md');
  await failure(backups.beginExport(join(secret, 'x.md'), 'md', TOLD));
  await failure(backups.openPicked(secret));
  const name = await write(backups);
  rmSync(join(base, 'isf-notater-kari'), { recursive: true });
  writeFileSync(join(base, 'isf-notater-kari'), 'i veien');
  await write(backups);
  expect(existsSync(join(own, name))).toBe(false);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('\n')).not.toMatch(new RegExp(`Hansen|Hemmelig|Blåbær|kari|${base}`));
});
