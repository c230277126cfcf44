/** What goes wrong with disks and folders: nothing is lost, nothing half is left, and the coder is told. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Backups, BackupsDeps } from '../../../../../src-main/services/backups/backups';
import { DISK, type Files } from '../../../../../src-main/services/backups/files';
import { snapshotName, unfinishedName } from '../../../../../src-main/services/backups/names';
import type { NotesFileError } from '../../../../../src-main/services/backups/trouble';
import { backupsIn } from '../../../../support/notes';

let base: string;
let own: string;
let settings: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'isf-trouble-'));
  settings = join(base, 'settings');
  own = join(settings, 'notes-backup');
  mkdirSync(join(base, 'valgt'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const TOLD = { notes: 1, sealed: false };
const MARKER = { store: 'a', notes: 3, lastChange: '2026-05-06T07:08:09.000Z' };

async function write(backups: Backups, told = TOLD): Promise<string> {
  const transfer = await backups.beginSnapshot(told);
  await backups.write(transfer, '{"a":"æ"}\n');
  return (await backups.end(transfer)).name;
}

const failure = (work: Promise<unknown>): Promise<NotesFileError> =>
  work.then(
    () => {
      throw new Error('did not fail');
    },
    (error: NotesFileError) => error,
  );

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code });
}

/** A disk on which one thing fails. */
function disk(failing: 'open' | 'write' | 'sync' | 'rename', code: string): Files {
  return {
    ...DISK,
    rename: failing === 'rename' ? () => Promise.reject(systemError(code)) : DISK.rename,
    open: async (...args) => {
      if (failing === 'open') throw systemError(code);
      const file = await DISK.open(...args);
      if (failing === 'write') file.writeFile = () => Promise.reject(systemError(code));
      if (failing === 'sync') file.sync = () => Promise.reject(systemError(code));
      return file;
    },
  };
}

describe.each(['open', 'write', 'sync', 'rename'] as const)('when the disk refuses to %s', (failing) => {
  test.each([
    ['ENOSPC', 'disk-full', 'disken er full', 'Frigjør plass'],
    ['EDQUOT', 'disk-full', 'disken er full', 'Frigjør plass'],
    ['EACCES', 'failed', 'ikke lov', 'be om tilgang'],
    ['EROFS', 'failed', 'kan bare leses', 'Velg en annen mappe'],
    ['ENOENT', 'failed', 'finnes ikke', 'Koble til'],
    ['EIO', 'failed', 'EIO', 'Prøv igjen'],
  ])('with %s the coder hears it, and nothing half is left', async (code, callCode, cause, advice) => {
    const { backups, lines } = backupsIn(base, { files: disk(failing, code) });
    const { code: got, message } = await failure(write(backups));
    expect(got).toBe(callCode);
    for (const words of ['Sikkerhetskopien ble ikke skrevet', cause, 'urørt', advice]) expect(message).toContain(words);
    expect(readdirSync(own)).toEqual([]);
    expect(lines).toContain(`notes: snapshot failed (${code})`);

    const path = join(base, 'ut.md');
    writeFileSync(path, 'gammelt');
    const exporting = async (): Promise<void> => {
      const transfer = await backups.beginExport(path, 'md', TOLD);
      await backups.write(transfer, 'nytt');
      await backups.end(transfer);
    };
    expect((await failure(exporting())).message).toContain('det ligger ingen halv fil igjen');
    expect([readFileSync(path, 'utf8'), readdirSync(base).filter((name) => name.endsWith('.part'))]).toEqual(['gammelt', []]);
  });
});

