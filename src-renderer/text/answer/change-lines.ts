import type { Change, CouldOnlyHaveBeen, Question, Verdict } from '../../../src-main/contract/rules';
import { either, nb } from '../nb';
import { factLabel, factRow, optionLabel } from './facts';

/** One line for each smallest correction: «Dokumentert: Nei»: da er svaret nei. */
export function changeLines(changes: readonly Change[], questions: readonly Question[]): readonly string[] {
  return changes.map(({ set, verdict }) => {
    const what = Object.entries(set).map(([fact, option]) => factRow(fact, option, questions));
    return nb.card.changeOne(what.map(({ label, value }) => `${label}: ${value}`).join(' og '), verdict);
  });
}

export interface HappenedLine {
  readonly label: string;
  readonly here: string;
  readonly others: readonly string[];
}

const ORDER: readonly Verdict[] = ['yes', 'no', 'unsettled', 'needs-answers'];

/** What happened here, and how another contact would be answered: for understanding, never as advice. */
export function happenedLines(
  facts: readonly CouldOnlyHaveBeen[],
  questions: readonly Question[],
  chosen: (fact: string) => string | undefined,
): readonly HappenedLine[] {
  return facts.map(({ fact, options }) => {
    const option = chosen(fact);
    return {
      label: factLabel(fact, questions),
      here: option === undefined ? '' : nb.card.happenedHere(optionLabel(fact, option, questions)),
      others: ORDER.flatMap((verdict) => {
        const labels = options
          .filter((other) => other.verdict === verdict)
          .map((other) => `«${optionLabel(fact, other.option, questions)}»`);
        return labels.length === 0 ? [] : [nb.card.happenedOther(either(labels), verdict)];
      }),
    };
  });
}
