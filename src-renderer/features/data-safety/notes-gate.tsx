import { type ReactNode, useEffect } from 'react';
import '../../ui/data-safety.css';
import { notes } from '../../state/notes';
import { screen, useSession } from '../../state/stores';
import { useWatched } from '../../state/use-watched';
import { lockText } from '../../text/data-safety/lock';
import { restoreText } from '../../text/data-safety/restore';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { FailedScreen } from './failed-screen';
import { RestoreScreen } from './restore/restore-screen';
import { UnlockScreen } from './unlock/unlock-screen';

/** What stands in the place of the notes until they are open, and the notes from then on. Never an empty list. */
export function NotesGate({ children }: { readonly children: ReactNode }) {
  const state = useWatched(notes.state);
  const lockRequired = useSession((session) => session.organisation.notesLockRequired);
  useEffect(() => void notes.open(), []);
  switch (state.kind) {
    case 'closed':
    case 'opening':
      return (
        <p className="safety-page muted" role="status">
          {restoreText.opening}
        </p>
      );
    case 'locked':
      return <UnlockScreen ways={state.ways} />;
    case 'restore':
      return <RestoreScreen finding={state.finding} />;
    case 'failed':
      return <FailedScreen problem={state.problem} />;
    case 'ready':
      return (
        <>
          {!state.writable && <Notice tone="info">{restoreText.readOnly}</Notice>}
          {lockRequired && !state.sealed && state.writable && (
            <Notice
              tone="warning"
              actions={<Button onClick={() => screen.setState({ dialog: { kind: 'lock-on' } })}>{lockText.turnOn}</Button>}
            >
              {lockText.required}
            </Notice>
          )}
          {children}
        </>
      );
  }
}
