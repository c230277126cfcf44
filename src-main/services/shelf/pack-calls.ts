/** Packs: looked at, installed, turned on and off, taken back and away. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { PackPreview } from '../../contract/packs';
import { readOfficialList } from '../code-lists/read-list';
import { localDay } from '../local-day';
import { makePack, packBytes, parsePack } from '../packs/pack-file';
import { defaultBook } from '../rule-library/library';
import { type Candidate, candidateFor, type ReadPack } from './candidate';
import { caseComparison } from './cases';
import type { Disk } from './disk';
import type { Keeper } from './keeper';
import { ShelfError, WhichListError } from './problem';
import { ownListId } from './refusals';
import type { ShelfState, StoredPack } from './state';
import { reached, type Work } from './work';
import type { WorkSession } from './work-session';

type PackCalls = Pick<
  WorkSession,
  'previewPack' | 'previewList' | 'previewOffer' | 'previewCases' | 'install' | 'discard' | 'switch' | 'back' | 'remove'
>;

interface PackCallDeps {
  readonly keeper: Keeper;
  readonly disk: Disk;
  readonly now: () => Date;
  readonly view: WorkSession['state'];
}

/** The calls over a keeper. One preview is held at a time. */
export function packCalls({ keeper, disk, now, view }: PackCallDeps): PackCalls {
  let held: { readonly candidate: Candidate; readonly compare?: ReturnType<typeof caseComparison> } | undefined;

  const previewOf = (bytes: Uint8Array, file: string, own: boolean, work: Work): Promise<PackPreview> =>
    keeper.alone(async () => {
      const source: ReadPack = { pack: parsePack(bytes, file), file, own };
      held = undefined;
      keeper.hold([source.pack.sha256], '');
      await disk.keepFile(bytes);
      await reached(work, 'read', 1, 1);
      const candidate = await candidateFor(keeper, source, now(), work);
      keeper.hold([source.pack.sha256], candidate.made?.key ?? '');
      const { made } = candidate;
      held = made === undefined ? { candidate } : { candidate, compare: caseComparison(keeper.made().library, made.library) };
      return candidate.preview;
    });

  const heldAs = (sha256: string) => {
    if (held?.candidate.preview.sha256 !== sha256)
      throw new ShelfError('not-found', 'Forhåndsvisningen er ikke her lenger. Ingenting er endret. Velg filen på nytt.');
    return held;
  };

  /** Makes another state the one that counts, unless something that is used now, or is asked for, could not be used in it. */
  const change = async (next: ShelfState, needed: string | undefined, work: Work): Promise<void> => {
    const before = keeper.made().findings.setAside;
    const made = await keeper.make(next, work);
    for (const { manifest } of next.packs) {
      const reason = made.findings.setAside[manifest.id];
      if (reason === undefined || (manifest.id !== needed && manifest.id in before)) continue;
      const what = manifest.id === needed ? `«${manifest.title}» kan ikke slås på` : `«${manifest.title}» kan da ikke brukes lenger`;
      throw new ShelfError('refused', `${what}: ${reason} Ingenting er endret.`);
    }
    await reached(work, 'write', 0, 1);
    await keeper.commit(next, made);
  };

  /** Changes one installed pack. */
  const changing = (id: string, work: Work, to: (pack: StoredPack, state: ShelfState) => { next: ShelfState; needed?: string }) =>
    keeper.alone(async () => {
      const state = keeper.state();
      const pack = state.packs.find(({ manifest }) => manifest.id === id);
      if (pack === undefined) throw new ShelfError('not-found', `Det er ingen pakke «${id}» her. Ingenting er endret.`);
      const { next, needed } = to(pack, state);
      await change(next, needed, work);
      return view(work);
    });

  return {
    async previewPack(work, path) {
      await reached(work, 'read', 0, 1);
      return previewOf(await packBytes(path), basename(path), false, work);
    },
    async previewList(work, path, list) {
      await reached(work, 'read', 0, 1);
      const known = defaultBook(keeper.made().library)?.codeSystems ?? [];
      const official = await readOfficialList(path, list, known).catch((error: unknown) => {
        if (error instanceof WhichListError) return { which: [...error.lists] };
        throw error;
      });
      if ('which' in official) return official;
      const id = ownListId(official.list);
      const installed = keeper.state().packs.find(({ manifest }) => manifest.id === id);
      const content = JSON.stringify(official);
      if (installed?.manifest.files[0]?.sha256 === createHash('sha256').update(content).digest('hex'))
        throw new ShelfError('refused', `«${basename(path)}» har nøyaktig den samme listen som ble importert sist. Ingenting er endret.`);
      const bytes = makePack(
        {
          id,
          kind: 'code-list',
          title: official.title,
          version: (installed?.manifest.version ?? 0) + 1,
          publisher: official.origin,
          created: localDay(now()),
        },
        official,
      );
      return { preview: await previewOf(bytes, basename(path), true, work) };
    },
    async previewOffer(work, file) {
      const folder = keeper.trust().organisation.packFolder;
      if (folder === undefined || basename(file) !== file || file.startsWith('.'))
        throw new ShelfError('not-found', `«${file}» ligger ikke i pakkemappen til organisasjonen. Ingenting er endret.`);
      await reached(work, 'read', 0, 1);
      return previewOf(await packBytes(join(folder, file)), file, false, work);
    },
    async previewCases(_work, sha256, cases) {
      const { compare } = heldAs(sha256);
      return compare === undefined ? cases.map(() => null) : cases.map(compare);
    },
    install: (work, sha256, untested) =>
      keeper.alone(async () => {
        const first = heldAs(sha256).candidate;
        const candidate = first.generation === keeper.state().generation ? first : await candidateFor(keeper, first.source, now(), work);
        const { preview, made, state } = candidate;
        const [problem] = preview.problems;
        if (made === undefined || problem !== undefined)
          throw new ShelfError('refused', `Pakken kan ikke installeres: ${problem?.message ?? 'den er ikke prøvd'}. Ingenting er endret.`);
        if (preview.trust === undefined && !untested)
          throw new ShelfError(
            'refused',
            'Ingen her går god for pakken. Den kan bare installeres som uprøvd, når du sier at du vet det. Ingenting er endret.',
          );
        await reached(work, 'write', 0, 1);
        await keeper.commit(state, made);
        held = undefined;
        keeper.letGo();
        return view(work);
      }),
    discard: async (_work, sha256) => {
      if (held?.candidate.preview.sha256 !== sha256) return;
      held = undefined;
      keeper.letGo();
    },
    switch: (work, id, on) =>
      changing(id, work, (pack, state) => {
        if (pack.on === on) return { next: state };
        // Turned on as the last: where it clashes with another, it is the one that is told of.
        const others = state.packs.filter((one) => one !== pack);
        const packs = on ? [...others, { ...pack, on }] : state.packs.map((one) => (one === pack ? { ...pack, on } : one));
        return { next: { ...state, packs }, ...(on ? { needed: id } : {}) };
      }),
    back: (work, id) =>
      changing(id, work, (pack, state) => {
        const [edition, ...earlier] = pack.earlier;
        if (edition === undefined)
          throw new ShelfError('refused', `«${pack.manifest.title}» har ingen utgave før denne. Ingenting er endret.`);
        const next: StoredPack = { ...edition, on: pack.on, earlier };
        return { next: { ...state, packs: state.packs.map((one) => (one === pack ? next : one)) }, ...(pack.on ? { needed: id } : {}) };
      }),
    remove: (work, id) =>
      changing(id, work, (pack, state) => {
        if (pack.on) throw new ShelfError('refused', `«${pack.manifest.title}» er i bruk. Slå den av først. Ingenting er endret.`);
        return { next: { ...state, packs: state.packs.filter((one) => one !== pack) } };
      }),
  };
}
