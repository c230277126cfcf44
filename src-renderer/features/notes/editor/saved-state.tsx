import type { EditorState } from '../../../data/api';
import { momentText, noteProblem, notesText } from '../../../text/notes';

const LASTING: ReadonlySet<string> = new Set(['too-long', 'invalid', 'read-only']);

/** Whether what stands on the screen is on the disk. Only what went wrong is read out. */
export function SavedState({ state, readOnly }: { readonly state: EditorState; readonly readOnly: boolean }) {
  const wrong = !readOnly && (state.saved === 'failed' || state.saved === 'gone');
  return (
    <>
      <span className="saved" data-saved={state.saved}>
        {readOnly ? notesText.saved.readOnly : wrong ? '' : words(state)}
      </span>
      <span role="alert" className="saved saved--wrong">
        {wrong ? words(state) : ''}
      </span>
    </>
  );
}

function words({ saved, updatedAt, problem }: EditorState): string {
  const text = notesText.saved;
  if (saved === 'saved') return text.saved(momentText(updatedAt ?? '', new Date()));
  if (saved !== 'failed') return text[saved];
  const { code } = problem ?? { code: 'store-failed' as const };
  const why = text.reasons[code] ?? noteProblem(problem ?? { code });
  return problem !== undefined && LASTING.has(problem.code) ? text.stopped(why) : text.failed(why);
}
