/** Files that are picked and exported, and the transfers that carry them, over real folders. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_PIECE } from '../../../../../src-main/contract/backups';
import { failure, freshBackups, readAll, TEXT, TOLD } from '../../../../support/backups';

const { place, backupsIn } = freshBackups();

describe('a picked file', () => {
  const picked = (content: string | Buffer): string => {
    const path = join(place.base, 'valgt.jsonl');
    writeFileSync(path, content);
    return path;
  };

  test('needs no end line, and loses the mark that some editors put first', async () => {
    const { backups } = backupsIn(place.base);
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
    const { backups } = backupsIn(place.base);
    const reading = async () => readAll(backups, (await backups.openPicked(picked(content))).transfer);
    expect(await failure(reading())).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  test('that is a folder or is not there is refused in words', async () => {
    const { backups } = backupsIn(place.base);
    expect((await failure(backups.openPicked(place.base))).code).toBe('failed');
    expect((await failure(backups.openPicked(join(place.base, 'borte.jsonl')))).code).toBe('not-found');
  });

  test('comes in pieces that end with a line, and none is too large', async () => {
    const { backups } = backupsIn(place.base);
    const line = `${'æ😀'.repeat(3_000)}\n`;
    const { transfer } = await backups.openPicked(picked(line.repeat(300)));
    const pieces = await readAll(backups, transfer);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.length <= MAX_PIECE && piece.endsWith('\n'))).toBe(true);
    expect(pieces.join('') === line.repeat(300)).toBe(true);
  });

  test('with a line longer than a piece is cut between characters', async () => {
    const { backups } = backupsIn(place.base);
    const line = `x${'😀'.repeat(1_300_000)}`;
    const pieces = await readAll(backups, (await backups.openPicked(picked(line))).transfer);
    expect(pieces.every((piece) => piece.length <= MAX_PIECE && !/\p{Surrogate}/u.test(piece))).toBe(true);
    expect(pieces.join('') === line).toBe(true);
  });
});

describe('an export', () => {
  test.each(['md', 'csv'] as const)('as %s is written as it comes', async (format) => {
    const { backups } = backupsIn(place.base);
    const path = join(place.base, `ut.${format}`);
    const transfer = await backups.beginExport(path, format, TOLD);
    await backups.write(transfer, '\uFEFFTittel;Blåbær');
    expect(await backups.end(transfer)).toMatchObject({ name: `ut.${format}`, bytes: Buffer.byteLength('\uFEFFTittel;Blåbær') });
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFTittel;Blåbær');
  });

  test('as JSON Lines ends as a snapshot does, and what stood there stays until it is whole', async () => {
    const { backups } = backupsIn(place.base);
    const path = join(place.base, 'ut.jsonl');
    writeFileSync(path, 'gammelt');
    const transfer = await backups.beginExport(path, 'jsonl', TOLD);
    await backups.write(transfer, TEXT);
    expect(readFileSync(path, 'utf8')).toBe('gammelt');
    await backups.end(transfer);
    expect(readFileSync(path, 'utf8')).toMatch(/\{"end":true,"notes":2,"sha256":"[0-9a-f]{64}"\}\n$/);
    expect((await readAll(backups, (await backups.openPicked(path)).transfer)).join('')).toBe(readFileSync(path, 'utf8'));
  });

  test('into a folder that is not there says so', async () => {
    const { backups } = backupsIn(place.base);
    expect((await failure(backups.beginExport(join(place.base, 'borte', 'ut.md'), 'md', TOLD))).message).toContain('mappen finnes ikke');
  });
});

describe('transfers', () => {
  test('are a handful at once', async () => {
    const { backups } = backupsIn(place.base);
    const open = [];
    for (let count = 0; count < 4; count += 1) open.push(await backups.beginSnapshot(TOLD));
    expect((await failure(backups.beginSnapshot(TOLD))).message).toContain('Flere filer');
    await backups.abort(String(open[0]));
    await backups.beginSnapshot(TOLD);
  });

  test('end with the page that began them, also one that is just being opened', async () => {
    const { backups } = backupsIn(place.base);
    const transfer = await backups.beginSnapshot(TOLD);
    const opening = backups.beginSnapshot(TOLD);
    await backups.abortAll();
    expect((await failure(opening)).code).toBe('not-found');
    expect((await failure(backups.write(transfer, TEXT))).code).toBe('not-found');
    expect(readdirSync(place.own)).toEqual([]);
  });

  test('take what is handed over at once in its order', async () => {
    const { backups } = backupsIn(place.base);
    const transfer = await backups.beginSnapshot(TOLD);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => backups.write(transfer, `${text}\n`)));
    const { name } = await backups.end(transfer);
    expect(readFileSync(join(place.own, name), 'utf8')).toMatch(/^a\nb\nc\nd\ne\n\{"end"/);
  });

  test('that are used for the other thing are refused', async () => {
    const { backups } = backupsIn(place.base);
    const transfer = await backups.beginSnapshot(TOLD);
    expect((await failure(backups.read(transfer))).code).toBe('invalid-input');
    expect(readdirSync(place.own)).toEqual([]);
  });
});

test('50 MB go out and come back the same, without being held', { timeout: 60_000 }, async () => {
  const { backups } = backupsIn(place.base);
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
      .update(readFileSync(join(place.own, name)))
      .digest('hex'),
  );
  expect(highest - before).toBeLessThan(150_000_000);
});
