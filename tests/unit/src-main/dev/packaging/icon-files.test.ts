import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { icnsFile, icoFile, type Picture } from '../../../../../src-main/dev/packaging/icon-files';
import { PROJECT } from '../../../../support/import-graph';

const ICONS = join(PROJECT, 'resources', 'icons');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

function drawn(size: number): Picture {
  return { size, png: readFileSync(join(ICONS, 'linux', `${size}x${size}.png`)) };
}

describe('the icons that are kept', () => {
  test('each PNG is as large as its name says', () => {
    const names = readdirSync(join(ICONS, 'linux'));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const png = readFileSync(join(ICONS, 'linux', name));
      expect(png.subarray(0, 4)).toEqual(PNG);
      // Width and height stand right after the name of the first chunk.
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name);
    }
  });

  test('the icon for Windows holds the same pictures', () => {
    expect(readFileSync(join(ICONS, 'icon.ico'))).toEqual(icoFile([16, 24, 32, 48, 64, 256].map(drawn)));
  });

  test('the icon for macOS begins with its own length and holds the same pictures', () => {
    const icns = readFileSync(join(ICONS, 'icon.icns'));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    for (const size of [32, 64, 128, 256, 512]) expect(icns.includes(drawn(size).png)).toBe(true);
  });
});

test('a picture that the form has no place for is refused', () => {
  expect(() => icoFile([{ size: 512, png: PNG }])).toThrow('512');
  expect(() => icnsFile([{ size: 100, png: PNG }])).toThrow('100');
});
