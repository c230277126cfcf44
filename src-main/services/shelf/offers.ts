/** Packs that lie in the folder of the organisation and are newer than what is installed. The folder may be on a share that does not answer. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackManifest, PackOffer } from '../../contract/packs';
import { readPack } from '../packs/pack-file';
import { systemReason } from '../system-reason';
import { ShelfError } from './problem';
import type { ShelfState } from './state';

export interface Offers {
  /** What is known by now; waits a moment for a folder that is being read. */
  now(state: ShelfState): Promise<{ readonly offers: PackOffer[]; readonly notices: string[] }>;
}

interface Found {
  readonly packs: readonly { readonly file: string; readonly manifest: PackManifest; readonly sha256: string }[];
  readonly notices: readonly string[];
}

export const PACK_ENDING = '.isfpakke';
/** More packs than an organisation has; a folder that holds more is the wrong one. */
const MOST_FILES = 200;
/** The view is shown without the offers when the folder takes longer. */
const MOMENT_MS = 300;
/** Then it is said that the folder does not answer. */
const PATIENCE_MS = 10_000;

interface Looking {
  readonly patience: number;
  readonly read: (folder: string) => Promise<Found>;
}

/** Looks into the folder at once, and never holds up anything else. `folder`: undefined where the organisation has set none. */
export function lookForOffers(folder: string | undefined, { patience, read }: Looking = { patience: PATIENCE_MS, read: packsIn }): Offers {
  let found: Found | undefined;
  const look = (into: string): Promise<void> =>
    within(patience, read(into), {
      packs: [],
      notices: [`Pakkemappen til organisasjonen (${into}) svarer ikke. Alt som er installert, virker. Appen ser etter igjen neste gang.`],
    }).then((seen) => {
      found = seen;
    });
  const looking = folder === undefined ? Promise.resolve() : look(folder);

  return {
    async now({ packs }) {
      await within(MOMENT_MS, looking, undefined);
      const offers = (found?.packs ?? []).flatMap(({ file, manifest, sha256 }): PackOffer[] => {
        const installed = packs.find((one) => one.manifest.id === manifest.id);
        if (installed === undefined) return [{ file, manifest }];
        const isNewer = installed.manifest.version < manifest.version && installed.sha256 !== sha256;
        return isNewer ? [{ file, manifest, installedVersion: installed.manifest.version }] : [];
      });
      return { offers: newestOfEach(offers), notices: [...(found?.notices ?? [])] };
    },
  };
}

async function packsIn(folder: string): Promise<Found> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith(PACK_ENDING) && !name.startsWith('.')).sort();
  } catch (error) {
    const why = systemReason(error);
    return { packs: [], notices: [`Pakkemappen til organisasjonen (${folder}) kan ikke leses: ${why}. Alt som er installert, virker.`] };
  }
  const packs: Found['packs'][number][] = [];
  const notices: string[] = [];
  if (names.length > MOST_FILES)
    notices.push(`Pakkemappen til organisasjonen har ${names.length} pakker; bare de ${MOST_FILES} første er lest.`);
  for (const file of names.slice(0, MOST_FILES)) {
    try {
      const { manifest, sha256 } = await readPack(join(folder, file));
      packs.push({ file, manifest, sha256 });
    } catch (error) {
      if (!(error instanceof ShelfError)) throw error;
      notices.push(error.message);
    }
  }
  return { packs, notices };
}

function newestOfEach(offers: readonly PackOffer[]): PackOffer[] {
  return offers.filter(
    ({ manifest }) => !offers.some((other) => other.manifest.id === manifest.id && other.manifest.version > manifest.version),
  );
}

/** What work gives, or something else when it takes too long. Work that goes on is not waited for. */
async function within<T>(milliseconds: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
