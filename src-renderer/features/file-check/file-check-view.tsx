import { type DragEvent, type KeyboardEvent, useEffect, useState } from 'react';
import '../../ui/reading.css';
import '../../ui/filter-bar.css';
import '../../ui/progress.css';
import '../../ui/file-check.css';
import { cancelCheck, dropFile, fileCheck, refresh, useFileCheck } from '../../state/file-check';
import { showToast } from '../../state/toast';
import { fileCheckText } from '../../text/file-check';
import { nb } from '../../text/nb';
import { ChosenPage } from './chosen/chosen-page';
import { FailedPage } from './failed-page';
import { focusFindings } from './findings/focus-findings';
import { ResultPage } from './result/result-page';
import { RunningPage } from './running-page';
import { EmptyPage } from './start/empty-page';

/** The view «Kontroller fil»: from a file that is chosen or dropped to what was found in it. */
export function FileCheckView() {
  const state = useFileCheck((screenState) => screenState.state);
  const [dragging, setDragging] = useState(false);
  // A check goes on while the view is left, so main is asked how things stand.
  useEffect(() => void refresh(), []);

  const onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files') || state?.kind === 'running') return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setDragging(true);
  };
  const onDrop = (event: DragEvent): void => {
    setDragging(false);
    const [file, ...more] = event.dataTransfer.files;
    if (file === undefined || state?.kind === 'running') return;
    event.preventDefault();
    if (more.length > 0) showToast(fileCheckText.empty.oneFile);
    void dropFile(file);
  };

  return (
    <section
      className="file-check"
      aria-label={nb.sections['file-check']}
      data-dragging={dragging ? '' : undefined}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
      }}
      onDrop={onDrop}
      onKeyDown={onKeyDown}
    >
      {state?.kind === 'empty' && <EmptyPage />}
      {state?.kind === 'chosen' && <ChosenPage chosen={state} />}
      {state?.kind === 'running' && <RunningPage file={state.file} />}
      {state?.kind === 'result' && <ResultPage result={state} />}
      {state?.kind === 'failed' && <FailedPage failed={state} />}
    </section>
  );
}

/** Esc stops what is under way; in a result it goes back to the list. Dialogs stand outside the view, and their keys with them. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const { state, progress, tab } = fileCheck.getState();
  if (state?.kind === 'running' || progress.kind === 'export') {
    event.preventDefault();
    void cancelCheck();
  } else if (state?.kind === 'result' && tab === 'findings' && !(event.target as Element).closest('[data-findings]')) {
    event.preventDefault();
    focusFindings();
  }
}
