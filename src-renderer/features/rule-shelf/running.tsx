import { cancelShelfWork, useShelf } from '../../state/shelf';
import { shelfText } from '../../text/rule-shelf';
import { Progress } from '../../ui/progress';

/** Long work with a pack or a list: which step, how far, and how to stop it. Nothing while a file is still being chosen. */
export function Running({ busy }: { readonly busy: 'preview' | 'install' }) {
  const progress = useShelf((state) => state.progress);
  if (progress.kind === 'none')
    return (
      <p className="shelf__intro muted" role="status">
        {shelfText.working}
      </p>
    );
  const { step, done, total } = progress;
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-running">
      <h2 id="shelf-running">{shelfText.running[busy]}</h2>
      <Progress label={shelfText.step[step]} progress={{ done, total }} onCancel={() => void cancelShelfWork()} />
      <p className="muted">{shelfText.runningHelp}</p>
    </section>
  );
}
