import { useEffect, useRef } from 'react';
import { FACE_WORDS } from '../../../src-main/contract/face';
import { nbContrast } from '../../text/contrast';
import { FaceIcon } from '../../ui/icons';
import { moveFocus } from '../../ui/move-focus';
import type { Candidate } from './candidates';

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** What to compare with. The arrow keys show one after another. */
export function CandidateList({ candidates, chosen, onChoose }: CandidateListProps) {
  const list = useRef<HTMLElement>(null);
  // The first one is compared with at once, because focus shows what it stands on.
  useEffect(() => list.current?.querySelector<HTMLElement>('[data-candidate]')?.focus(), []);
  const stop = chosen ?? candidates[0]?.id;
  const groups = [
    { title: nbContrast.recent, kind: 'recent', empty: nbContrast.recentEmpty },
    { title: nbContrast.change, kind: 'change', empty: undefined },
  ] as const;

  return (
    <nav
      className="reading__list candidates"
      aria-label={nbContrast.with}
      ref={list}
      onKeyDown={(event) => moveFocus(event, '[data-candidate]')}
    >
      {groups.map(({ title, kind, empty }) => {
        const own = candidates.filter((candidate) => candidate.kind === kind);
        if (own.length === 0 && empty === undefined) return null;
        return (
          <section key={kind} aria-labelledby={`candidates-${kind}`}>
            <h2 id={`candidates-${kind}`}>{title}</h2>
            {own.length === 0 && <p className="muted">{empty}</p>}
            <ul>
              {own.map((candidate) => (
                <li key={candidate.id}>
                  <button
                    type="button"
                    className="list-row list-row--candidate"
                    data-candidate={candidate.id}
                    data-face={candidate.face}
                    tabIndex={candidate.id === stop ? 0 : -1}
                    aria-current={candidate.id === chosen ? 'true' : undefined}
                    onFocus={() => onChoose(candidate.id)}
                    onClick={() => onChoose(candidate.id)}
                  >
                    {candidate.face !== undefined && <FaceIcon face={candidate.face} size={16} />}
                    <span>
                      {candidate.kind === 'change' && <small>{candidate.detail}</small>}
                      {candidate.label}
                      {candidate.kind === 'recent' && <small>{candidate.detail}</small>}
                    </span>
                    {candidate.face !== undefined && <span className="only-heard">{FACE_WORDS[candidate.face]}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
