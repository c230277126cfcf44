import type { OpenPoint } from '../../../../src-main/contract/rules';
import { nb } from '../../../text/nb';

/** What the sources leave open, each with where to look it up. */
export function OpenPointsSection({ openPoints }: { readonly openPoints: readonly OpenPoint[] }) {
  return (
    <section className="card-section">
      <h3>{nb.card.open}</h3>
      <ul className="plain">
        {openPoints.map((point) => (
          <li key={point.text}>
            {point.text}
            <small>{nb.card.lookIn(nb.card.chapter(point.chapter))}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
