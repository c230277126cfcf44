import type { Contrast } from '../../../src-main/contract/proof';
import type { Facts, Question } from '../../../src-main/contract/rules';
import { factLabel, optionLabel } from '../../text/answer/facts';
import { nbContrast } from '../../text/contrast';
import { nb } from '../../text/nb';
import { ClauseChip } from '../../ui/clause-chip';

interface PartingProps {
  readonly contrast: Contrast;
  readonly left: Facts;
  readonly right: Facts;
  readonly questions: readonly Question[];
}

/** The first rule that applies to one of the two only: which, to whom, and what the other fails on. */
export function Parting({ contrast: { diverges, left: side }, left, right, questions }: PartingProps) {
  if (diverges === null) return <p className="parting">{nbContrast.sameRules}</p>;
  const failing = diverges.appliesTo === 'left' ? right : left;
  return (
    <section className="parting" aria-labelledby="parting-title">
      <h2 id="parting-title">{nbContrast.partsHere}</h2>
      <p className="parting__rule">{diverges.title}</p>
      <p>{nbContrast.appliesTo[diverges.appliesTo]}</p>
      <dl className="terms">
        {diverges.failsOn.length > 0 && (
          <div>
            <dt>{nbContrast.failsOn[diverges.appliesTo]}</dt>
            <dd>
              {diverges.failsOn.map((fact) => (
                <p key={fact}>
                  {factLabel(fact, questions)}:{' '}
                  {failing[fact] === undefined ? nbContrast.notAsked : optionLabel(fact, failing[fact], questions)}
                </p>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{nbContrast.restsOn}</dt>
          <dd className="chips">
            <span>{nb.card.chapter(diverges.chapter)}</span>
            {diverges.clauses.map((clause) => (
              <ClauseChip key={clause} clause={clause} ruleBook={side.answer.ruleBook.id} />
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
