import { faceOf, headlineOf } from '../../../../src-main/contract/face';
import type { Answer, Facts } from '../../../../src-main/contract/rules';
import type { LinkedAssessment } from '../../../data/note';
import { openAssessment } from '../../../state/navigate';
import { useSession } from '../../../state/stores';
import { useCall } from '../../../state/use-call';
import { registrationRows } from '../../../text/answer/coded';
import { factRows } from '../../../text/answer/facts';
import { formatDate, localDay } from '../../../text/dates';
import { localText } from '../../../text/local';
import { nb } from '../../../text/nb';
import { notesText } from '../../../text/notes';
import { BecauseList } from '../../../ui/because-list';
import { Button } from '../../../ui/button';
import { Details } from '../../../ui/details';
import { FaceIcon } from '../../../ui/icons';
import { ValidityBadge } from '../../../ui/validity-badge';

/** Characters of a hash that tell one book from another at a glance. */
const HASH_SHOWN = 12;

interface LinkedCardProps {
  /** Undefined until the note has been stored. */
  readonly id: string | undefined;
  readonly assessment: LinkedAssessment;
  /** Missing where the note cannot be written in. */
  readonly onRemove: (() => void) | undefined;
}

/** The assessment that a note holds: what the rule book said when it was coded, and whether it says so still. */
export function LinkedCard({ id, assessment, onRemove }: LinkedCardProps) {
  const { facts, contactDate, pickedBook, ruleBook, assessedAt } = assessment;
  // The note holds all that an answer is named by; its type only allows further fields beside it.
  const answer = assessment as Pick<Answer, 'verdict' | 'certainty' | 'openPoints' | 'because' | 'registration' | 'clarified'>;
  const text = notesText.linked;
  const face = faceOf(answer);
  const here = useSession((state) => state.ruleBooks.find(({ id }) => id === ruleBook.id));
  const { value } = useCall('rule-book:questions', here && { ruleBook: here.id });
  const open = (): void => void openAssessment(withDate(facts, contactDate), pickedBook);

  return (
    <section className="linked sheet" aria-label={text.title} data-face={face}>
      <div className="linked__head">
        <FaceIcon face={face} />
        <div>
          <h3>
            {text.title} · {text.asCoded}
          </h3>
          <p className="linked__verdict">{headlineOf(answer)}</p>
        </div>
        <div className="linked__actions">
          <Button onClick={open}>{text.open}</Button>
          {onRemove !== undefined && (
            <Button variant="tertiary" onClick={onRemove}>
              {text.remove}
            </Button>
          )}
        </div>
      </div>
      {id !== undefined && (
        <div className="linked__now">
          <strong>{text.now}</strong> <ValidityBadge id={id} assessment={assessment} />
        </div>
      )}
      <Details
        rows={[
          ...(value === undefined ? [] : factRows(facts, value.questions).map(({ label, value: said }) => [label, said] as const)),
          [text.date, contactDate === undefined ? text.noDate : formatDate(contactDate)],
          ...registrationRows(answer.registration).map((row) => [row.term, row.text] as const),
          [
            text.book,
            `${ruleBook.title} (${nb.status[ruleBook.status]}), ${text.hash} ${ruleBook.hash.replace('sha256:', '').slice(0, HASH_SHOWN)}`,
          ],
          [text.at, formatDate(localDay(new Date(assessedAt)))],
        ]}
      />
      {answer.because.length > 0 && (
        <>
          <h4>{text.because}</h4>
          <BecauseList because={answer.because} ruleBook={ruleBook.id} />
        </>
      )}
      {answer.clarified !== undefined && (
        <>
          <h4>{localText.clarified}</h4>
          <BecauseList because={answer.clarified.map(({ because }) => because)} ruleBook={ruleBook.id} />
        </>
      )}
      {answer.openPoints.length > 0 && (
        <>
          <h4>{text.openPoints}</h4>
          <ul className="plain">
            {answer.openPoints.map((point) => (
              <li key={point.text}>
                {point.text} <small>{nb.card.lookIn(nb.card.chapter(point.chapter))}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function withDate(facts: Facts, contactDate: string | undefined): Facts {
  return contactDate === undefined ? facts : { ...facts, contactDate };
}
