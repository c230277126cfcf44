/** What the interface needs beside the answer: which verdicts are still possible and what each open question can do. */
import type { Facts, Outlook, QuestionOutlook, RuleVerdict } from '../../contract/rules';
import { decidingRules, rulesVary } from './assess';
import type { RuleBook } from './book';
import { agreed, type Continuations, continuationsOf, settledBy } from './continuations';
import { CONTACT_FORM, type FormTable, tableOf } from './table';

const VERDICTS: readonly RuleVerdict[] = ['yes', 'no', 'unsettled'];

/** The outlook for facts that `assess` accepts under the same book. */
export function outlook(facts: Facts, ruleBook: RuleBook): Outlook {
  const table = tableOf(ruleBook);
  const form = facts[CONTACT_FORM];
  const formTable = form === undefined ? undefined : table.forms.get(form);
  if (formTable === undefined) return beforeTheForm([...table.forms.values()]);

  const state = continuationsOf(formTable, facts);
  const question = (changes: QuestionOutlook['changes']) => (id: string) => questionOutlook(formTable, state, id, changes);
  return {
    possible: VERDICTS.filter((verdict) => state.outcomes.some((outcome) => outcome.verdict === verdict)),
    questions: [
      ...state.missing.map(question('verdict')),
      ...state.missingForDetails.map(question('details')),
      ...state.idle.map(question('nothing')),
    ],
    grounds: state.verdict === 'needs-answers' ? [] : decidingRules(state).map((rule) => rule.title),
    ...(state.verdict !== 'needs-answers' && rulesVary(state) && { groundsVary: true as const }),
  };
}

function beforeTheForm(forms: readonly FormTable[]): Outlook {
  const settles = forms.flatMap(({ form, outcomes }) => {
    const verdict = agreed(outcomes);
    return verdict === 'needs-answers' ? [] : [{ option: form, verdict }];
  });
  const possible = VERDICTS.filter((verdict) => forms.some(({ outcomes }) => outcomes.some((outcome) => outcome.verdict === verdict)));
  return { possible, questions: [{ fact: CONTACT_FORM, changes: 'verdict', settles }], grounds: [] };
}

function questionOutlook(table: FormTable, state: Continuations, id: string, changes: QuestionOutlook['changes']): QuestionOutlook {
  const index = table.facts.findIndex((fact) => fact.id === id);
  const fact = table.facts[index];
  const settled = changes === 'verdict' && fact ? settledBy(table, state.leaves, index) : new Map<number, RuleVerdict>();
  return { fact: id, changes, settles: [...settled].map(([option, verdict]) => ({ option: fact?.options[option] ?? '', verdict })) };
}