describe('room on the disk', () => {
  test.each([
    [99_999_999, 'full'],
    [100_000_000, 'low'],
    [499_999_999, 'low'],
    [500_000_000, 'ok'],
  ])('%d bytes are %s', async (free, space) => {
    const { backups } = backupsIn(base, { freeBytes: async () => free });
    expect(await backups.storage()).toMatchObject({ space, freeBytes: free });
    expect(await backups.mark(MARKER)).toBe(space);
    if (space === 'full') {
      expect((await failure(backups.beginSnapshot(TOLD))).code).toBe('disk-full');
      expect((await failure(backups.beginExport(join(base, 'x.md'), 'md', TOLD))).code).toBe('disk-full');
    } else await write(backups);
  });

  test('is the least of where the notes and the snapshots lie; what does not answer is left out', async () => {
    const free = async (folder: string): Promise<number> => {
      if (folder.endsWith('session')) return 700_000_000;
      if (folder === own) return 300_000_000;
      throw systemError('ENOENT');
    };
    const { backups } = backupsIn(base, { freeBytes: free });
    expect((await backups.storage()).freeBytes).toBe(300_000_000);
    const silent = backupsIn(base, { freeBytes: () => Promise.reject(systemError('ENOSYS')) });
    const storage = await silent.backups.storage();
    expect([storage.space, storage.freeBytes]).toEqual(['ok', undefined]);
  });

  test('an export asks where it goes, not where the notes lie: a full machine can be saved to a stick', async () => {
    const { backups } = backupsIn(base, { freeBytes: async (folder) => (folder === join(base, 'valgt') ? 1e10 : 1) });
    await backups.abort(await backups.beginExport(join(base, 'valgt', 'x.md'), 'md', TOLD));
    expect((await failure(backups.beginSnapshot(TOLD))).code).toBe('disk-full');
  });

  test('that is used up while writing stops the file', async () => {
    let free = 1e10;
    const { backups } = backupsIn(base, { freeBytes: async () => free });
    const transfer = await backups.beginSnapshot(TOLD);
    free = 50_000_000;
    const writing = async (): Promise<void> => {
      for (let count = 0; count < 20; count += 1) await backups.write(transfer, 'x'.repeat(1_000_000));
    };
    expect((await failure(writing())).code).toBe('disk-full');
    expect(readdirSync(own)).toEqual([]);
  });

  test('of the real disk is asked for', async () => {
    const { freeBytesOf } = await import('../../../../../src-main/services/backups/free-space');
    expect(await freeBytesOf(base)).toBeGreaterThan(0);
    await expect(freeBytesOf(join(base, 'borte'))).rejects.toThrow('ENOENT');
  });
});

describe('a chosen folder', () => {
  test('gets a folder of the coder below it, and everything goes there', async () => {
    const { backups } = backupsIn(base);
    await backups.mark(MARKER);
    const before = await write(backups);
    await backups.chooseFolder(join(base, 'valgt'));
    const folder = join(base, 'valgt', 'isf-notater-kari');
    const after = await write(backups);
    const storage = await backups.storage();
    expect(storage).toMatchObject({ folder, folderIsDefault: false });
    expect(storage.folderProblem).toBeUndefined();
    expect(storage.snapshots.map(({ file }) => file)).toEqual([after, before]);
    expect(readdirSync(folder).toSorted()).toEqual([after, 'notes-marker.json'].toSorted());
  });

  test('is the same when the folder below it is picked, and the own folder is the default again', async () => {
    const { backups, deps } = backupsIn(base);
    await backups.chooseFolder(join(base, 'valgt'));
    await backups.chooseFolder(join(base, 'valgt', 'isf-notater-kari'));
    expect(deps.remembered.get()).toBe(join(base, 'valgt', 'isf-notater-kari'));
    for (const picked of [own, settings]) {
      await backups.chooseFolder(picked);
      expect(deps.remembered.get()).toBeUndefined();
    }
  });

  test.each([
    ['OSLO\\kari', 'isf-notater-OSLO_kari'],
    ['../../etc', 'isf-notater-.._.._etc'],
    ['Kåre Ås', 'isf-notater-Kåre_Ås'],
    ['', 'isf-notater-bruker'],
  ])('of the user «%s» is %s', async (user, name) => {
    const { backups } = backupsIn(base, { user });
    await backups.chooseFolder(join(base, 'valgt'));
    expect((await backups.storage()).folder).toBe(join(base, 'valgt', name));
  });

  test.each([
    ['is not there', () => join(base, 'borte')],
    ['is a file', () => join(base, 'fil')],
    ['lies in the browser profile', () => join(settings, 'session')],
  ])('that %s is refused, and the one there was stays', async (_what, picked) => {
    writeFileSync(join(base, 'fil'), '');
    const { backups, deps } = backupsIn(base);
    await backups.chooseFolder(join(base, 'valgt'));
    const kept = deps.remembered.get();
    const { code, message } = await failure(backups.chooseFolder(picked()));
    expect([code, deps.remembered.get()]).toEqual(['failed', kept]);
    expect(message).toContain('er beholdt. Velg en annen mappe.');
  });

  test('that vanishes is told, snapshots go to the own folder meanwhile, and back when it is there again', async () => {
    const { backups } = backupsIn(base);
    await backups.chooseFolder(join(base, 'valgt'));
    const there = await write(backups);
    renameSync(join(base, 'valgt'), join(base, 'frakoblet'));
    const away = await write(backups);
    const storage = await backups.storage();
    expect(storage.folderProblem).toMatch(
      /mappen finnes ikke\. Notatene er trygge i appen, og nye kopier legges så lenge i «.*notes-backup»\. Koble til/,
    );
    expect(storage.snapshots.map(({ file }) => file)).toEqual([away]);
    expect(await backups.mark(MARKER)).toBe('ok');
    expect(readdirSync(own).toSorted()).toEqual([away, 'notes-marker.json'].toSorted());
    expect(readdirSync(base)).not.toContain('valgt');

    renameSync(join(base, 'frakoblet'), join(base, 'valgt'));
    const back = await write(backups);
    const again = await backups.storage();
    expect(again.folderProblem).toBeUndefined();
    expect(again.snapshots.map(({ file }) => file)).toEqual([back, away, there]);
  });

  test('that is full is told as such, and the own folder takes the snapshot', async () => {
    const { backups } = backupsIn(base, { freeBytes: async (folder) => (folder.includes('valgt') ? 0 : 1e10) });
    await backups.chooseFolder(join(base, 'valgt'));
    const name = await write(backups);
    expect(readdirSync(own)).toEqual([name]);
    expect((await backups.storage()).space).toBe('full');
  });
});

