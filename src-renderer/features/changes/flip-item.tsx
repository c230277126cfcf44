import type { Flip } from '../../../src-main/contract/proof';
import type { Question } from '../../../src-main/contract/rules';
import { openAssessment } from '../../state/navigate';
import { factRows } from '../../text/answer/facts';
import { nbChanges } from '../../text/changes';
import { Button } from '../../ui/button';
import { ClauseChip } from '../../ui/clause-chip';
import { FlipWords } from '../../ui/flip-words';

interface FlipItemProps {
  readonly flip: Flip;
  readonly ruleBook: string;
  readonly questions: readonly Question[];
}

/** One group of contacts that flips, its clauses to open and one of its contacts to assess. */
export function FlipItem({ flip, ruleBook, questions }: FlipItemProps) {
  const shared = factRows(flip.shared, questions);
  return (
    <li className="flip">
      <FlipWords
        flip={flip}
        questions={questions}
        clauses={flip.clauses.map((clause) => <ClauseChip key={clause} clause={clause} ruleBook={ruleBook} />)}
      />
      <Button
        variant="tertiary"
        data-flip=""
        aria-label={nbChanges.openContactOf(shared.map(({ label, value }) => `${label}: ${value}`).join(', '))}
        onClick={() => void openAssessment(flip.facts, ruleBook)}
      >
        {nbChanges.openContact}
      </Button>
    </li>
  );
}
