/** Whom this machine trusts, and which installed packs it therefore does not use. */
import { join } from 'node:path';
import type { Organisation } from '../../contract/packs';
import { readOrganisation } from '../organisation';
import type { KnownKey } from '../packs/keys';
import { bundledKeys } from '../packs/trust';
import type { ShelfState } from './state';

export interface TrustHere {
  readonly organisation: Organisation;
  readonly keys: readonly KnownKey[];
}

/** Below the folder of the build: the public keys that came with the app. */
const BUILT_KEYS = 'trust';

/** Reads the keys of the app and the settings of the machine. `machine`: the folder that an administrator fills. */
export async function readTrust(built: string, machine: string): Promise<TrustHere> {
  const [ofApp, { view, keys }] = await Promise.all([bundledKeys(join(built, BUILT_KEYS)), readOrganisation(machine)]);
  return { organisation: view, keys: [...ofApp, ...keys] };
}

/** The same with the keys that were added here. */
export function withOwnKeys({ organisation, keys }: TrustHere, state: ShelfState): TrustHere {
  return { organisation, keys: [...keys, ...state.keys.map((key): KnownKey => ({ ...key, from: 'own' }))] };
}

/** Why packs that are on may not be used here, by their id: nobody vouches for them any more. */
export function refusedPacks({ packs }: ShelfState, { organisation, keys }: TrustHere): ReadonlyMap<string, string> {
  const known = new Set(keys.map(({ fingerprint }) => fingerprint));
  const refused = new Map<string, string>();
  for (const { manifest, trust, key } of packs.filter(({ on }) => on)) {
    if (trust === 'untested' && !organisation.untestedPacksAllowed)
      refused.set(manifest.id, 'Organisasjonen tillater ikke uprøvde pakker på denne maskinen.');
    else if (trust !== 'untested' && key !== undefined && !known.has(key.fingerprint))
      refused.set(manifest.id, `Nøkkelen «${key.name}» som signerte den, er ikke lenger klarert her.`);
  }
  return refused;
}
