/** Apple's notary is asked with a key that electron-builder wants as a file; a secret of a build server is text. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where APPLE_API_KEY holds the key itself, puts it into a file of the folder, and gives the variable that names it. Else nothing. */
export async function notaryKeyFile({ APPLE_API_KEY: key }: NodeJS.ProcessEnv, folder: string): Promise<Readonly<Record<string, string>>> {
  if (!key?.includes('-----BEGIN')) return {};
  const path = join(folder, 'notary.p8');
  await writeFile(path, `${key.trim()}\n`, { mode: 0o600 });
  return { APPLE_API_KEY: path };
}
