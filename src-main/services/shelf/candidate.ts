/** A pack that may be installed: what the state would be with it, and what that would change. Nothing is changed by finding out. */
import type { PackPreview } from '../../contract/packs';
import type { Problem } from '../../contract/rules';
import type { Pack } from '../packs/pack-file';
import { trustOf } from '../packs/trust';
import { comparedWith } from './compare';
import type { Keeper } from './keeper';
import type { MadeBooks } from './make-books';
import { refuseWrongEdition } from './refusals';
import type { ShelfState, StoredEdition, StoredPack } from './state';
import { reached, type Work } from './work';

/** A pack that has been read and kept. */
export interface ReadPack {
  readonly pack: Pack;
  /** Name of the file it came from, without folder. */
  readonly file: string;
  /** Made on this machine, from a list that was imported. */
  readonly own: boolean;
}

export interface Candidate {
  readonly source: ReadPack;
  readonly preview: PackPreview;
  /** The generation that it was found out from. */
  readonly generation: number;
  readonly state: ShelfState;
  /** Absent where there are problems. */
  readonly made?: MadeBooks;
}

/**
 * Finds out what a pack would change.
 * @throws ShelfError `refused` for an edition that may not take the place of what is installed; `cancelled`
 */
export async function candidateFor(keeper: Keeper, source: ReadPack, now: Date, work: Work): Promise<Candidate> {
  const { pack, own } = source;
  const { manifest, sha256 } = pack;
  const before = keeper.state();
  await reached(work, 'verify', 0, 1);
  const trusted = trustOf(pack, keeper.trust().keys);
  const trust = own ? 'own' : trusted?.trust;
  refuseWrongEdition(before, {
    manifest,
    sha256,
    ...(pack.key === undefined ? {} : { fingerprint: pack.key.fingerprint }),
    ...(trust === undefined ? {} : { trust }),
    own,
  });
  await reached(work, 'verify', 1, 1);

  const edition: StoredEdition = {
    manifest,
    sha256,
    trust: trust ?? 'untested',
    ...(pack.key === undefined ? {} : { key: { fingerprint: pack.key.fingerprint, name: trusted?.key.name ?? 'Ukjent nøkkel' } }),
    installedAt: now.toISOString(),
  };
  const state = withEdition(before, edition);
  const installed = before.packs.find((one) => one.manifest.id === manifest.id);
  const head = {
    sha256,
    file: source.file,
    manifest,
    ...(trust === undefined ? {} : { trust }),
    ...(pack.key === undefined
      ? {}
      : { key: { fingerprint: pack.key.fingerprint, ...(trusted === undefined ? {} : { name: trusted.key.name }) } }),
    ...(installed === undefined ? {} : { replaces: { version: installed.manifest.version, title: installed.manifest.title } }),
  };
  const base = { source, generation: before.generation, state };

  const problems = await problemsOf(keeper, state, manifest.id, source.file, work);
  if (problems.length > 0) return { ...base, preview: { ...head, ...NOTHING, problems } };
  const made = await keeper.make(state, work);
  return { ...base, made, preview: { ...head, ...(await comparedWith(keeper, made, state, pack, work)), problems } };
}

const NOTHING = { newBooks: [], differences: [], codes: [], codesChanged: 0, certificates: [], standings: [] };

/** The state with an edition as the newest of its pack, and on. */
function withEdition(state: ShelfState, edition: StoredEdition): ShelfState {
  const { id } = edition.manifest;
  const installed = state.packs.find(({ manifest }) => manifest.id === id);
  const next: StoredPack = { ...edition, on: true, earlier: installed === undefined ? [] : [editionOf(installed), ...installed.earlier] };
  const packs = installed === undefined ? [...state.packs, next] : state.packs.map((one) => (one === installed ? next : one));
  return { ...state, packs };
}

/** The edition that is installed now. */
function editionOf({ on: _on, earlier: _earlier, ...edition }: StoredPack): StoredEdition {
  return edition;
}

/** Why a pack cannot be used in a state, or which packs could no longer be used because of it. */
async function problemsOf(keeper: Keeper, state: ShelfState, id: string, file: string, work: Work): Promise<Problem[]> {
  const { setAside } = await keeper.below(state, work);
  const own = setAside.get(id);
  if (own !== undefined) return own.problems.length > 0 ? [...own.problems] : [{ file, line: 1, message: own.reason }];
  const before = keeper.made().findings.setAside;
  return state.packs.flatMap(({ manifest }) => {
    const loses = manifest.id in before ? undefined : setAside.get(manifest.id);
    return loses === undefined ? [] : [{ file, line: 1, message: `«${manifest.title}» kan da ikke brukes lenger: ${loses.reason}` }];
  });
}
