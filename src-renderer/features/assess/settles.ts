import type { Question, QuestionOutlook, RuleVerdict } from '../../../src-main/contract/rules';
import { either, nb } from '../../text/nb';

const ORDER: readonly RuleVerdict[] = ['no', 'yes', 'unsettled'];

/** What a still open question can do, in a few words: «Nei gir svaret nei med en gang». */
export function settlesSentence(question: Question, outlook: QuestionOutlook): string {
  if (outlook.changes === 'nothing') return '';
  if (outlook.changes === 'details') return nb.card.onlyDetails;
  const sentences = ORDER.flatMap((verdict) => {
    const options = outlook.settles.filter((settles) => settles.verdict === verdict).map(({ option }) => labelOf(question, option));
    return options.length === 0 ? [] : [nb.card.settles(either(options), verdict)];
  });
  return sentences.length === 0 ? nb.card.withOthers : sentences.join(' · ');
}

function labelOf(question: Question, option: string): string {
  return question.options.find(({ id }) => id === option)?.label ?? option;
}
