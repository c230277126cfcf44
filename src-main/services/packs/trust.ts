/** Who vouches for a pack: the keys that came with the app, and those of the organisation and the user. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Trust } from '../../contract/packs';
import { type KnownKey, readPublicKey } from './keys';
import type { Pack } from './pack-file';

const RANK = ['app', 'organisation', 'own'] as const;

/** The trust in a pack, and the key it rests on; undefined for an unsigned one and for a key that nobody here trusts. */
export function trustOf(
  pack: Pick<Pack, 'key'>,
  keys: readonly KnownKey[],
): { readonly trust: Exclude<Trust, 'untested'>; readonly key: KnownKey } | undefined {
  const same = keys.filter(({ publicKey }) => publicKey === pack.key?.publicKey);
  for (const from of RANK) {
    const key = same.find((candidate) => candidate.from === from);
    if (key !== undefined) return { trust: from, key };
  }
  return undefined;
}

/** The public keys that came with the app, from `out/trust`. None where there is no such folder. @throws ShelfError for a damaged one */
export async function bundledKeys(folder: string): Promise<KnownKey[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.pem')).sort();
  return Promise.all(
    files.map(async (file): Promise<KnownKey> => ({ ...(await readPublicKey(join(folder, file))), name: BUNDLED_NAME, from: 'app' })),
  );
}

const BUNDLED_NAME = 'Utgiveren av ISF Kodestøtte';
