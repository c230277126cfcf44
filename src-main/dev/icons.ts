/** `npm run icons`: every icon from resources/icons/icon.svg, for those who change it. Needs rsvg-convert (Debian: librsvg2-bin). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './build-steps';
import { icnsFile, icoFile, type Picture } from './packaging/icon-files';

const FOLDER = join(PROJECT, 'resources', 'icons');
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 256];
const MAC = [32, 64, 128, 256, 512, 1024];

const drawn = new Map<number, Buffer>();
for (const size of new Set([...LINUX, ...WINDOWS, ...MAC])) {
  const args = ['--width', String(size), '--height', String(size), join(FOLDER, 'icon.svg')];
  const { status, stdout, error } = spawnSync('rsvg-convert', args, { maxBuffer: 10_000_000 });
  if (status !== 0) throw new Error('rsvg-convert did not draw the icon. Debian: apt-get install librsvg2-bin', { cause: error });
  drawn.set(size, stdout);
}
const pictures = (sizes: readonly number[]): Picture[] => sizes.map((size) => ({ size, png: drawn.get(size) ?? Buffer.alloc(0) }));

mkdirSync(join(FOLDER, 'linux'), { recursive: true });
for (const { size, png } of pictures(LINUX)) writeFileSync(join(FOLDER, 'linux', `${size}x${size}.png`), png);
writeFileSync(join(FOLDER, 'icon.ico'), icoFile(pictures(WINDOWS)));
writeFileSync(join(FOLDER, 'icon.icns'), icnsFile(pictures(MAC)));