test('an own folder that cannot be made is told, never silently passed over', async () => {
  const { backups } = backupsIn(base);
  writeFileSync(own, 'i veien');
  expect((await failure(write(backups))).message).toContain('Sikkerhetskopien ble ikke skrevet');
  expect((await backups.storage()).folderProblem).toContain('det blir ikke tatt nye kopier');
});

describe('what an app that was killed has left', () => {
  const left = (folder: string, name = unfinishedName()): string => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), 'halvt');
    return name;
  };

  test('in its own folder is removed at the next start, and nothing else is', async () => {
    left(own);
    const others = ['isf-notater-x.part', 'isf-notater-0123456789abcdef.part.txt', 'viktig.part', snapshotName(new Date())];
    for (const name of others) left(own, name);
    await backupsIn(base).backups.tidy();
    expect(readdirSync(own).toSorted()).toEqual(others.toSorted());
  });

  test('beside an export is removed, since it was noted', async () => {
    const { backups } = backupsIn(base);
    await backups.write(await backups.beginExport(join(base, 'valgt', 'Hansen.md'), 'md', TOLD), 'halvt');
    expect(readdirSync(join(base, 'valgt'))).toHaveLength(1);
    // The app that began it is not asked any more: a new one starts.
    await backupsIn(base).backups.tidy();
    expect(readdirSync(join(base, 'valgt'))).toEqual([]);
    expect(readdirSync(settings)).not.toContain('notes-unfinished.json');
    await backups.abortAll();
  });

  test('is left alone while it is being written, and where another machine may be writing it', async () => {
    const { backups } = backupsIn(base);
    await backups.chooseFolder(join(base, 'valgt'));
    const others = left(join(base, 'valgt', 'isf-notater-kari'));
    const transfer = await backups.beginSnapshot(TOLD);
    await backups.tidy();
    expect(readdirSync(join(base, 'valgt', 'isf-notater-kari'))).toHaveLength(2);
    expect(readdirSync(join(base, 'valgt', 'isf-notater-kari'))).toContain(others);
    await backups.write(transfer, 'a\n');
    await backups.end(transfer);
  });

  test.each(['{', '[1]', '["/etc/passwd"]', JSON.stringify(['../x', `${tmpdir()}/viktig`])])(
    'a note of %s removes nothing',
    async (text) => {
      const { backups } = backupsIn(base);
      writeFileSync(join(settings, 'notes-unfinished.json'), text);
      await backups.tidy();
      expect(readdirSync(base).toSorted()).toEqual(['settings', 'valgt']);
    },
  );
});

