import { lazy, Suspense } from 'react';
import { NotesGate } from '../features/data-safety/notes-gate';
import { NotesView } from '../features/notes/notes-view';
import { useScreen } from '../state/stores';

const StillValidView = lazy(() =>
  import('../features/data-safety/still-valid/still-valid-view').then((module) => ({ default: module.StillValidView })),
);

/** The section «Notater»: what is in the way of the notes, or the notes, or what has become of the answers in them. */
export function NotesSection() {
  const stillValid = useScreen((state) => state.stillValid);
  return (
    <NotesGate>
      {stillValid ? (
        <Suspense>
          <StillValidView />
        </Suspense>
      ) : (
        <NotesView />
      )}
    </NotesGate>
  );
}
