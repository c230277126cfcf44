import type { AtlasEntry } from '../../../src-main/contract/proof';
import type { Question } from '../../../src-main/contract/rules';
import { openAssessment } from '../../state/navigate';
import { factRows } from '../../text/answer/facts';
import { nbAtlas } from '../../text/atlas';
import { nb } from '../../text/nb';
import { LocalMark } from '../../ui/local-mark';
import { VerdictMark } from '../../ui/verdict-mark';
import { furtherFacts } from './entries';

interface AtlasRowProps {
  readonly entry: AtlasEntry;
  readonly questions: readonly Question[];
  readonly ruleBook: string;
  readonly stop: boolean;
  readonly onFocus: () => void;
}

/** One example on its row: verdict, facts, grounds and chapter. It opens as an assessment. */
export function AtlasRow({ entry, questions, ruleBook, stop, onFocus }: AtlasRowProps) {
  const facts = factRows(furtherFacts(entry.facts), questions);
  return (
    <button
      type="button"
      className="atlas-row"
      data-entry=""
      tabIndex={stop ? 0 : -1}
      aria-description={nbAtlas.open}
      onFocus={onFocus}
      onClick={() => void openAssessment(entry.facts, ruleBook)}
    >
      <VerdictMark verdict={entry.verdict} certainty={entry.certainty} />
      <span className="atlas-row__words">
        <span className="atlas-row__facts">
          {facts.map(({ fact, label, value }) => (
            <span key={fact}>
              <span className="muted">{label}:</span> {value}
            </span>
          ))}
          {facts.length === 0 && <span className="muted">{nbAtlas.noMore}</span>}
        </span>
        <small>{entry.grounds.join(' ')}</small>
        {entry.local === true && <LocalMark />}
      </span>
      <span className="chip chip--number">{nb.card.chip(entry.chapter)}</span>
    </button>
  );
}
