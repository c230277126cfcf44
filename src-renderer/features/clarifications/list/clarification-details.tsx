import type { ClarificationContent } from '../../../../src-main/contract/clarifications';
import type { Question } from '../../../../src-main/contract/rules';
import { openAssessment, openClause } from '../../../state/navigate';
import { factLabel, optionLabel } from '../../../text/answer/facts';
import { clarificationText } from '../../../text/clarifications';
import { formatDate } from '../../../text/dates';
import { either, nb } from '../../../text/nb';

const text = clarificationText.list;

interface ClarificationDetailsProps {
  readonly content: ClarificationContent;
  readonly questions: readonly Question[];
  readonly bookTitle: string;
}

/** Everything that a clarification says, to read. */
export function ClarificationDetails({ content, questions, bookTitle }: ClarificationDetailsProps) {
  const { when, registration, settles = [], examples } = content;
  const conditions = Object.entries(when);
  return (
    <dl className="clarification__terms">
      {settles.length > 0 && (
        <div>
          <dt>{text.decides.points}</dt>
          <dd>
            {settles.map((point) => (
              <p key={point.text}>{point.text}</p>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{text.when}</dt>
        <dd>
          {conditions.length === 0 && text.always}
          {conditions.map(([fact, options]) => (
            <p key={fact}>
              <span className="muted">{factLabel(fact, questions)}:</span>{' '}
              {either(options.map((option) => optionLabel(fact, option, questions)))}
            </p>
          ))}
        </dd>
      </div>
      {registration !== undefined && (
        <div>
          <dt>{text.registers}</dt>
          <dd>
            {registration.contactType !== undefined && (
              <p>
                {nb.card.contactType} <code>{registration.contactType}</code>
              </p>
            )}
            {registration.indirectActivity !== undefined && (
              <p>
                {nb.card.indirect} <code>{registration.indirectActivity}</code>
              </p>
            )}
            {registration.codes.length > 0 && (
              <p>
                {nb.card.code} <code>{registration.codes.map(({ code }) => code).join(', ')}</code>
              </p>
            )}
            {registration.timing !== undefined && <p>{registration.timing}</p>}
          </dd>
        </div>
      )}
      <div>
        <dt>{text.read}</dt>
        <dd>
          {content.source}, {content.page}.{' '}
          <button type="button" className="text-button" onClick={() => openClause(content.chapter)}>
            {nb.card.chapter(content.chapter)}
          </button>
        </dd>
      </div>
      <div>
        <dt>{text.book}</dt>
        <dd>{bookTitle}</dd>
      </div>
      <div>
        <dt>{clarificationText.editor.who}</dt>
        <dd>
          {content.responsible}, {formatDate(content.decidedOn)}
        </dd>
      </div>
      <div>
        <dt>{text.examples}</dt>
        <dd>
          {examples.map(({ title, facts, verdict }) => (
            <p key={title}>
              {title}. {text.exampleAnswer(nb.verdict[verdict])}{' '}
              <button type="button" className="text-button" onClick={() => void openAssessment(facts, content.ruleBook)}>
                {text.tryIt}
              </button>
            </p>
          ))}
        </dd>
      </div>
    </dl>
  );
}
