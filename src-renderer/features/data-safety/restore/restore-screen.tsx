import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../data/api';
import type { Outcome } from '../../../data/outcome';
import { notes } from '../../../state/notes';
import { restoring } from '../../../state/safety';
import { showToast } from '../../../state/toast';
import { useWatched } from '../../../state/use-watched';
import { problemText } from '../../../text/data-safety/problems';
import { restoreText } from '../../../text/data-safety/restore';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { UnlockForm } from '../unlock/unlock-form';
import { useUnlockPrompt } from '../unlock/use-unlock-prompt';
import { adviceFor } from './advice';
import { AfreshQuestion } from './afresh-question';
import { SnapshotChoice } from './snapshot-choice';
import { useSnapshots } from './use-snapshots';
import { WhatHappened } from './what-happened';

/** Stands where the notes would stand when they are missing or damaged: what happened, what is safe, and the way back. */
export function RestoreScreen({ finding }: { readonly finding: Finding }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { snapshots, storage, problem, chooseFolder } = useSnapshots();
  const [picked, setPicked] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [asksAfresh, setAsksAfresh] = useState(false);
  const progress = useWatched(restoring.progress);
  const prompt = useUnlockPrompt();
  useEffect(() => heading.current?.focus(), []);

  const advice = adviceFor(finding, snapshots ?? []);
  const chosen = snapshots?.find(({ file, sound }) => sound && file === (picked ?? advice.newest?.file));
  const after = <T,>(outcome: Outcome<T>, words: (value: T) => string): void => {
    setFailure(outcome.ok ? undefined : problemText(outcome.problem));
    if (outcome.ok) showToast(words(outcome.value));
  };
  const restore = async (file: string): Promise<void> => {
    setFailure(undefined);
    const outcome = await restoring.run((job) => notes.restore.fromSnapshot(file, { ...job, unlock: prompt.unlock }));
    after(outcome, (done) => restoreText.doneText(done.notes, done.unreadable.length));
  };
  const keep = async (): Promise<void> => after(await notes.restore.keepWhatIsHere(), () => restoreText.kept);
  const beginAfresh = async (): Promise<void> => after(await notes.restore.beginAfresh(), () => restoreText.begun);

  return (
    <section className="safety-page" aria-labelledby="restore-title">
      <h1 id="restore-title" tabIndex={-1} ref={heading}>
        {restoreText.title(finding)}
      </h1>
      <WhatHappened finding={finding} advice={advice} known={snapshots !== undefined} />
      {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      {problem !== undefined && <Notice tone="warning">{problemText(problem)}</Notice>}
      {storage?.folderProblem !== undefined && <Notice tone="warning">{storage.folderProblem}</Notice>}
      {snapshots === undefined && <p className="muted">{restoreText.waiting}</p>}
      {snapshots !== undefined && snapshots.length > 0 && (
        <SnapshotChoice snapshots={snapshots} chosen={chosen?.file} onChoose={setPicked} />
      )}
      {prompt.asking !== undefined && chosen !== undefined && (
        <div className="sheet safety-part">
          <p>{restoreText.lockedCopy(chosen.at)}</p>
          <UnlockForm
            ways={prompt.asking.ways}
            error={prompt.asking.error}
            busy={false}
            onUnlock={prompt.asking.answer}
            onCancel={() => prompt.asking?.answer(undefined)}
          />
        </div>
      )}
      {progress !== undefined && prompt.asking === undefined && (
        <Progress label={restoreText.working} progress={progress} onCancel={restoring.cancel} />
      )}
      {progress === undefined && snapshots !== undefined && (
        <div className="form-actions form-actions--wrap">
          {chosen !== undefined && (
            <Button variant={advice.keepFirst ? 'secondary' : 'primary'} onClick={() => void restore(chosen.file)}>
              {restoreText.restore(chosen.notes)}
            </Button>
          )}
          {advice.canKeep && 'notesBefore' in finding && (
            <Button variant={advice.keepFirst ? 'primary' : 'secondary'} onClick={() => void keep()}>
              {restoreText.keep(finding.notes)}
            </Button>
          )}
          <Button onClick={chooseFolder}>{restoreText.otherFolder}</Button>
          <Button variant="tertiary" onClick={() => setAsksAfresh(true)}>
            {restoreText.afresh}
          </Button>
        </div>
      )}
      {storage !== undefined && (
        <p className="muted safety-folder">
          {restoreText.folder}: {storage.folder}
        </p>
      )}
      {asksAfresh && <AfreshQuestion onClose={() => setAsksAfresh(false)} onBegin={() => void beginAfresh()} />}
    </section>
  );
}
