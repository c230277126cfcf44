import { createPortal } from 'react-dom';
import { useScreen } from '../../../state/stores';
import { useDrawn } from '../../../state/use-drawn';
import { ReportPage } from './report-page';

/** The report while it is on its way to paper: outside the window's own tree, unseen on the screen, alone in print. */
export function PrintedReport() {
  const paper = useScreen((state) => state.paper);
  const report = paper !== undefined && 'report' in paper ? paper : undefined;
  useDrawn(report);
  return report === undefined ? null : createPortal(<ReportPage report={report.report} />, document.body);
}
