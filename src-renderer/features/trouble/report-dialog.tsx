import { useState } from 'react';
import { call } from '../../app/bridge';
import { showToast } from '../../state/toast';
import { useCall } from '../../state/use-call';
import { troubleText } from '../../text/trouble';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import '../../ui/report.css';

const words = troubleText.report;

/** Shows the whole error report, and saves exactly that. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { value, error, again } = useCall('trouble:report', {});
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    const result = await call('trouble:save-report', {});
    setProblem(result.ok ? undefined : result.error.message);
    if (!result.ok || !result.value.saved) return;
    onClose();
    showToast(words.saved(result.value.name ?? ''));
  };
  return (
    <Dialog title={words.title} shape="wide" onClose={onClose}>
      <p>{words.intro}</p>
      {error !== undefined && <Failed message={error} onRetry={again} />}
      {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
      {value === undefined && error === undefined && <p role="status">{words.making}</p>}
      {value !== undefined && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
          <section className="report__text" aria-label={words.text} tabIndex={0}>
            {value.text}
          </section>
          <div className="form-actions">
            <Button variant="primary" onClick={() => void save()}>
              {words.save}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
