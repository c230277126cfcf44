import type { ReadRule } from '../../../src-main/contract/reading';
import type { LocalOrigin, OpenPoint, Question } from '../../../src-main/contract/rules';
import { openClause } from '../../state/navigate';
import { factLabel, optionLabel } from '../../text/answer/facts';
import { either, nb } from '../../text/nb';
import { rulesText } from '../../text/rules';
import { ClarifyButton } from '../../ui/clarify-button';
import { ClauseChip } from '../../ui/clause-chip';
import { Explained, TermsInTabOrder } from '../../ui/explained';
import { LocalMark } from '../../ui/local-mark';
import { useFocusWithin } from '../../ui/use-focus-within';
import { VerdictMark } from '../../ui/verdict-mark';
import { CodeRow } from './code-row';
import { Term } from './term';

interface RuleListProps {
  readonly rules: readonly ReadRule[];
  readonly chapter: string;
  readonly questions: readonly Question[];
  readonly ruleBook: string;
  /** The clauses of the chapter that local clarifications have brought, by id. */
  readonly local: ReadonlyMap<string, LocalOrigin>;
}

/** The rules of a chapter as rows of a decision table: when this, then that, because of these. */
export function RuleList({ rules, ...rest }: RuleListProps) {
  if (rules.length === 0) return null;
  return (
    <ul className="sheet rows">
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} {...rest} />
      ))}
    </ul>
  );
}

function RuleRow({ rule, chapter, questions, ruleBook, local }: Omit<RuleListProps, 'rules'> & { readonly rule: ReadRule }) {
  const [within, onFocusWithin] = useFocusWithin();
  const origin = rule.clauses.map((clause) => local.get(clause)).find((one) => one !== undefined);
  return (
    <li className="rule-row" data-row={rule.id} tabIndex={-1} {...onFocusWithin}>
      <div className="rule-row__verdict">
        {rule.verdict === undefined ? (
          <>
            <span className="tag">{rulesText.addsOnly}</span>
            <small>{rule.whenVerdict === undefined ? rulesText.addsOnlyHelp : rulesText.addsOnlyWhen(rule.whenVerdict)}</small>
          </>
        ) : (
          <VerdictMark verdict={rule.verdict} certainty={rule.certainty} />
        )}
      </div>
      <div>
        <h4>{rule.title}</h4>
        {origin !== undefined && <LocalMark origin={origin} />}
        <dl className="terms">
          <Term term={rulesText.when}>
            {rule.when.length === 0 && rulesText.always}
            {rule.when.map(({ fact, options }) => (
              <div key={fact} className="condition">
                <span>{factLabel(fact, questions)}</span>
                <span>{either(options.map((option) => optionLabel(fact, option, questions)))}</span>
              </div>
            ))}
          </Term>
          {rule.registration.length > 0 && (
            <Term term={rulesText.registers}>
              {rule.registration.map((value) => (
                <CodeRow key={`${value.system} ${value.code}`} value={value} />
              ))}
            </Term>
          )}
          {rule.timing !== undefined && <Term term={rulesText.timing}>{rule.timing}</Term>}
          {rule.openPoints.length > 0 && (
            <Term term={rulesText.open}>
              {rule.openPoints.map((point) => (
                <p key={point.text}>
                  <TermsInTabOrder value={within}>
                    <Explained text={point.text} />
                  </TermsInTabOrder>
                  {point.chapter !== chapter && (
                    <button type="button" className="text-button" onClick={() => openClause(point.chapter)}>
                      {rulesText.goToChapter(nb.card.chapter(point.chapter))}
                    </button>
                  )}
                  {origin === undefined && point.disagreement === undefined && (
                    <ClarifyButton what={point.text} onClick={() => void clarify(ruleBook, questions, rule, point)} />
                  )}
                </p>
              ))}
            </Term>
          )}
          {rule.settles !== undefined && (
            <Term term={rulesText.settles}>
              {rule.settles.map((point) => (
                <p key={point.text}>{point.text}</p>
              ))}
            </Term>
          )}
          <Term term={rulesText.restsOn}>
            <span className="chips">
              {rule.clauses.map((clause) => (
                <ClauseChip key={clause} clause={clause} chapter={chapter} ruleBook={ruleBook} />
              ))}
            </span>
          </Term>
        </dl>
      </div>
    </li>
  );
}

/** The form is fetched when it is first needed. */
async function clarify(ruleBook: string, questions: readonly Question[], rule: ReadRule, point: OpenPoint): Promise<void> {
  const { clarifyRule } = await import('../../state/clarifications-open');
  await clarifyRule(ruleBook, questions, rule, point);
}
