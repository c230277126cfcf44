import { assess, assessment, session } from '../../../state/stores';
import { nb } from '../../../text/nb';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { summaryText } from '../summary';

/** What can be done with the answer as a whole. */
export function CardActions() {
  return (
    <div className="card__actions">
      <CopyButton
        label={nb.card.copySummary}
        text={() => {
          const { questions, answers, scope, shown } = assessment.getState();
          return shown === undefined ? '' : summaryText({ ...shown, questions, answers, scope, today: session.getState().today });
        }}
      />
      <Button onClick={() => void assess.startNew()}>{nb.card.startNew}</Button>
    </div>
  );
}
