import type { ReadClause } from '../../../../src-main/contract/reading';
import { rulesText } from '../../../text/rules';
import { CopyButton } from '../../../ui/copy-button';
import { Explained } from '../../../ui/explained';
import { ClauseRow } from '../clause-row';
import { addressIn, figuresIn } from './figures';
import { groupByTopic } from './groups';

interface IsfPageProps {
  readonly clauses: readonly ReadClause[];
  readonly ruleBook: string;
}

/** What ISF is, as facts by topic, each with its source. Figures are shown as the source writes them; nothing is worked out. */
export function IsfPage({ clauses, ruleBook }: IsfPageProps) {
  const { isf } = rulesText;
  return groupByTopic(clauses).map(({ topic, clauses: own }) => (
    <div key={topic} className="clause-group">
      <h4>{isf.groups[topic]}</h4>
      <ul className="sheet rows">
        {own.map((clause) => (
          <ClauseRow key={clause.id} clause={clause} ruleBook={ruleBook}>
            {topic === 'figures' ? <WithFigures text={clause.text} /> : <WithAddress text={clause.text} />}
          </ClauseRow>
        ))}
      </ul>
      {topic === 'figures' && (
        <p className="only-if">
          <strong>{isf.noKroner}.</strong> {isf.noKronerWhy}
        </p>
      )}
    </div>
  ));
}

function WithFigures({ text }: { readonly text: string }) {
  const figures = figuresIn(text);
  return (
    <div className="figure-row">
      <span>
        <Explained text={unbroken(text)} />
      </span>
      <span className="figure-row__figures" aria-hidden="true">
        {figures.map((figure) => (
          <strong key={figure}>{figure}</strong>
        ))}
      </span>
    </div>
  );
}

/** A number of several groups stays on one line. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=\d{3})/g, '$1\u00a0');
}

function WithAddress({ text }: { readonly text: string }) {
  const address = addressIn(text);
  if (address === undefined) return <Explained text={text} />;
  return (
    <>
      <Explained text={text} /> <CopyButton quiet text={() => address} describedAs={rulesText.isf.copyAddress(address)} />
    </>
  );
}
