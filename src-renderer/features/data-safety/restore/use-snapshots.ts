import { useCallback, useEffect, useState } from 'react';
import type { NotesStorage, SnapshotInfo } from '../../../../src-main/contract/backups';
import type { Problem } from '../../../data/outcome';
import { notes } from '../../../state/notes';

export interface FoundSnapshots {
  /** Undefined until main has looked. */
  readonly snapshots: readonly SnapshotInfo[] | undefined;
  readonly storage: NotesStorage | undefined;
  readonly problem: Problem | undefined;
  readonly lookAgain: () => void;
  /** Asks for another folder, and looks there. */
  readonly chooseFolder: () => void;
}

/** What lies in the backup folder. */
export function useSnapshots(): FoundSnapshots {
  const [found, setFound] = useState<Pick<FoundSnapshots, 'snapshots' | 'storage' | 'problem'>>({
    snapshots: undefined,
    storage: undefined,
    problem: undefined,
  });
  const [round, setRound] = useState(0);
  const lookAgain = useCallback(() => setRound((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round looks again.
  useEffect(() => {
    let current = true;
    void Promise.all([notes.restore.choices(), notes.snapshots.storage()]).then(([choices, storage]) => {
      if (!current) return;
      setFound({
        snapshots: choices.ok ? choices.value : [],
        storage: storage.ok ? storage.value : undefined,
        problem: choices.ok ? undefined : choices.problem,
      });
    });
    return () => {
      current = false;
    };
  }, [round]);
  const chooseFolder = (): void => {
    void notes.snapshots.chooseFolder().then((outcome) => {
      if (outcome.ok) lookAgain();
      else setFound((before) => ({ ...before, problem: outcome.problem }));
    });
  };
  return { ...found, lookAgain, chooseFolder };
}
