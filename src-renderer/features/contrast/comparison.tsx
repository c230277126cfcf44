import type { Contrast } from '../../../src-main/contract/proof';
import type { Facts, Question } from '../../../src-main/contract/rules';
import { nbContrast } from '../../text/contrast';
import { ContrastTable } from './contrast-table';
import { Parting } from './parting';

interface ComparisonProps {
  readonly contrast: Contrast;
  readonly left: Facts;
  readonly right: Facts;
  readonly questions: readonly Question[];
}

/** First the rule that parts the two, then both of them row by row. */
export function Comparison({ contrast, left, right, questions }: ComparisonProps) {
  const { ruleBook } = contrast.left.answer;
  return (
    <>
      <Parting contrast={contrast} left={left} right={right} questions={questions} />
      <ContrastTable contrast={contrast} left={left} right={right} questions={questions} />
      <p className="muted contrast__book">{nbContrast.book(ruleBook.title)}</p>
    </>
  );
}
