/** Everything on the shelf, as the page shows it. */
import type { ImportedList, InstalledPack, ShelfView, ShelvedBook } from '../../contract/packs';
import { listCalled } from '../../core/code-lists/match';
import type { RuleBook } from '../../core/rules/book';
import { certificateOf } from '../certificates';
import { summaryOf } from '../rule-library/library';
import { findingsOf } from './compare';
import type { Keeper } from './keeper';
import type { StoredPack } from './state';

/** The view. `builtCertificates`: where the build put the certificates. */
export async function shelfView(
  keeper: Keeper,
  builtCertificates: string,
  { offers, notices }: Pick<ShelfView, 'offers' | 'notices'>,
): Promise<ShelfView> {
  const { generation, packs } = keeper.state();
  const { library, findings } = keeper.made();
  const { organisation, keys } = keeper.trust();
  const shelved = async (book: RuleBook): Promise<ShelvedBook> => {
    const certificate = await certificateOf(book, library, builtCertificates);
    const pack = packs.find(({ manifest }) => manifest.id === book.shelf?.pack);
    return {
      summary: summaryOf(book),
      ...(pack === undefined ? {} : { pack: broughtBy(pack) }),
      certificate: { combinations: certificate.combinations, findings: findingsOf(certificate).length },
    };
  };
  return {
    generation,
    books: await Promise.all(library.books.map(shelved)),
    packs: packs.map((pack): InstalledPack => {
      const reason = findings.setAside[pack.manifest.id];
      return reason === undefined ? pack : { ...pack, setAside: reason };
    }),
    lists: await listsOf(keeper, library.books),
    keys: keys.map(({ fingerprint, name, from, addedOn }) => ({
      fingerprint,
      name,
      from,
      ...(addedOn === undefined ? {} : { addedOn }),
    })),
    offers,
    organisation,
    notices,
  };
}

function broughtBy({ manifest, trust, key }: StoredPack): NonNullable<ShelvedBook['pack']> {
  const { id, publisher, version } = manifest;
  return { id, publisher, version, trust, ...(key === undefined ? {} : { key: key.name }) };
}

/** The code lists that are in use. */
async function listsOf(keeper: Keeper, books: readonly RuleBook[]): Promise<ImportedList[]> {
  const { findings } = keeper.made();
  const used = keeper
    .state()
    .packs.filter(({ on, manifest }) => on && manifest.kind === 'code-list' && !(manifest.id in findings.setAside));
  const lists = await Promise.all(
    used.map(async (pack): Promise<ImportedList[]> => {
      const list = await keeper.contents.list(pack);
      if (list === undefined) return [];
      const rows = new Set(list.rows.map(({ code }) => code));
      const ours = new Set(books.flatMap(({ codeSystems }) => listCalled(codeSystems, list.list)?.codes.map(({ code }) => code) ?? []));
      return [
        {
          list: list.list,
          title: list.title,
          from: pack.key === undefined && pack.trust === 'own' ? list.origin : pack.manifest.title,
          importedAt: pack.installedAt,
          codes: rows.size,
          used: [...ours].filter((code) => rows.has(code)).length,
          pack: pack.manifest.id,
        },
      ];
    }),
  );
  return lists.flat();
}
