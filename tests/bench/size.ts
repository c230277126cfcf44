/** What the page loads before the first question, as gzip: the files that the window really asks for on a reload. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startElectron } from './electron-process';
import type { Figure } from './measure';

const KB = 1000;

export async function benchSize(executable: string, root: string): Promise<Figure[]> {
  const { page, stop } = await startElectron(executable, root);
  try {
    const names = new Set<string>();
    page.on('request', (request) => names.add(request.url()));
    await page.reload();
    await page.waitForFunction(() => performance.getEntriesByName('first-question-usable').length > 0);
    const gzipped = async (extension: string) => {
      const files = [...names]
        .filter((name) => name.endsWith(extension))
        .map((name) => join(root, 'out', 'renderer', decodeURI(new URL(name).pathname)));
      const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
      return { kb: sizes.reduce((sum, size) => sum + size, 0) / KB, note: `${files.length} filer` };
    };
    const [js, css] = [await gzipped('.js'), await gzipped('.css')];
    if (js.kb === 0 || css.kb === 0) throw new Error('fant ingen skript eller stilark blant det siden lastet');
    return [
      { what: 'JavaScript før første spørsmål, gzip', value: js.kb, unit: 'kB', bound: 220, note: js.note },
      { what: 'CSS før første spørsmål, gzip', value: css.kb, unit: 'kB', bound: 40, note: css.note },
    ];
  } finally {
    await stop();
  }
}
