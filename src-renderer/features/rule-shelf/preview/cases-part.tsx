import { useEffect, useState } from 'react';
import type { PackPreview } from '../../../../src-main/contract/packs';
import { notes } from '../../../state/notes';
import { casePreview, previewingCases, runCasePreview } from '../../../state/shelf-cases';
import { screen } from '../../../state/stores';
import { useWatched } from '../../../state/use-watched';
import { problemText } from '../../../text/data-safety/problems';
import { previewText } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { CaseRow } from './case-row';

const text = previewText.cases;
/** So many are shown at a time. */
const PAGE = 40;

/** Which of the coder's own assessments in the notes get another result, tried as soon as the notes can be read. */
export function CasesPart({ preview: { sha256 } }: { readonly preview: PackPreview }) {
  const state = useWatched(notes.state);
  const run = useWatched(casePreview);
  const progress = useWatched(previewingCases.progress);
  const [most, setMost] = useState(PAGE);
  const ready = state.kind === 'ready';
  const found = run?.sha256 === sha256 ? run : undefined;
  useEffect(() => void notes.open(), []);
  useEffect(() => {
    if (ready && casePreview.get()?.sha256 !== sha256) void runCasePreview(sha256);
  }, [ready, sha256]);

  return (
    <section className="sheet settings__part" aria-labelledby="shelf-cases">
      <h2 id="shelf-cases">{text.title}</h2>
      {state.kind === 'locked' && (
        <Notice
          tone="info"
          actions={<Button onClick={() => screen.setState({ section: 'notes', stillValid: false })}>{text.unlock}</Button>}
        >
          {text.locked} {text.unlockedBack}
        </Notice>
      )}
      {state.kind !== 'locked' && !ready && <p className="muted">{text.closed}</p>}
      {progress !== undefined && <Progress label={text.running} progress={progress} onCancel={previewingCases.cancel} takesFocus={false} />}
      <div role="status">
        {found?.problem !== undefined && (
          <p>
            {found.problem.code === 'cancelled' ? text.stopped : problemText(found.problem)}{' '}
            <button type="button" className="text-button" onClick={() => void runCasePreview(sha256)}>
              {found.problem.code === 'cancelled' ? text.start : text.again}
            </button>
          </p>
        )}
        {found?.result !== undefined && (
          <p>
            {wordsOf(found.result)} {found.result.notAsked > 0 && text.notAsked(found.result.notAsked)}
          </p>
        )}
      </div>
      {found?.result !== undefined && found.result.changes.length > 0 && (
        <ul className="shelf-cases">
          {found.result.changes.slice(0, most).map((one) => (
            <CaseRow key={one.id} changed={one} />
          ))}
        </ul>
      )}
      {found?.result !== undefined && found.result.changes.length > most && (
        <button type="button" className="text-button" onClick={() => setMost(most + PAGE)}>
          {text.more(found.result.changes.length - most)}
        </button>
      )}
    </section>
  );
}

function wordsOf({ cases, changes }: { readonly cases: number; readonly changes: readonly unknown[] }): string {
  if (cases === 0) return text.none;
  return changes.length === 0 ? text.same(cases) : text.changed(changes.length, cases);
}
