/** What installed packs hold, read from the kept files; a file that cannot be read holds nothing, and the pack is set aside for it. */
import * as z from 'zod/mini';
import { Clarification } from '../../contract/clarifications';
import { OfficialList } from '../../core/code-lists/format';
import { type Pack, readPack } from '../packs/pack-file';
import type { Disk } from './disk';
import { ShelfError } from './problem';
import type { StoredEdition } from './state';

export interface PackContents {
  /** The clarifications of a pack; none for one of another kind. */
  clarifications(edition: StoredEdition): Promise<readonly Clarification[]>;
  /** The code list of a pack; undefined for one of another kind. */
  list(edition: StoredEdition): Promise<OfficialList | undefined>;
}

/** Reads each file once. */
export function packContents(disk: Disk): PackContents {
  const read = new Map<string, Promise<Pack | undefined>>();
  const contentOf = async (edition: StoredEdition, kind: StoredEdition['manifest']['kind']): Promise<unknown> => {
    if (edition.manifest.kind !== kind) return undefined;
    const reading = read.get(edition.sha256) ?? readPack(disk.fileAt(edition.sha256)).catch(nothingWhereRefused);
    read.set(edition.sha256, reading);
    return (await reading)?.content;
  };
  return {
    async clarifications(edition) {
      const content = z.array(Clarification).safeParse(await contentOf(edition, 'clarifications'));
      return content.success ? content.data : [];
    },
    async list(edition) {
      const content = OfficialList.safeParse(await contentOf(edition, 'code-list'));
      return content.success ? content.data : undefined;
    },
  };
}

function nothingWhereRefused(error: unknown): undefined {
  if (error instanceof ShelfError) return undefined;
  throw error;
}
