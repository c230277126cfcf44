import type { InstalledPack } from '../../../../src-main/contract/packs';
import { shelfText } from '../../../text/rule-shelf';
import { PackItem } from './pack-item';

/** The packs that are installed, on or off. */
export function PacksPart({ packs }: { readonly packs: readonly InstalledPack[] }) {
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-packs">
      <h2 id="shelf-packs" tabIndex={-1}>
        {shelfText.packs}
      </h2>
      {packs.length === 0 ? (
        <p className="muted shelf__teach">{shelfText.noPacks}</p>
      ) : (
        <ul className="shelf-items">
          {packs.map((pack) => (
            <PackItem key={pack.manifest.id} pack={pack} />
          ))}
        </ul>
      )}
    </section>
  );
}