describe('the marker', () => {
  test('is written beside the settings and in the backup folder, and read from both', async () => {
    const { backups } = backupsIn(base);
    expect((await backups.storage()).marker).toBeUndefined();
    await backups.mark(MARKER);
    for (const folder of [settings, own]) expect(JSON.parse(readFileSync(join(folder, 'notes-marker.json'), 'utf8'))).toEqual(MARKER);
    rmSync(join(settings, 'notes-marker.json'));
    expect((await backupsIn(base).backups.storage()).marker).toEqual(MARKER);
  });

  test('of the latest change counts, wherever it lies', async () => {
    const { backups } = backupsIn(base);
    await backups.mark(MARKER);
    for (const [folder, lastChange] of [
      [own, '2027-01-01T00:00:00.000Z'],
      [settings, '2028-01-01T00:00:00+01:00'],
    ] as const) {
      writeFileSync(join(folder, 'notes-marker.json'), JSON.stringify({ ...MARKER, lastChange }));
      expect((await backups.storage()).marker?.lastChange).toBe(lastChange);
    }
  });

  test.each(['', '{', '[]', '{"store":"a"}', JSON.stringify({ ...MARKER, lastChange: 'i går' })])(
    'that is damaged (%j) is set aside, and the other one counts',
    async (text) => {
      const { backups, lines } = backupsIn(base);
      await backups.mark(MARKER);
      writeFileSync(join(settings, 'notes-marker.json'), text);
      expect((await backups.storage()).marker).toEqual(MARKER);
      expect(readdirSync(settings).filter((name) => name.startsWith('notes-marker.damaged-'))).toHaveLength(1);
      expect(lines).toEqual(['notes: a marker was damaged and is set aside']);
    },
  );

  test('that one place refuses is written in the other, and the log hears of it', async () => {
    const { backups, lines } = backupsIn(base);
    writeFileSync(own, 'i veien');
    expect(await backups.mark(MARKER)).toBe('ok');
    expect((await backups.storage()).marker).toEqual(MARKER);
    expect(lines.filter((line) => line.includes('marker not written'))).toHaveLength(1);
  });

  test('told many times at once is the last one in the end', async () => {
    const { backups } = backupsIn(base);
    await Promise.all(Array.from({ length: 50 }, (_none, index) => backups.mark({ ...MARKER, notes: index })));
    expect((await backups.storage()).marker?.notes).toBe(49);
  });

  test('comes along into a folder that is chosen, unless a newer one lies there', async () => {
    const folder = join(base, 'valgt', 'isf-notater-kari');
    const newer = { ...MARKER, store: 'b', lastChange: '2030-01-01T00:00:00.000Z' };
    const { backups } = backupsIn(base);
    await backups.mark(MARKER);
    await backups.chooseFolder(join(base, 'valgt'));
    expect(JSON.parse(readFileSync(join(folder, 'notes-marker.json'), 'utf8'))).toEqual(MARKER);
    writeFileSync(join(folder, 'notes-marker.json'), JSON.stringify(newer));
    await backups.chooseFolder(join(base, 'valgt'));
    expect((await backups.storage()).marker).toEqual(newer);
    expect(JSON.parse(readFileSync(join(settings, 'notes-marker.json'), 'utf8'))).toEqual(MARKER);
  });
});

describe('when the lock has been turned on', () => {
  const files = async (backups: Backups): Promise<string[]> => (await backups.storage()).snapshots.map(({ file }) => file);

  test('the snapshots that anyone can read go, once there is a newer locked one', async () => {
    const { backups } = backupsIn(base);
    await write(backups);
    writeFileSync(join(own, await write(backups)), 'avkuttet');
    expect((await failure(backups.removeOpen())).message).toContain('ikke låst');
    expect(await files(backups)).toHaveLength(2);
    const locked = await write(backups, { notes: 1, sealed: true });
    expect(await backups.removeOpen()).toBe(2);
    expect(await files(backups)).toEqual([locked]);
    expect(await backups.removeOpen()).toBe(0);
  });

  test('none goes when the newest one is open, or the folder does not answer', async () => {
    const { backups } = backupsIn(base);
    await backups.chooseFolder(join(base, 'valgt'));
    await write(backups, { notes: 1, sealed: true });
    await write(backups);
    expect((await failure(backups.removeOpen())).code).toBe('failed');
    await write(backups, { notes: 1, sealed: true });
    renameSync(join(base, 'valgt'), join(base, 'frakoblet'));
    expect((await failure(backups.removeOpen())).message).toContain('mappen finnes ikke');
  });
});

test('a snapshot that the disk does not let be read is never removed', async () => {
  const old: BackupsDeps['now'] = () => new Date('2020-01-01T00:00:00.000Z');
  const { backups } = backupsIn(base, { now: old });
  const name = await write(backups);
  rmSync(join(own, name));
  mkdirSync(join(own, name));
  const next = backupsIn(base).backups;
  for (let count = 0; count < 12; count += 1) await write(next);
  expect((await next.storage()).snapshots).toHaveLength(10);
  expect(readdirSync(own)).toContain(name);
});
