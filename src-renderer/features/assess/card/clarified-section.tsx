import type { Clarified } from '../../../../src-main/contract/rules';
import { localText } from '../../../text/local';
import { BecauseList } from '../../../ui/because-list';

interface ClarifiedSectionProps {
  readonly clarified: readonly Clarified[];
  readonly ruleBook: string;
}

/** The open points that local clarifications answer: what each says, who says so, and which point it was. */
export function ClarifiedSection({ clarified, ruleBook }: ClarifiedSectionProps) {
  return (
    <section className="card-section" data-clarified>
      <h3>{localText.clarified}</h3>
      {clarified.map(({ point, because }) => (
        <div key={`${because.clause} ${point.text}`} className="clarified">
          <BecauseList because={[because]} ruleBook={ruleBook} />
          <small>{localText.answers(point.text)}</small>
        </div>
      ))}
    </section>
  );
}
