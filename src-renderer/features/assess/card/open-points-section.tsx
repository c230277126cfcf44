import type { OpenPoint } from '../../../../src-main/contract/rules';
import { nb } from '../../../text/nb';
import { useExplained } from '../../../ui/explained';

/** What the sources leave open, each with where to look it up. */
export function OpenPointsSection({ openPoints }: { readonly openPoints: readonly OpenPoint[] }) {
  const texts = useExplained(openPoints.map(({ text }) => text));
  return (
    <section className="card-section">
      <h3>{nb.card.open}</h3>
      <ul className="plain">
        {openPoints.map((point, index) => (
          <li key={point.text}>
            {texts[index]}
            <small>{nb.card.lookIn(nb.card.chapter(point.chapter))}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
