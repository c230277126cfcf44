import './validity.css';
import type { LinkedAssessment } from '../data/note';
import type { ClauseChange, Comparison, NoAnswer, NoteValidity } from '../data/validity/validity';
import { useSession } from '../state/stores';
import { validityText } from '../text/data-safety/validity';
import { formatDate, localDay } from '../text/dates';
import { nb } from '../text/nb';
import { ClauseChip } from './clause-chip';
import { LocalMark } from './local-mark';
import { VerdictMark } from './verdict-mark';

interface ValidityDetailsProps {
  readonly assessment: LinkedAssessment;
  readonly validity: NoteValidity;
}

/** Both clocks: what the rule book said when the contact was coded, and what it says now; and the clauses that made the difference. */
export function ValidityDetails({ assessment, validity: { inForce, forItsDate } }: ValidityDetailsProps) {
  const { ruleBook, contactDate, assessedAt, verdict, certainty } = assessment;
  const bookNow = useSession((session) => session.ruleBooks.find(({ id }) => id === ruleBook.id));
  return (
    <div className="validity">
      <table className="table validity__clocks">
        <caption className="only-heard">{validityText.clocks}</caption>
        <thead>
          <tr>
            <th scope="col">{validityText.when}</th>
            <th scope="col">{validityText.book}</th>
            <th scope="col">{validityText.answer}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {validityText.atCoding}
              <small>{formatDate(localDay(new Date(assessedAt)))}</small>
            </th>
            <td>
              {ruleBook.title}
              {bookNow === undefined && <small>{validityText.bookGone}</small>}
              {bookNow !== undefined && bookNow.hash !== ruleBook.hash && <small>{validityText.bookChanged}</small>}
            </td>
            <td>
              <VerdictMark verdict={verdict} certainty={certainty} />
            </td>
          </tr>
          <Clock title={validityText.inForce} now={inForce} />
          {forItsDate !== undefined && contactDate !== undefined && (
            <Clock title={validityText.forItsDate} detail={formatDate(contactDate)} now={forItsDate} />
          )}
        </tbody>
      </table>
      {clauseGroups(inForce, forItsDate).map(({ book, clauses }) => (
        <section key={book.id}>
          <h3>
            {validityText.clauses} · {book.title}
          </h3>
          <ul className="validity__clauses">
            {clauses.map((change) => (
              <Clause key={`${change.clause} ${change.kind}`} change={change} ruleBook={book.id} thenBook={ruleBook.id} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface ClockProps {
  readonly title: string;
  readonly detail?: string;
  readonly now: Comparison | NoAnswer;
}

function Clock({ title, detail, now }: ClockProps) {
  return (
    <tr>
      <th scope="row">
        {title}
        {detail !== undefined && <small>{detail}</small>}
      </th>
      {'book' in now ? (
        <>
          <td>{now.book.title}</td>
          <td>
            <VerdictMark verdict={now.verdict} certainty={now.certainty} />
            <small>{now.differences.length === 0 ? validityText.same : validityText.changed(now.differences)}</small>
          </td>
        </>
      ) : (
        <td colSpan={2}>{now.message}</td>
      )}
    </tr>
  );
}

interface ClauseProps {
  readonly change: ClauseChange;
  readonly ruleBook: string;
  /** The book of then: a clause that was dropped is read there. */
  readonly thenBook: string;
}

function Clause({ change: { clause, chapter, kind, textThen, textNow, quoted, local }, ruleBook, thenBook }: ClauseProps) {
  return (
    <li>
      <p className="validity__clause">
        <ClauseChip clause={clause} ruleBook={kind === 'dropped' ? thenBook : ruleBook} />
        <span>
          {nb.card.chapter(chapter)} · <strong>{validityText.kindOf({ kind, ...(local === true && { local }) })}</strong>
          {local === true && (
            <>
              {' '}
              · <LocalMark />
            </>
          )}
          {quoted && ` · ${validityText.quoted}`}
        </span>
      </p>
      <dl className="validity__texts">
        {textThen !== undefined && (
          <div>
            <dt>{validityText.textThen}</dt>
            <dd>{textThen}</dd>
          </div>
        )}
        {textNow !== undefined && (
          <div>
            <dt>{validityText.textNow}</dt>
            <dd>{textNow}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

/** The clauses of each book; one book is told once, also when it is both in force and the newest for the date. */
function clauseGroups(...answers: readonly (Comparison | NoAnswer | undefined)[]): readonly Comparison[] {
  const compared = answers.filter((one): one is Comparison => one !== undefined && 'book' in one && one.clauses.length > 0);
  return compared.filter(({ book }, at) => compared.findIndex((other) => other.book.id === book.id) === at);
}
