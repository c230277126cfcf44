import type { Change, CouldOnlyHaveBeen, Question, Verdict } from '../../../../src-main/contract/rules';
import { either, nb } from '../../../text/nb';

/** One line for each smallest correction: «Dokumentert: Nei»: da er svaret nei. */
export function changeLines(changes: readonly Change[], questions: readonly Question[]): readonly string[] {
  return changes.map(({ set, verdict }) => {
    const what = Object.entries(set).map(([fact, option]) => `${labelOf(questions, fact)}: ${optionLabel(questions, fact, option)}`);
    return nb.card.changeOne(what.join(' og '), verdict);
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
      label: labelOf(questions, fact),
      here: option === undefined ? '' : nb.card.happenedHere(optionLabel(questions, fact, option)),
      others: ORDER.flatMap((verdict) => {
        const labels = options
          .filter((other) => other.verdict === verdict)
          .map((other) => `«${optionLabel(questions, fact, other.option)}»`);
        return labels.length === 0 ? [] : [nb.card.happenedOther(either(labels), verdict)];
      }),
    };
  });
}

function labelOf(questions: readonly Question[], fact: string): string {
  return questions.find((question) => question.fact === fact)?.label ?? fact;
}

function optionLabel(questions: readonly Question[], fact: string, option: string): string {
  return questions.find((question) => question.fact === fact)?.options.find(({ id }) => id === option)?.label ?? option;
}
