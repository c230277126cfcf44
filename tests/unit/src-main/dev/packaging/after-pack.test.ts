import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import afterPack, { fuseFile } from '../../../../../src-main/dev/packaging/after-pack';
import { readFuses } from '../../../../../src-main/dev/packaging/fuse-wire';
import { fusesFor } from '../../../../../src-main/dev/packaging/fuses';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-after-pack-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const packed = (electronPlatformName: string, electronVersion: string) => ({
  appOutDir: folder,
  electronPlatformName,
  packager: { config: { electronVersion }, executableName: 'isf-kodestotte', appInfo: { productFilename: 'isf-kodestotte' } },
});

/** As an Electron comes: 43 to 45 with nine fuses, 33 with eight. */
function electron(name: string, fuses: string): string {
  const path = join(folder, name);
  writeFileSync(path, `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${String.fromCharCode(1, fuses.length)}${fuses}`, 'latin1');
  return path;
}

test.each([
  ['linux', 'isf-kodestotte', '45.4.1', '101100011'],
  ['win32', 'isf-kodestotte.exe', '45.4.1', '101100011'],
  ['linux', 'isf-kodestotte', '33.2.1', '10110001'],
])('on %s, %s of Electron %s gets the fuses of a release', async (platform, name, version, fuses) => {
  const path = electron(name, fuses);
  await afterPack(packed(platform, version));
  expect(await readFuses(path)).toEqual(Object.values(fusesFor(version, 'release')));
});

test('ISF_FUSES asks for those of tests; another word is refused', async () => {
  const path = electron('isf-kodestotte', '101100011');
  vi.stubEnv('ISF_FUSES', 'test');
  await afterPack(packed('linux', '45.4.1'));
  expect(await readFuses(path)).toEqual(Object.values(fusesFor('45.4.1', 'test')));
  vi.stubEnv('ISF_FUSES', 'none');
  await expect(afterPack(packed('linux', '45.4.1'))).rejects.toThrow('ISF_FUSES is none');
});

test('a newer Electron with a fuse more stops the packing', async () => {
  electron('isf-kodestotte', '1011000111');
  await expect(afterPack(packed('linux', '45.9.0'))).rejects.toThrow('10 fuses, and 9');
});

test('on macOS the fuses lie in the framework', () => {
  expect(fuseFile('/out', 'darwin', 'ISF Kodestøtte')).toBe(
    join('/out', 'ISF Kodestøtte.app', 'Contents', 'Frameworks', 'Electron Framework.framework', 'Electron Framework'),
  );
});
