import { assess, useAssessment } from '../../state/stores';
import { nb } from '../../text/nb';
import { Notice } from '../../ui/notice';

const WORDS = { new: () => nb.question.startedNew, changed: () => nb.question.changed, dropped: nb.question.dropped } as const;

/** Quiet lines above the questions: what was taken away and how to get it back, and what main refused. */
export function ColumnNotices() {
  const notice = useAssessment((state) => state.notice);
  const error = useAssessment((state) => state.error);
  const questions = useAssessment((state) => state.questions);
  const droppedLabels = (notice?.dropped ?? [])
    .map(({ fact }) => questions.find((question) => question.fact === fact)?.label ?? fact)
    .join(', ');

  return (
    <>
      {error !== undefined && <Notice tone="danger">{error}</Notice>}
      <div role="status">
        {notice !== undefined && (
          <p className="quiet-line">
            {WORDS[notice.kind](droppedLabels)}
            <button type="button" className="text-button" onClick={() => void assess.undo()}>
              {nb.app.undo}
            </button>
            <button type="button" className="text-button" onClick={assess.dismissNotice}>
              {nb.app.hide}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
