import { useState } from 'react';
import '../../ui/reading.css';
import '../../ui/contrast.css';
import { toFacts } from '../../state/answers';
import { closeContrast } from '../../state/contrast-open';
import { useAssessment } from '../../state/stores';
import { useCall } from '../../state/use-call';
import { nbContrast } from '../../text/contrast';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Kbd } from '../../ui/kbd';
import { CandidateList } from './candidate-list';
import { changeCandidates, recentCandidates } from './candidates';
import { Comparison } from './comparison';

/** The contact on the screen beside another: what differs, and the first rule that parts them. Esc goes back. */
export function ContrastView() {
  const id = useAssessment((state) => state.id);
  const answers = useAssessment((state) => state.answers);
  const questions = useAssessment((state) => state.questions);
  const recent = useAssessment((state) => state.recent);
  const ruleBook = useAssessment((state) => state.shown?.answer.ruleBook);
  const candidates = [...recentCandidates(recent, id), ...changeCandidates(answers, questions)];
  const [chosenId, setChosenId] = useState<string>();
  const chosen = candidates.find((candidate) => candidate.id === chosenId);
  const input = chosen && ruleBook && { left: toFacts(answers), right: chosen.facts, ruleBook: ruleBook.id };
  const { value, error, again } = useCall('contrast', input);

  return (
    <section className="reading" aria-label={nbContrast.title}>
      <header className="reading__top">
        <h1>{nbContrast.title}</h1>
        <Button variant="tertiary" onClick={closeContrast}>
          <Kbd>Esc</Kbd> {nbContrast.back}
        </Button>
      </header>
      <div className="reading__columns">
        <CandidateList candidates={candidates} chosen={chosenId} onChoose={setChosenId} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable without a mouse. */}
        <section className="reading__page contrast" tabIndex={0} aria-label={nbContrast.both}>
          {chosen === undefined && <p>{nbContrast.choose}</p>}
          {chosen !== undefined && error !== undefined && <Failed message={error} onRetry={again} />}
          {chosen !== undefined && error === undefined && value === undefined && <p role="status">{nbContrast.loading}</p>}
          {chosen !== undefined && input !== undefined && error === undefined && value !== undefined && (
            <Comparison contrast={value} left={input.left} right={input.right} questions={questions} />
          )}
        </section>
      </div>
    </section>
  );
}
