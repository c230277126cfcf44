import type { Because } from '../../../../src-main/contract/rules';
import { nb } from '../../../text/nb';
import { BecauseList } from '../../../ui/because-list';

interface WhySectionProps {
  readonly because: readonly Because[];
  readonly ruleBook: string;
}

/** The clauses that decided. */
export function WhySection({ because, ruleBook }: WhySectionProps) {
  return (
    <section className="card-section">
      <h3>{nb.card.why}</h3>
      <BecauseList because={because} ruleBook={ruleBook} />
    </section>
  );
}
