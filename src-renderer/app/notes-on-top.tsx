import { lazy, Suspense } from 'react';
import { useNotesPlace } from '../state/notes-place';
import { useToast } from '../state/toast';

const SaveDialog = lazy(() => import('../features/notes/save/save-dialog').then((module) => ({ default: module.SaveDialog })));
const Toasts = lazy(() => import('../ui/toasts').then((module) => ({ default: module.Toasts })));

/** What of the notes can stand on top of every section. */
export function NotesOnTop() {
  const saving = useNotesPlace((state) => state.saving);
  const hasToast = useToast() !== undefined;
  return (
    <>
      <Suspense>{saving !== undefined && <SaveDialog request={saving} />}</Suspense>
      {/* Apart from the dialog, which must not be hidden while this is fetched. */}
      <Suspense>{hasToast && <Toasts />}</Suspense>
    </>
  );
}
