import type { OpenPoint } from '../../../../src-main/contract/rules';
import { nb } from '../../../text/nb';
import { useExplained } from '../../../ui/explained';
import { PointAction } from './point-action';

interface OpenPointsSectionProps {
  readonly openPoints: readonly OpenPoint[];
  /** Whether the verdict stands: a point that answers may still take away is not one to clarify. */
  readonly settled: boolean;
}

/** What the sources leave open, each with where to look it up and a way to enter what was found there. */
export function OpenPointsSection({ openPoints, settled }: OpenPointsSectionProps) {
  const texts = useExplained(openPoints.map(({ text }) => text));
  return (
    <section className="card-section">
      <h3>{nb.card.open}</h3>
      <ul className="plain">
        {openPoints.map((point, index) => (
          <li key={point.text}>
            {texts[index]}
            {point.disagreement === undefined && <small>{nb.card.lookIn(nb.card.chapter(point.chapter))}</small>}
            {settled && <PointAction point={point} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
