import type { ImportedList, InstalledPack } from '../../../../src-main/contract/packs';
import { shelfText } from '../../../text/rule-shelf';
import { Notice } from '../../../ui/notice';
import { PackActions } from './pack-actions';

interface ListsPartProps {
  /** Those in use, whether read in here or brought by a pack. */
  readonly lists: readonly ImportedList[];
  /** Those read in here, in use or not. */
  readonly packs: readonly InstalledPack[];
}

const text = shelfText.list;

/** The official code lists: what was read in, from where and when, and how much of it the rule books use. */
export function ListsPart({ lists, packs }: ListsPartProps) {
  const unused = packs.filter(({ manifest }) => !lists.some(({ pack }) => pack === manifest.id));
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-lists">
      <h2 id="shelf-lists" tabIndex={-1}>
        {shelfText.lists}
      </h2>
      {lists.length + unused.length === 0 && <p className="muted shelf__teach">{shelfText.noLists}</p>}
      <ul className="shelf-items">
        {lists.map(({ list, title, from, importedAt, codes, used, pack }) => {
          const own = packs.find(({ manifest }) => manifest.id === pack);
          return (
            <li key={`${list} ${pack}`} className="shelf-item" data-list={list}>
              <div className="shelf-item__words">
                <h3>{text.name(list, title)}</h3>
                <p>{text.used(used, codes)}</p>
                <small>{own === undefined ? text.ofPack(from, importedAt) : text.readIn(from, importedAt)}</small>
              </div>
              {own !== undefined && <PackActions pack={own} />}
            </li>
          );
        })}
        {unused.map((pack) => (
          <li key={pack.manifest.id} className="shelf-item">
            <div className="shelf-item__words">
              <h3>{pack.manifest.title}</h3>
              <small>{text.readIn(pack.manifest.publisher, pack.installedAt)}</small>
              {pack.on && pack.setAside !== undefined && (
                <Notice tone="warning">
                  {shelfText.pack.setAside} {pack.setAside}
                </Notice>
              )}
            </div>
            <PackActions pack={pack} />
          </li>
        ))}
      </ul>
    </section>
  );
}
