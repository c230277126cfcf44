import { assessmentToSave } from '../../../state/note-links';
import { presentSlip, printSlip, saveSlipAsJson, saveSlipAsPdf } from '../../../state/slip-actions';
import { assess, assessment, screen } from '../../../state/stores';
import { summaryText } from '../../../text/answer/summary';
import { nbContrast } from '../../../text/contrast';
import { nb } from '../../../text/nb';
import { nbSlip } from '../../../text/slip';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { SaveNoteButton } from '../../../ui/save-note-button';
import { SlipOutcome } from './slip-outcome';

/** What can be done with the answer as a whole: the daily steps as buttons, the rest as a line below. */
export function CardActions() {
  return (
    <div className="card__actions">
      <SaveNoteButton primary request={() => assessmentToSave(assessment.getState(), new Date())} />
      <Button aria-keyshortcuts="Control+P" onClick={() => void printSlip()}>
        {nbSlip.print}
      </Button>
      <CopyButton
        label={nb.card.copySummary}
        text={() => {
          const slip = presentSlip();
          return slip === undefined ? '' : summaryText(slip);
        }}
      />
      <div className="card__more">
        <button
          type="button"
          className="text-button"
          aria-keyshortcuts="S"
          onClick={() => screen.setState({ contrast: assessment.getState().id })}
        >
          {nbContrast.compare}
        </button>
        <button type="button" className="text-button" onClick={() => void saveSlipAsPdf()}>
          {nbSlip.savePdf}
        </button>
        <button type="button" className="text-button" onClick={() => void saveSlipAsJson()}>
          {nbSlip.saveJson}
        </button>
        <button type="button" className="text-button" aria-keyshortcuts="N" onClick={() => void assess.startNew()}>
          {nb.card.startNew}
        </button>
      </div>
      <SlipOutcome />
    </div>
  );
}
