import { lazy, Suspense } from 'react';
import { assess, screen, useScreen } from '../state/stores';

const ReportDialog = lazy(() => import('../features/trouble/report-dialog').then((module) => ({ default: module.ReportDialog })));
const GuideDialog = lazy(() => import('../features/guide/guide-dialog').then((module) => ({ default: module.GuideDialog })));
const KeyList = lazy(() => import('./key-list').then((module) => ({ default: module.KeyList })));
const ScopeDialog = lazy(() => import('./scope/scope-dialog').then((module) => ({ default: module.ScopeDialog })));
const CertificateDialog = lazy(() => import('./frame/certificate-dialog').then((module) => ({ default: module.CertificateDialog })));
const ClauseDrawer = lazy(() => import('../features/assess/clause-drawer').then((module) => ({ default: module.ClauseDrawer })));
const ExportDialog = lazy(() => import('../features/data-safety/files/export-dialog').then((module) => ({ default: module.ExportDialog })));
const ImportDialog = lazy(() => import('../features/data-safety/files/import-dialog').then((module) => ({ default: module.ImportDialog })));
const LockOnDialog = lazy(() => import('../features/data-safety/lock/lock-on-dialog').then((module) => ({ default: module.LockOnDialog })));
const LockOffDialog = lazy(() =>
  import('../features/data-safety/lock/lock-off-dialog').then((module) => ({ default: module.LockOffDialog })),
);
const LockWayDialog = lazy(() =>
  import('../features/data-safety/lock/lock-way-dialog').then((module) => ({ default: module.LockWayDialog })),
);
const ClarificationDialog = lazy(() =>
  import('../features/clarifications/editor/clarification-dialog').then((module) => ({ default: module.ClarificationDialog })),
);
const ShareDialog = lazy(() => import('../features/clarifications/share-dialog').then((module) => ({ default: module.ShareDialog })));
const ShelfDialogs = lazy(() =>
  import('../features/rule-shelf/dialogs/shelf-dialogs').then((module) => ({ default: module.ShelfDialogs })),
);

function close(): void {
  screen.setState({ dialog: undefined });
  // The browser gives focus back to what opened the dialog, unless the dialog has made that go away.
  setTimeout(() => {
    if (document.activeElement === document.body) assess.refocus();
  });
}

/** The dialog that is open, if any. Each is fetched when it is first needed. */
export function Dialogs() {
  const dialog = useScreen((state) => state.dialog);
  if (dialog === undefined) return null;
  return (
    <Suspense>
      {dialog.kind === 'report' && <ReportDialog onClose={close} />}
      {dialog.kind === 'guide' && <GuideDialog part={dialog.part} keyList={<KeyList />} onClose={close} />}
      {dialog.kind === 'scope' && <ScopeDialog onClose={close} />}
      {dialog.kind === 'certificate' && <CertificateDialog onClose={close} />}
      {dialog.kind === 'clause' && <ClauseDrawer ruleBook={dialog.ruleBook} clause={dialog.clause} onClose={close} />}
      {dialog.kind === 'notes-export' && <ExportDialog ids={dialog.ids} onClose={close} />}
      {dialog.kind === 'notes-import' && <ImportDialog snapshot={dialog.snapshot} onClose={close} />}
      {dialog.kind === 'lock-on' && <LockOnDialog onClose={close} />}
      {dialog.kind === 'lock-off' && <LockOffDialog onClose={close} />}
      {dialog.kind === 'clarify' && <ClarificationDialog onClose={close} />}
      {dialog.kind === 'clarifications-share' && <ShareDialog onClose={close} />}
      {dialog.kind === 'shelf' && <ShelfDialogs about={dialog.about} onClose={close} />}
      {dialog.kind === 'lock-way' && <LockWayDialog way={dialog.way} onClose={close} />}
    </Suspense>
  );
}
