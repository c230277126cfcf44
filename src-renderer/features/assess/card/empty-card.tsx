import { keyOfOption } from '../../../state/option-keys';
import { useAssessment } from '../../../state/stores';
import { nb } from '../../../text/nb';
import { FaceIcon } from '../../../ui/icons';
import { Kbd } from '../../../ui/kbd';

/** The contact form and the channel of the example; when a book lacks them there is simply no example. */
const EXAMPLE = [
  { fact: 'contactForm', option: 'message' },
  { fact: 'channel', option: 'sms' },
] as const;

/** The card before the first answer: what it will show, and one example to try. */
export function EmptyCard() {
  const questions = useAssessment((state) => state.questions);
  const steps = EXAMPLE.flatMap(({ fact, option }) => {
    const options = questions.find((question) => question.fact === fact)?.options ?? [];
    const index = options.findIndex(({ id }) => id === option);
    const key = keyOfOption(index);
    return key === undefined ? [] : [{ key, label: options[index]?.label ?? '' }];
  });

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a small window, so it must be reachable without a mouse.
    <section className="card__scroll" tabIndex={0} aria-label={nb.card.content}>
      <div className="verdict">
        <FaceIcon face="needs-answers" />
        <h2>{nb.card.emptyTitle}</h2>
      </div>
      <div className="card-section teach">
        <p>{nb.card.emptyBody}</p>
        <ul>
          {nb.card.emptyList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {steps.length === EXAMPLE.length && (
          <p className="teach__try">
            {nb.card.tryTitle}{' '}
            {steps.map(({ key, label }) => (
              <span key={label}>
                <Kbd>{key}</Kbd> {label}
              </span>
            ))}
          </p>
        )}
      </div>
    </section>
  );
}
