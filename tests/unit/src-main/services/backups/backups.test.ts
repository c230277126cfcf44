/** Snapshots over real folders: what is written, what is read back, and what is refused. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotesStorage } from '../../../../../src-main/contract/backups';
import { failure, freshBackups, readAll, TEXT, TOLD, write } from '../../../../support/backups';

const { place, backupsIn } = freshBackups();

describe('a snapshot', () => {
  test('holds what was written and a last line with count and checksum', async () => {
    const { backups } = backupsIn(place.base);
    const transfer = await backups.beginSnapshot(TOLD);
    expect(await backups.write(transfer, TEXT)).toBe(Buffer.byteLength(TEXT));
    const { name, bytes, sha256 } = await backups.end(transfer);
    expect(name).toMatch(/^isf-notater-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.jsonl$/);
    const content = readFileSync(join(place.own, name), 'utf8');
    expect(sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
    expect(content).toBe(`${TEXT}{"end":true,"notes":2,"sha256":"${sha256}"}\n`);
    expect(bytes).toBe(Buffer.byteLength(content));
    expect(readdirSync(place.own)).toEqual([name]);
    expect(statSync(join(place.own, name)).mode & 0o777).toBe(0o600);
  });

  test('is listed with what it holds, and read back to the byte', async () => {
    const { backups } = backupsIn(place.base);
    const first = await write(backups);
    const second = await write(backups, [TEXT], { notes: 7, sealed: true });
    const storage = await backups.storage();
    expect(NotesStorage.safeParse(storage).success).toBe(true);
    expect(storage).toMatchObject({ folder: place.own, folderIsDefault: true, space: 'ok', freeBytes: 10_000_000_000 });
    expect(storage.snapshots).toMatchObject([
      { file: second, notes: 7, sealed: true, sound: true },
      { file: first, notes: 2, sealed: false, sound: true },
    ]);
    const { transfer, name, bytes } = await backups.openSnapshot(first);
    const read = (await readAll(backups, transfer)).join('');
    expect([name, bytes]).toEqual([first, Buffer.byteLength(read)]);
    expect(read).toBe(readFileSync(join(place.own, first), 'utf8'));
    expect((await failure(backups.read(transfer))).code).toBe('not-found');
  });

  test('may be cut anywhere when it is handed over, also in the middle of a character', async () => {
    const { backups } = backupsIn(place.base);
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const cuts = fc.array(fc.nat(60), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(text, cuts, async (content, places) => {
        const edges = [0, ...places.map((place) => Math.min(place, content.length)).toSorted((a, b) => a - b), content.length];
        const pieces = edges.slice(1).map((edge, index) => content.slice(edges[index], edge));
        const file = join(place.base, 'out.md');
        const transfer = await backups.beginExport(file, 'md', TOLD);
        for (const piece of pieces) await backups.write(transfer, piece);
        await backups.end(transfer);
        expect(readFileSync(file, 'utf8')).toBe(content);
      }),
      { numRuns: 200 },
    );
  });

  test('gets a line break before its last line when the page left it out', async () => {
    const { backups } = backupsIn(place.base);
    const name = await write(backups, ['{"a":1}']);
    expect(readFileSync(join(place.own, name), 'utf8')).toMatch(/^\{"a":1\}\n\{"end":true/);
    expect((await backups.storage()).snapshots[0]?.sound).toBe(true);
  });

  test('of the same millisecond gets a name of its own', async () => {
    const { backups } = backupsIn(place.base, { now: () => new Date('2026-05-06T07:08:09.010Z') });
    expect(await write(backups)).toBe('isf-notater-2026-05-06T07-08-09-010Z.jsonl');
    expect(await write(backups)).toBe('isf-notater-2026-05-06T07-08-09-011Z.jsonl');
  });

  test('is whole or not there: until its end there is only an unfinished file, and none after it was given up', async () => {
    const { backups } = backupsIn(place.base);
    const transfer = await backups.beginSnapshot(TOLD);
    await backups.write(transfer, TEXT);
    expect(readdirSync(place.own)).toEqual([expect.stringMatching(/^isf-notater-[0-9a-f]{16}\.part$/)]);
    expect((await backups.storage()).snapshots).toEqual([]);
    await backups.abort(transfer);
    expect(readdirSync(place.own)).toEqual([]);
    await backups.abort(transfer);
    expect((await failure(backups.write(transfer, TEXT))).code).toBe('not-found');
  });

  test('is kept for what the rules keep: eleven small ones leave ten', async () => {
    const { backups } = backupsIn(place.base);
    for (let count = 0; count < 12; count += 1) await write(backups);
    expect((await backups.storage()).snapshots).toHaveLength(10);
    expect(readdirSync(place.own)).toHaveLength(10);
  });
});

describe('a damaged snapshot', () => {
  test('is found out, wherever it was cut off', async () => {
    const { backups } = backupsIn(place.base);
    const path = join(place.own, await write(backups));
    const content = readFileSync(path);
    for (let length = 0; length < content.length; length += 1) {
      writeFileSync(path, content.subarray(0, length));
      const [found] = (await backupsIn(place.base).backups.storage()).snapshots;
      expect(found?.sound, `${length} bytes`).toBe(false);
    }
  });

  test('is found out, whichever byte of its content changed, and refused when it is read', async () => {
    const { backups } = backupsIn(place.base);
    const name = await write(backups);
    const content = readFileSync(join(place.own, name));
    for (let at = 0; at < Buffer.byteLength(TEXT); at += 1) {
      const changed = Buffer.from(content);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(join(place.own, name), changed);
      const reading = async () => readAll(backups, (await backups.openSnapshot(name)).transfer);
      expect((await failure(reading())).code, `byte ${at}`).toBe('damaged');
    }
    expect((await backups.storage()).snapshots[0]?.sound).toBe(false);
  });

  test('without an end is refused at once', async () => {
    const { backups } = backupsIn(place.base);
    const name = await write(backups);
    writeFileSync(join(place.own, name), TEXT);
    expect(await failure(backups.openSnapshot(name))).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('slutten mangler'),
    });
    writeFileSync(join(place.own, name), '');
    expect((await failure(backups.openSnapshot(name))).code).toBe('damaged');
  });

  test('is looked at again only when it has changed, or after a week', async () => {
    const { backups } = backupsIn(place.base);
    const name = await write(backups);
    const time = new Date();
    utimesSync(join(place.own, name), time, time);
    await backups.storage();
    writeFileSync(join(place.own, name), readFileSync(join(place.own, name), 'utf8').replace('Blåbær', 'Bjåbær'));
    utimesSync(join(place.own, name), time, time);
    expect((await backupsIn(place.base).backups.storage()).snapshots[0]?.sound).toBe(true);
    const later = new Date(Date.now() + 8 * 86_400_000);
    expect((await backupsIn(place.base, { now: () => later }).backups.storage()).snapshots[0]?.sound).toBe(false);
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
    const { backups } = backupsIn(place.base);
    await write(backups);
    writeFileSync(join(place.base, 'settings', 'secret.jsonl'), 'secret');
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
    const { backups } = backupsIn(place.base);
    mkdirSync(place.own, { recursive: true });
    writeFileSync(join(place.base, 'other.jsonl'), readFileSync(join(place.own, await write(backups))));
    const [link, folder] = ['isf-notater-2026-01-01T00-00-00-000Z.jsonl', 'isf-notater-2026-01-02T00-00-00-000Z.jsonl'];
    symlinkSync(join(place.base, 'other.jsonl'), join(place.own, link));
    mkdirSync(join(place.own, folder));
    for (const name of [link, folder]) expect((await failure(backups.openSnapshot(name))).code).toBe('not-found');
    expect((await backups.storage()).snapshots).toHaveLength(1);
  });

  test.each(['isf-notater-2026-02-31T00-00-00-000Z.jsonl', 'isf-notater-2026-01-01T25-00-00-000Z.jsonl'])('%s is no time', async (name) => {
    expect((await failure(backupsIn(place.base).backups.openSnapshot(name))).code).toBe('invalid-input');
  });
});

test('the folder that the organisation has set wins over the chosen one, and no other can be chosen', async () => {
  const [organisation, mine] = [join(place.base, 'delt'), join(place.base, 'min')];
  mkdirSync(organisation);
  mkdirSync(mine);
  const { backups, deps } = backupsIn(place.base, { organisation });
  deps.remembered.set(mine);
  const name = await write(backups);
  expect(existsSync(join(organisation, 'isf-notater-kari', name))).toBe(true);
  expect(await backups.storage()).toMatchObject({ folder: join(organisation, 'isf-notater-kari'), folderIsDefault: false });
  const { message } = await failure(backups.chooseFolder(mine));
  expect(message).toContain('Organisasjonen har satt mappen');
  expect(deps.remembered.get()).toBe(mine);
});

test('nothing that the log gets tells a folder, a name or a text', async () => {
  const { backups, lines } = backupsIn(place.base);
  await backups.chooseFolder(place.base);
  const secret = join(place.base, 'Hemmelig Hansen.md');
  await failure(backups.beginExport(join(secret, 'x.md'), 'md', TOLD));
  await failure(backups.openPicked(secret));
  const name = await write(backups);
  rmSync(join(place.base, 'isf-notater-kari'), { recursive: true });
  writeFileSync(join(place.base, 'isf-notater-kari'), 'i veien');
  await write(backups);
  expect(existsSync(join(place.own, name))).toBe(false);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('\n')).not.toMatch(new RegExp(`Hansen|Hemmelig|Blåbær|kari|${place.base}`));
});
