import type { ChosenFile } from '../../../src-main/contract/file-check';
import { cancelCheck, useFileCheck } from '../../state/file-check';
import { fileCheckText } from '../../text/file-check';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { useFirstFocus } from './use-first-focus';

/** A check that is under way: how far it has come, what it has found so far, and how to stop it. */
export function RunningPage({ file }: { readonly file: ChosenFile }) {
  const text = fileCheckText.running;
  const cancel = useFirstFocus<HTMLButtonElement>();
  const progress = useFileCheck((state) => state.progress);
  const run = progress.kind === 'run' ? progress : undefined;
  const part = run === undefined || run.bytesTotal === 0 ? undefined : Math.min(1, run.bytesDone / run.bytesTotal);
  const left = run === undefined || part === undefined || part < 0.05 ? undefined : (run.seconds / part) * (1 - part);
  return (
    <div className="file-running">
      <section className="sheet file-running__sheet" aria-label={text.title}>
        <h1>
          {text.title} {file.name}
        </h1>
        <progress aria-label={text.label} {...(part !== undefined && { value: part, max: 1 })} />
        <dl className="file-running__figures">
          <Figure term={text.rows} value={run === undefined ? '–' : fileCheckText.number(run.rows)} />
          <Figure
            term={text.speed}
            value={run === undefined || run.seconds < 0.2 ? '–' : fileCheckText.number(Math.round(run.rows / run.seconds))}
          />
          <Figure term={text.findings} value={run === undefined ? '–' : fileCheckText.number(run.findings)} />
          <Figure term={text.left} value={left === undefined ? '–' : text.about(left)} />
        </dl>
        <div className="file-running__foot">
          <Button ref={cancel} onClick={() => void cancelCheck()} aria-keyshortcuts="Escape">
            {text.cancel} <Kbd>Esc</Kbd>
          </Button>
          <p className="muted">
            {text.note} {text.help}
          </p>
        </div>
      </section>
    </div>
  );
}

function Figure({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
