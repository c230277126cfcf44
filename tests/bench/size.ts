/** What the page loads before the first question, as gzip: the files that the window really asks for on a reload. And what is packed. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ASAR_AT_MOST } from '../../src-main/dev/packaging/packed-apps';
import { startElectron } from './electron-process';
import type { Figure } from './measure';
import { firstQuestion } from './start';

const KB = 1000;
const MB = 1_000_000;

export async function benchSize(executable: string, root: string): Promise<Figure[]> {
  const { page, stop } = await startElectron(executable, root);
  try {
    const asked: { readonly url: string; readonly at: number }[] = [];
    const devtools = await page.context().newCDPSession(page);
    devtools.on('Network.requestWillBeSent', ({ request, wallTime }) => asked.push({ url: request.url, at: wallTime * 1000 }));
    await devtools.send('Network.enable');
    await page.reload();
    const usable = await firstQuestion(page);
    // What the page asks for once the question stands there, such as the views to come, does not count.
    const names = [...new Set(asked.filter(({ at }) => at < usable).map(({ url }) => url))];
    const gzipped = async (extension: string) => {
      const files = names
        .filter((name) => name.endsWith(extension))
        .map((name) => join(root, 'out', 'renderer', decodeURI(new URL(name).pathname)));
      const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
      return { kb: sizes.reduce((sum, size) => sum + size, 0) / KB, note: `${files.length} filer` };
    };
    const [js, css] = [await gzipped('.js'), await gzipped('.css')];
    const fonts = (await filesBelow(join(root, 'out', 'renderer'))).filter(({ path }) => /\.(woff2?|ttf|otf)$/.test(path));
    if (fonts.length === 0) throw new Error('fant ingen skrift i out/renderer');
    // What `build.files` of package.json names: the archive is these files one after the other and a list of them.
    const packed = [
      ...(await filesBelow(join(root, 'out'))),
      ...(await Promise.all(['package.json', 'LICENSE'].map((name) => sized(join(root, name))))),
    ];
    if (js.kb === 0 || css.kb === 0) throw new Error('fant ingen skript eller stilark blant det siden lastet');
    return [
      { what: 'JavaScript før første spørsmål, gzip', value: js.kb, unit: 'kB', bound: 220, note: js.note },
      { what: 'CSS før første spørsmål, gzip', value: css.kb, unit: 'kB', bound: 40, note: css.note },
      { what: 'skrifter', value: bytesOf(fonts) / KB, unit: 'kB', bound: 120, note: `${fonts.length} filer` },
      {
        what: 'det som pakkes i app.asar',
        value: bytesOf(packed) / MB,
        unit: 'MB',
        bound: ASAR_AT_MOST / MB,
        note: `${packed.length} filer`,
      },
    ];
  } finally {
    await stop();
  }
}

interface Sized {
  readonly path: string;
  readonly bytes: number;
}

async function sized(path: string): Promise<Sized> {
  return { path, bytes: (await stat(path)).size };
}

async function filesBelow(folder: string): Promise<Sized[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => sized(join(entry.parentPath, entry.name))));
}

function bytesOf(files: readonly Sized[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
