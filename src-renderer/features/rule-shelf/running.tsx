import type { ShelfProgress } from '../../../src-main/contract/packs';
import { cancelShelfWork } from '../../state/shelf';
import { shelfText } from '../../text/rule-shelf';
import { Progress } from '../../ui/progress';

interface RunningProps {
  readonly busy: 'preview' | 'install';
  readonly progress: Extract<ShelfProgress, { kind: 'work' }>;
}

/** Long work with a pack or a list: which step, how far, and how to stop it. */
export function Running({ busy, progress: { step, done, total } }: RunningProps) {
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-running">
      <h2 id="shelf-running">{shelfText.running[busy]}</h2>
      <Progress label={shelfText.step[step]} progress={{ done, total }} onCancel={() => void cancelShelfWork()} />
      <p className="muted">{shelfText.runningHelp}</p>
    </section>
  );
}
