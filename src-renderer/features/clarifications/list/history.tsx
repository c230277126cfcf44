import type { ListedClarification } from '../../../../src-main/contract/clarifications';
import { clarificationText } from '../../../text/clarifications';
import { formatDate, localDay } from '../../../text/dates';
import { changedFields, type Step, stepsOf } from './shown';

const text = clarificationText.list;

/** Who did what when, newest first. Nothing is ever taken out of it. */
export function History({ listed }: { readonly listed: ListedClarification }) {
  return (
    <section className="clarification__history">
      <h3>{text.history}</h3>
      <ol className="plain">
        {stepsOf(listed).map((step) => (
          <li key={`${step.kind} ${step.at}`}>
            {headOf(step)}
            <small>{changeOf(step)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function headOf(step: Step): string {
  const when = formatDate(localDay(new Date(step.at)));
  if (step.kind === 'revision')
    return text.recorded(step.revision.revision, when, step.revision.withdrawn?.by ?? step.revision.responsible);
  return when;
}

function changeOf(step: Step): string {
  if (step.kind === 'decision') return step.setAside ? text.setAsideBy(step.by, step.why) : text.usedAgainBy(step.by, step.why);
  const { revision, before } = step;
  if (revision.withdrawn !== undefined) return text.withdrawnBy(revision.withdrawn.by, revision.withdrawn.why);
  if (before === undefined) return text.first;
  const changed = changedFields(before, revision);
  return changed.length === 0 ? text.unchanged : text.changedFields(changed.map((field) => wordsOf(field, before[field], revision[field])));
}

/** A field that was changed; what is plain text or a day with what stood there before. */
function wordsOf(field: ReturnType<typeof changedFields>[number], before: unknown, after: unknown): string {
  const name = text.fields[field];
  if (typeof before !== 'string' || typeof after !== 'string' || field === 'verdict') return name;
  return text.changedFrom(name, formatDate(before), formatDate(after));
}
