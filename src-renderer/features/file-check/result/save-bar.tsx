import type { CheckResult } from '../../../state/file-check';
import { cancelCheck, exportFindings, useFileCheck } from '../../../state/file-check';
import { printReport, saveReport } from '../../../state/file-report';
import { fileCheckText } from '../../../text/file-check';
import { Button } from '../../../ui/button';
import { Progress } from '../../../ui/progress';

/** What can be kept of a result: the findings as a table, and a report on paper. */
export function SaveBar({ result }: { readonly result: CheckResult }) {
  const text = fileCheckText.result;
  const progress = useFileCheck((state) => state.progress);
  if (progress.kind === 'export') return <Progress label={text.saving} progress={progress} onCancel={() => void cancelCheck()} />;
  return (
    <fieldset className="file-actions file-save" aria-label={text.save}>
      <Button variant="tertiary" onClick={() => void exportFindings('xlsx')}>
        {text.xlsx}
      </Button>
      <Button variant="tertiary" onClick={() => void exportFindings('csv')}>
        {text.csv}
      </Button>
      <Button variant="tertiary" onClick={() => void printReport(result)}>
        {text.print}
      </Button>
      <Button variant="tertiary" onClick={() => void saveReport(result)}>
        {text.pdf}
      </Button>
    </fieldset>
  );
}
