import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fuseFile } from '../../../../../src-main/dev/packaging/after-pack';
import { ASAR_AT_MOST, problemsIn } from '../../../../../src-main/dev/packaging/packed-apps';

const RELEASE = '010011001';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-packed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, 'latin1');
}

/** An app as electron-builder leaves it. */
function pack(name: string, platform: string, fuses = RELEASE): string {
  const app = join(folder, name);
  const wire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${String.fromCharCode(1, fuses.length)}${fuses}`;
  put(fuseFile(app, platform, platform === 'darwin' ? 'ISF Kodestøtte' : 'isf-kodestotte'), wire);
  const resources = platform === 'darwin' ? join(app, 'ISF Kodestøtte.app', 'Contents', 'Resources') : join(app, 'resources');
  put(join(resources, 'app.asar'), '');
  return resources;
}

const problems = (): Promise<string[]> => problemsIn(folder, '45.4.1', 'release');

test('finds nothing wrong on any system', async () => {
  pack('linux-unpacked', 'linux');
  pack('win-unpacked', 'win32');
  pack('mac', 'darwin');
  pack('mac-arm64', 'darwin');
  expect(await problems()).toEqual([]);
});

test('a fuse that is not as it should be is named', async () => {
  pack('linux-unpacked', 'linux');
  pack('mac-arm64', 'darwin', '110011001');
  expect(await problems()).toEqual(['mac-arm64: the fuse runAsNode is true, not false']);
});

test('so is one that nobody has decided on', async () => {
  pack('linux-unpacked', 'linux', `${RELEASE}0`);
  expect(await problems()).toEqual(['linux-unpacked: the fuse fuse 9 is false, not undefined']);
});

test('so are files beside the archive, and an archive that is too large', async () => {
  const resources = pack('win-unpacked', 'win32');
  put(join(resources, 'app.asar'), Buffer.alloc(ASAR_AT_MOST + 1));
  put(join(resources, 'app', 'package.json'), '{}');
  put(join(resources, 'app.asar.unpacked', 'a.node'), '');
  expect(await problems()).toEqual([
    'win-unpacked: app.asar has 12000001 bytes; 12000000 is the most',
    'win-unpacked: beside app.asar lies app, app.asar.unpacked',
  ]);
});

test('a folder without a packed app is not fine', async () => {
  mkdirSync(join(folder, 'testruntime'));
  expect(await problems()).toEqual([`${folder} holds no packed app.`]);
});
