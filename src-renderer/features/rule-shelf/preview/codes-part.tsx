import type { PackPreview } from '../../../../src-main/contract/packs';
import { previewText, shelfText } from '../../../text/rule-shelf';

/** The codes that come, go, or get another label or validity; those that the rule books use stand first. */
export function CodesPart({ preview: { codes, codesChanged } }: { readonly preview: PackPreview }) {
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-codes">
      <h2 id="shelf-codes">{previewText.codes}</h2>
      {codes.length === 0 ? (
        <p>{previewText.noCodes}</p>
      ) : (
        <>
          <p>{previewText.codesShown(codes.length, codesChanged)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable without a mouse. */}
          <section className="table-scroll table-scroll--tall" tabIndex={0} aria-label={shelfText.table(previewText.codes)}>
            <table className="table shelf-table">
              <thead>
                <tr>
                  <th scope="col">{previewText.code}</th>
                  <th scope="col">{previewText.change}</th>
                  <th scope="col">{previewText.before}</th>
                  <th scope="col">{previewText.after}</th>
                </tr>
              </thead>
              <tbody>
                {codes.map(({ code, change, before, after, used }) => (
                  <tr key={`${code} ${change}`} data-code={code}>
                    <th scope="row">
                      {code}
                      {used && <small>{previewText.used}</small>}
                    </th>
                    <td>{previewText.codeChange[change]}</td>
                    <td>{before}</td>
                    <td>{after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}
