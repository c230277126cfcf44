import type { ListedClarification } from '../../../../src-main/contract/clarifications';
import { useSession } from '../../../state/stores';
import { useCall } from '../../../state/use-call';
import { clarificationText } from '../../../text/clarifications';
import { localText } from '../../../text/local';
import { nb } from '../../../text/nb';
import { ChevronIcon } from '../../../ui/icons';
import { ClarificationActions } from './clarification-actions';
import { ClarificationDetails } from './clarification-details';
import { Conflicts } from './conflicts';
import { History } from './history';
import { Review } from './review';
import { decidesOf } from './shown';
import { StateMark } from './state-mark';

const text = clarificationText.list;

interface ClarificationRowProps {
  readonly listed: ListedClarification;
  readonly all: readonly ListedClarification[];
}

/** One clarification: what it says on its row, and all about it below. */
export function ClarificationRow({ listed, all }: ClarificationRowProps) {
  const { newest, standing, pack } = listed;
  const book = useSession((state) => state.ruleBooks.find(({ id }) => id === newest.ruleBook));
  const { value } = useCall('rule-book:questions', book && { ruleBook: book.id });
  const questions = value?.questions ?? [];
  const outOfUse = whyOutOfUse(listed);
  return (
    <li>
      <details className="sheet clarification" data-clarification={newest.id} data-state={standing.state}>
        <summary>
          <StateMark state={standing.state} />
          <span className="clarification__words">
            <span className="clarification__decides">{text.decides[decidesOf(newest)]}</span>
            <span className="clarification__says">{newest.says}</span>
            <small>
              {localText.by(newest)} · {newest.source}, {newest.page}
              {pack !== undefined && ` · ${text.fromPack(pack.title, pack.publisher)}`}
              {pack?.untested === true && ` · ${text.untested}`}
            </small>
          </span>
          <span className="chip chip--number">{nb.card.chip(newest.chapter)}</span>
          <span className="clarification__chevron">
            <ChevronIcon />
          </span>
        </summary>
        <div className="clarification__body">
          {standing.state === 'conflict' && <Conflicts listed={listed} all={all} questions={questions} />}
          {standing.state === 'review' && <Review standing={standing} ruleBook={newest.ruleBook} />}
          {outOfUse !== undefined && <p className="clarification__reasons">{outOfUse}</p>}
          <ClarificationDetails content={newest} questions={questions} bookTitle={book?.title ?? text.bookGone(newest.ruleBook)} />
          {standing.state !== 'conflict' && <ClarificationActions listed={listed} />}
          <History listed={listed} />
        </div>
      </details>
    </li>
  );
}

/** Who took it out of use, and why; undefined for one that nobody did. */
function whyOutOfUse({ newest: { withdrawn }, standing, decisions: [last] }: ListedClarification): string | undefined {
  if (withdrawn !== undefined) return text.withdrawnBy(withdrawn.by, withdrawn.why);
  return standing.state === 'set-aside' && last !== undefined ? text.setAsideBy(last.by, last.why) : undefined;
}
