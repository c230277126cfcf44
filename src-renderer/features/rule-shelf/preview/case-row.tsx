import type { CaseAnswer } from '../../../../src-main/contract/packs';
import type { ChangedCase } from '../../../data/api';
import { openNote } from '../../../state/notes-place';
import { registrationChanges } from '../../../text/answer/registration-changes';
import { nbChanges } from '../../../text/changes';
import { nb } from '../../../text/nb';
import { previewText } from '../../../text/rule-shelf';
import { VerdictMark } from '../../../ui/verdict-mark';

const text = previewText.cases;

/** One note whose assessment gets another result: from what to what, and by which clauses. */
export function CaseRow({ changed: { id, title, before, after, clauses } }: { readonly changed: ChangedCase }) {
  const name = title === '' ? text.untitled : title;
  const registered = 'message' in before || 'message' in after ? [] : registrationChanges(resultOf(before), resultOf(after));
  return (
    <li data-case={id}>
      <h3>
        <button type="button" className="text-button" aria-label={`${text.open}: ${name}`} onClick={() => openNote(id)}>
          {name}
        </button>
      </h3>
      <p className="flip__verdicts">
        <Side answer={before} />
        <span aria-hidden="true">→</span>
        <span className="only-heard">{nbChanges.becomes}</span>
        <Side answer={after} />
      </p>
      {registered.map(({ term, before: was, after: becomes }) => (
        <small key={term}>
          {term}: {was} → {becomes}
        </small>
      ))}
      {clauses.length > 0 && (
        <p className="chips">
          <span className="muted">{text.because}</span>
          {clauses.map((clause) => (
            <span key={clause} className="tag">
              {nb.card.chip(clause)}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

function Side({ answer }: { readonly answer: CaseAnswer }) {
  if ('message' in answer)
    return (
      <span>
        {text.noAnswer}
        <small>{answer.message}</small>
      </span>
    );
  return <VerdictMark verdict={answer.verdict} certainty={answer.certainty} />;
}

/** A result as the comparison reads it; what is registered is the same whether or not answers are missing. */
function resultOf(answer: Extract<CaseAnswer, { verdict: unknown }>) {
  return { ...answer, verdict: answer.verdict === 'needs-answers' ? ('unsettled' as const) : answer.verdict };
}
