import type { ImportedList } from '../../../../src-main/contract/packs';
import { moment } from '../../../text/data-safety/figures';
import { shelfText } from '../../../text/rule-shelf';

const text = shelfText.list;

/** The official code lists that were read in. */
export function ListsPart({ lists }: { readonly lists: readonly ImportedList[] }) {
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-lists">
      <h2 id="shelf-lists">{shelfText.lists}</h2>
      {lists.length === 0 ? (
        <p className="muted shelf__teach">{shelfText.noLists}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable without a mouse.
        <section className="table-scroll" tabIndex={0} aria-label={shelfText.table(shelfText.lists)}>
          <table className="table shelf-table">
            <thead>
              <tr>
                <th scope="col">{text.number}</th>
                <th scope="col">{text.from}</th>
                <th scope="col">{text.when}</th>
                <th scope="col">{text.codes}</th>
              </tr>
            </thead>
            <tbody>
              {lists.map(({ list, title, from, importedAt, codes, used, pack }) => (
                <tr key={`${list} ${pack}`} data-list={list}>
                  <th scope="row">
                    {list} {title}
                  </th>
                  <td>{from}</td>
                  <td className="shelf-days">{moment(importedAt)}</td>
                  <td>{text.used(used, codes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
