import type { PackPreview } from '../../../../src-main/contract/packs';
import { previewText } from '../../../text/rule-shelf';

/** What becomes of the clarifications in a pack: in use, in conflict, or to be looked over. */
export function StandingsPart({ standings }: { readonly standings: PackPreview['standings'] }) {
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-standings">
      <h2 id="shelf-standings">{previewText.standings}</h2>
      <ul className="plain">
        {standings.map(({ id, responsible, state, reasons }) => (
          <li key={id}>
            <strong>{id}</strong> <span className="tag">{previewText.standingState[state]}</span>
            <small>{responsible}</small>
            {reasons.map((reason) => (
              <small key={reason}>{reason}</small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
