import { useEffect, useRef } from 'react';
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
  const pressed = useRef<'csv' | 'xlsx'>(undefined);
  const buttons = useRef<HTMLFieldSetElement>(null);
  const saving = progress.kind === 'export';
  // The button to stop it has gone with the bar, and takes focus with it.
  useEffect(() => {
    if (saving || pressed.current === undefined || document.activeElement !== document.body) return;
    buttons.current?.querySelector<HTMLElement>(`.file-save__${pressed.current}`)?.focus();
  }, [saving]);
  const save = (format: 'csv' | 'xlsx'): void => {
    pressed.current = format;
    void exportFindings(format);
  };
  if (progress.kind === 'export') return <Progress label={text.saving} progress={progress} onCancel={() => void cancelCheck()} />;
  return (
    <fieldset ref={buttons} className="file-actions file-save" aria-label={text.save}>
      <Button variant="tertiary" className="file-save__xlsx" onClick={() => save('xlsx')}>
        {text.xlsx}
      </Button>
      <Button variant="tertiary" className="file-save__csv" onClick={() => save('csv')}>
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
