import type { ReadExample } from '../../../src-main/contract/reading';
import type { Question } from '../../../src-main/contract/rules';
import { openAssessment } from '../../state/navigate';
import { factRows } from '../../text/answer/facts';
import { formatDate } from '../../text/dates';
import { rulesText } from '../../text/rules';
import { VerdictMark } from '../../ui/verdict-mark';

interface ExampleListProps {
  readonly examples: readonly ReadExample[];
  readonly questions: readonly Question[];
  readonly ruleBook: string;
}

/** The worked examples of a chapter, each with its verdict; one opens as an assessment. */
export function ExampleList({ examples, questions, ruleBook }: ExampleListProps) {
  if (examples.length === 0) return null;
  return (
    <ul className="sheet rows">
      {examples.map((example) => (
        <li key={example.id} className="rule-row example-row" data-row={example.id} tabIndex={-1}>
          <div className="rule-row__verdict">
            <VerdictMark verdict={example.verdict} certainty={example.certainty} />
          </div>
          <div>
            <h4>
              {example.title} {example.trap !== undefined && <span className="badge badge--open">{rulesText.trap}</span>}
            </h4>
            <small>{factsInWords(example, questions)}</small>
          </div>
          <button
            type="button"
            className="text-button"
            aria-label={rulesText.openExampleOf(example.title)}
            onClick={() => void openAssessment(example.facts, ruleBook)}
          >
            {rulesText.openExample}
          </button>
        </li>
      ))}
    </ul>
  );
}

function factsInWords({ facts }: ReadExample, questions: readonly Question[]): string {
  const { contactDate, ...given } = facts;
  const rows = factRows(given, questions).map(({ label, value }) => `${label}: ${value}`);
  const all = contactDate === undefined ? rows : [...rows, rulesText.date(formatDate(contactDate))];
  return all.length === 0 ? rulesText.noFacts : all.join(' · ');
}
