import '../../../ui/reading.css';
import type { Flip } from '../../../../src-main/contract/proof';
import type { Question } from '../../../../src-main/contract/rules';
import { useEditor } from '../../../state/clarifications';
import { allProblems } from '../../../state/clarifications-editor';
import { factRows } from '../../../text/answer/facts';
import { clarificationText } from '../../../text/clarifications';
import { localDay } from '../../../text/dates';
import { VerdictMark } from '../../../ui/verdict-mark';
import { WarningIcon } from '../../../ui/warning-icon';

const text = clarificationText.check;
/** So many groups of contacts are shown. */
const FLIPS_SHOWN = 4;
/** What has a place of its own in the form. The rest is told here. */
const PLACED = /^(verdict|settles|says|page|source|chapter|responsible|decidedOn|when|registration|examples)(\.|$)/;

/** What the draft would do, as main has found it, while it is written. */
export function CheckPanel({ questions }: { readonly questions: readonly Question[] }) {
  const form = useEditor((state) => state.form);
  const check = useEditor((state) => state.check);
  const checking = useEditor((state) => state.checking);
  const failed = useEditor((state) => state.checkFailed);
  const tried = useEditor((state) => state.tried);
  const problems = allProblems({ form, check }, localDay(new Date()));
  const unplaced = problems.filter(({ field }) => !PLACED.test(field));
  const isPoints = form?.decides === 'points';
  return (
    <aside className="clarify__check" aria-label={text.title} aria-busy={checking}>
      <h3>
        {text.title} <span className="muted">{checking && text.working}</span>
      </h3>
      <div role="status">
        {failed !== undefined && <p>{text.failed(failed)}</p>}
        {failed === undefined && check === undefined && !checking && <p className="muted">{text.waiting}</p>}
        {check !== undefined && (
          <p className="clarify__contacts">
            {check.contacts === 0 ? text.none : isPoints ? text.answers(check.contacts) : text.contacts(check.contacts)}
          </p>
        )}
      </div>
      {check !== undefined && check.flips.length > 0 && <Flips flips={check.flips} questions={questions} />}
      {check !== undefined && check.conflicts.length > 0 && (
        <section className="clarify__conflicts">
          <h4>
            <WarningIcon /> {text.conflicts}
          </h4>
          <ul className="plain">
            {check.conflicts.map(({ id, pack, responsible, witness }) => (
              <li key={`${pack} ${id}`}>
                {responsible}
                <small>
                  {factRows(witness, questions)
                    .map(({ label, value }) => `${label}: ${value}`)
                    .join(' · ')}
                </small>
              </li>
            ))}
          </ul>
          <p className="muted">{text.conflictsHelp}</p>
        </section>
      )}
      {unplaced.length > 0 && (
        <section>
          <h4>{text.problems}</h4>
          <ul className="plain clarify__problems">
            {unplaced.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {check?.certificate !== undefined && (
        <p className="muted clarify__certificate">
          {check.certificate.findings === 0
            ? text.certificate(check.certificate.combinations)
            : text.certificateFaults(check.certificate.findings)}
        </p>
      )}
      <p className={problems.length === 0 ? 'clarify__ready' : 'muted'}>
        {problems.length === 0 ? check !== undefined && !checking && text.ready : tried && text.missing(problems.length)}
      </p>
    </aside>
  );
}

function Flips({ flips, questions }: { readonly flips: readonly Flip[]; readonly questions: readonly Question[] }) {
  return (
    <section>
      <h4>{text.flips}</h4>
      <ul className="clarify__flips">
        {flips.slice(0, FLIPS_SHOWN).map(({ facts, shared, count, from, to }) => (
          <li key={JSON.stringify(facts)}>
            <span className="clarify__flip">
              <VerdictMark verdict={from.verdict} /> <span aria-hidden="true">→</span> <VerdictMark verdict={to.verdict} />
              <span className="muted">{text.flip(count)}</span>
            </span>
            <small>
              {factRows(shared, questions)
                .map(({ label, value }) => `${label}: ${value}`)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      {flips.length > FLIPS_SHOWN && <p className="muted">{text.others(flips.length - FLIPS_SHOWN)}</p>}
    </section>
  );
}
