/** The JSON Schemas that the build wrote. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KitFile } from '../../core/author-kit/kit-files';

/** The files of `folder`. @throws when it cannot be read: it comes with the app. */
export async function readSchemas(folder: string): Promise<KitFile[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => ({ path: name, text: await readFile(join(folder, name), 'utf8') })));
}
