/** A result on paper: the report is put into the page while main prints it or makes a PDF of it. */
import type { Result } from '../../src-main/contract/result';
import { call } from '../app/bridge';
import { fileCheckText } from '../text/file-check';
import type { FileReport } from '../text/file-report';
import { ALL_FINDINGS, type CheckResult } from './file-check';
import { screen, session } from './stores';
import { showToast } from './toast';

/** So many findings stand in a report: some ten pages. The tables have all. */
const FINDINGS_PRINTED = 200;

/** Opens the system's print dialog on the report. */
export function printReport(result: CheckResult): Promise<void> {
  return onPaper(result, async () => {
    const printed = await call('slip:print', {});
    return printed.ok ? { ok: true, value: printed.value.printed ? fileCheckText.result.printed : undefined } : printed;
  });
}

/** Asks where to save the report as PDF. */
export function saveReport(result: CheckResult): Promise<void> {
  return onPaper(result, async () => {
    const saved = await call('file-check:save-report', {});
    return saved.ok ? { ok: true, value: saved.value.saved ? fileCheckText.result.saved(saved.value.name) : undefined } : saved;
  });
}

/** Puts the report into the page, does `work` when it is drawn, and says how it went. */
async function onPaper(result: CheckResult, work: () => Promise<Result<string | undefined>>): Promise<void> {
  if (screen.getState().paper !== undefined) return;
  const found = await call('file-check:findings', { choice: ALL_FINDINGS, offset: 0, limit: FINDINGS_PRINTED });
  if (!found.ok) return showToast(found.error.message, { failed: true });
  const report: FileReport = { result, findings: found.value.rows, version: session.getState().version };
  await new Promise<void>((drawn) => screen.setState({ paper: { report, drawn } }));
  try {
    const done = await work();
    if (!done.ok) showToast(done.error.message, { failed: true });
    else if (done.value !== undefined) showToast(done.value);
  } finally {
    screen.setState({ paper: undefined });
  }
}
