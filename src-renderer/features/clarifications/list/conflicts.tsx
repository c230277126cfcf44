import type { ListedClarification } from '../../../../src-main/contract/clarifications';
import type { Facts, Question } from '../../../../src-main/contract/rules';
import { openAssessment } from '../../../state/navigate';
import { factRows } from '../../../text/answer/facts';
import { clarificationText } from '../../../text/clarifications';
import { localText } from '../../../text/local';
import { ClarificationActions } from './clarification-actions';
import { decidesOf } from './shown';

const text = clarificationText.list;

interface ConflictsProps {
  readonly listed: ListedClarification;
  readonly all: readonly ListedClarification[];
  readonly questions: readonly Question[];
}

/** Those that say otherwise, side by side with this one, and what can be done about it. */
export function Conflicts({ listed, all, questions }: ConflictsProps) {
  return (
    <section className="conflicts" aria-label={text.conflictTitle}>
      <h3>{text.conflictTitle}</h3>
      <p>{text.conflictHelp}</p>
      {listed.standing.against.map(({ id, pack, witness }) => {
        const other = all.find((one) => one.newest.id === id && one.pack?.id === pack);
        return (
          <div key={`${pack} ${id}`}>
            <Witness facts={witness} ruleBook={listed.newest.ruleBook} questions={questions} />
            <div className="conflicts__sides">
              <Side listed={listed} />
              {other === undefined ? <p className="muted">{text.conflictGone}</p> : <Side listed={other} />}
            </div>
          </div>
        );
      })}
    </section>
  );
}

/** A contact that they do not agree about. */
function Witness({
  facts,
  ruleBook,
  questions,
}: {
  readonly facts: Facts;
  readonly ruleBook: string;
  readonly questions: readonly Question[];
}) {
  return (
    <p className="conflicts__witness">
      <span className="muted">{text.conflictContacts}:</span>{' '}
      {factRows(facts, questions)
        .map(({ label, value }) => `${label}: ${value}`)
        .join(' · ')}{' '}
      <button type="button" className="text-button" onClick={() => void openAssessment(facts, ruleBook)}>
        {text.tryIt}
      </button>
    </p>
  );
}

function Side({ listed }: { readonly listed: ListedClarification }) {
  const { newest, pack } = listed;
  return (
    <section className="conflicts__side" aria-label={newest.responsible}>
      <h4>{text.decides[decidesOf(newest)]}</h4>
      <p>{newest.says}</p>
      <small>
        {newest.source}, {newest.page}
      </small>
      <small>{localText.by(newest)}</small>
      <small>{pack === undefined ? text.own : text.fromPack(pack.title, pack.publisher)}</small>
      <ClarificationActions listed={listed} describedAs={newest.responsible} />
    </section>
  );
}
