import { AUTHORITY_WORDS } from '../../src-main/contract/face';
import type { Because } from '../../src-main/contract/rules';
import { screen } from '../state/stores';
import { sourceWithYear } from '../text/answer/source';
import { nb } from '../text/nb';
import { LocalMark } from './local-mark';

interface BecauseListProps {
  readonly because: readonly Because[];
  readonly ruleBook: string;
}

/** Clauses with their chapter, text and source. A chip opens the clause with everything that rests on it. */
export function BecauseList({ because, ruleBook }: BecauseListProps) {
  return (
    <ul className="because">
      {because.map((ground) => (
        <li key={ground.clause}>
          <button
            type="button"
            className="chip"
            data-clause={ground.clause}
            aria-label={nb.card.openClause(nb.card.chapter(ground.chapter))}
            aria-haspopup="dialog"
            onClick={() => screen.setState({ dialog: { kind: 'clause', ruleBook, clause: ground.clause } })}
          >
            {nb.card.chip(ground.chapter)}
          </button>
          <span>
            {ground.text}
            {ground.local === undefined ? (
              <small>
                {sourceWithYear(ground.source, ground.year)} · {AUTHORITY_WORDS[ground.authority]}
              </small>
            ) : (
              <>
                <small>
                  {ground.source}, {ground.local.page}
                </small>
                <LocalMark origin={ground.local} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
