/** Why an edition of a pack may not take the place of what is installed. */
import type { PackManifest, Trust } from '../../contract/packs';
import { ShelfError } from './problem';
import type { ShelfState, StoredPack } from './state';

/** An edition that somebody wants to install. */
export interface Incoming {
  readonly manifest: PackManifest;
  readonly sha256: string;
  /** Absent for an unsigned one. */
  readonly fingerprint?: string;
  /** Absent: nobody here vouches for it. */
  readonly trust?: Exclude<Trust, 'untested'>;
  /** Made on this machine, from a list that was imported. */
  readonly own: boolean;
}

/** @throws ShelfError `refused`, with what is installed and what to do */
export function refuseWrongEdition({ packs }: ShelfState, incoming: Incoming): void {
  const { manifest, sha256, own } = incoming;
  const installed = packs.find((one) => one.manifest.id === manifest.id);
  if (installed === undefined) {
    if (!own && isOwnListId(manifest.id))
      refuse(manifest, 'id-en er satt av til kodelister som importeres på denne maskinen. Be avsenderen gi pakken en annen id');
    return;
  }
  const has = `«${installed.manifest.title}» er installert i versjon ${installed.manifest.version}`;
  if (installed.sha256 === sha256) refuse(manifest, 'nøyaktig denne utgaven er installert fra før');
  if (installed.manifest.kind !== manifest.kind) refuse(manifest, `${has} med samme id, og er noe annet`);
  if (!sameOrigin(installed, incoming))
    refuse(manifest, `${has} med samme id, men kommer fra en annen. Fjern den først hvis det er meningen å bytte avsender`);
  if (manifest.version < installed.manifest.version)
    refuse(manifest, `${has}, som er nyere enn versjon ${manifest.version}. Bruk «Gå tilbake» for å gå til utgaven før`);
  if (manifest.version === installed.manifest.version)
    refuse(manifest, `${has}, med et annet innhold. Be avsenderen gi den nye utgaven et nytt versjonsnummer`);
}

/** The id of the pack that an imported list becomes. */
export function ownListId(list: string): string {
  return `kodeliste-${list.toLowerCase()}`;
}

function isOwnListId(id: string): boolean {
  return id.startsWith('kodeliste-');
}

/** The same key; or nobody's pack that somebody trusted has now signed. */
function sameOrigin(installed: StoredPack, { fingerprint, trust, own }: Incoming): boolean {
  const isOwn = installed.trust === 'own' && installed.key === undefined;
  if (isOwn !== own) return false;
  if (installed.key?.fingerprint === fingerprint) return true;
  return installed.key === undefined && trust !== undefined;
}

function refuse(manifest: PackManifest, why: string): never {
  throw new ShelfError('refused', `«${manifest.title}» versjon ${manifest.version} kan ikke installeres: ${why}. Ingenting er endret.`);
}
