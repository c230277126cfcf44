import type { ReadRule } from '../../../src-main/contract/reading';
import type { Question } from '../../../src-main/contract/rules';
import { openClause } from '../../state/navigate';
import { factLabel, optionLabel } from '../../text/answer/facts';
import { either, nb } from '../../text/nb';
import { rulesText } from '../../text/rules';
import { ClauseChip } from '../../ui/clause-chip';
import { Explained, TermsInTabOrder } from '../../ui/explained';
import { useFocusWithin } from '../../ui/use-focus-within';
import { VerdictMark } from '../../ui/verdict-mark';
import { CodeRow } from './code-row';
import { Term } from './term';

interface RuleListProps {
  readonly rules: readonly ReadRule[];
  readonly chapter: string;
  readonly questions: readonly Question[];
  readonly ruleBook: string;
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

function RuleRow({ rule, chapter, questions, ruleBook }: Omit<RuleListProps, 'rules'> & { readonly rule: ReadRule }) {
  const [within, onFocusWithin] = useFocusWithin();
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
                </p>
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
