import type { Code, CodeList, CodeUse } from '../../../src-main/contract/reading';
import type { RuleBookSummary } from '../../../src-main/contract/rules';
import { openAssessment, openClause } from '../../state/navigate';
import { useCall } from '../../state/use-call';
import { codesText } from '../../text/codes';
import { nb } from '../../text/nb';
import { Failed } from '../../ui/failed';
import { VerdictMark } from '../../ui/verdict-mark';

interface CodeUseSectionProps {
  readonly book: RuleBookSummary;
  readonly list: CodeList;
  readonly code: Code;
}

/** Where the code matters: the rules that register it, the clauses that name it, the examples that get it. */
export function CodeUseSection({ book, list, code }: CodeUseSectionProps) {
  const { value, error, again } = useCall('rule-book:code-use', { ruleBook: book.id, system: list.id, code: code.code });
  return (
    <section className="code-use">
      <h3>{codesText.use}</h3>
      {error !== undefined && <Failed message={error} onRetry={again} />}
      {value !== undefined && <Use use={value} book={book} />}
    </section>
  );
}

function Use({ use: { registeredBy, clauses, examples }, book }: { readonly use: CodeUse; readonly book: RuleBookSummary }) {
  if (registeredBy.length + clauses.length + examples.length === 0) return <p className="muted">{codesText.nothingUses(book.title)}</p>;
  return (
    <>
      {registeredBy.length > 0 && <h4>{codesText.registeredBy}</h4>}
      <ul>
        {registeredBy.map(({ rule, title, chapter, verdict }) => (
          <li key={rule} className="use-row">
            <button
              type="button"
              className="chip"
              aria-label={codesText.openRule(nb.card.chip(chapter), title)}
              onClick={() => openClause(rule)}
            >
              {nb.card.chip(chapter)}
            </button>
            <span>{title}</span>
            {verdict === undefined ? <span className="tag">{codesText.addsOnly}</span> : <VerdictMark verdict={verdict} />}
          </li>
        ))}
      </ul>
      {clauses.length > 0 && <h4>{codesText.clauses}</h4>}
      <ul>
        {clauses.map(({ id, chapter, text }) => (
          <li key={id} className="use-row">
            <button
              type="button"
              className="chip"
              aria-label={codesText.openRule(nb.card.chip(chapter), text)}
              onClick={() => openClause(id)}
            >
              {nb.card.chip(chapter)}
            </button>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {examples.length > 0 && <h4>{codesText.examples}</h4>}
      <ul>
        {examples.map(({ id, title, facts, trap }) => (
          <li key={id} className="use-row use-row--example">
            <button
              type="button"
              className="text-button"
              aria-label={codesText.openExample(title)}
              onClick={() => void openAssessment(facts, book.id)}
            >
              {title}
            </button>
            {trap !== undefined && <span className="badge badge--open">{codesText.trap}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
