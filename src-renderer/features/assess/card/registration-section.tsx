import { CERTAINTY_WORDS } from '../../../../src-main/contract/face';
import type { CodedValue, Registration } from '../../../../src-main/contract/rules';
import { openCode } from '../../../state/navigate';
import { notValidWords } from '../../../text/code-days';
import { nb } from '../../../text/nb';
import { CopyButton } from '../../../ui/copy-button';
import { OutOfUse } from '../../../ui/out-of-use';

interface RegistrationSectionProps {
  readonly registration: Registration;
  /** Answers that are still missing can change what is registered. */
  readonly open: boolean;
}

/** What to register: contact type, indirect activity, codes and when. */
export function RegistrationSection({ registration, open }: RegistrationSectionProps) {
  const { contactType, indirectActivity, codes, timing } = registration;
  const nothing = contactType === undefined && indirectActivity === undefined && codes.length === 0 && timing === undefined;
  return (
    <section className="card-section">
      <h3>{nb.card.registration}</h3>
      {nothing ? (
        <p className="muted">{open ? nb.card.registrationOpen : nb.card.noRegistration}</p>
      ) : (
        <dl className="register">
          {contactType !== undefined && <Coded label={nb.card.contactType} value={contactType} />}
          {indirectActivity !== undefined && <Coded label={nb.card.indirect} value={indirectActivity} />}
          {codes.map((value) => (
            <Coded key={`${value.system} ${value.code}`} label={nb.card.code} value={value} />
          ))}
          {timing !== undefined && (
            <div className="register__row">
              <dt>{nb.card.timing}</dt>
              <dd>{timing}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
}

function Coded({ label, value }: { readonly label: string; readonly value: CodedValue }) {
  return (
    <div className="register__row">
      <dt>{label}</dt>
      <dd>
        <CodeLine system={value.system} value={value} />
        {value.alternatives?.map((other) => (
          <div className="register__other" key={other.code}>
            <span className="muted">{nb.card.or}</span>
            <CodeLine system={value.system} value={other} />
          </div>
        ))}
        {value.note !== undefined && <small>{value.note}</small>}
        <small>
          {value.source} · {CERTAINTY_WORDS[value.certainty]}
        </small>
      </dd>
    </div>
  );
}

function CodeLine({ system, value }: { readonly system: string; readonly value: Pick<CodedValue, 'code' | 'label' | 'notValid'> }) {
  const { code, label, notValid } = value;
  const notValidOnDay = notValidWords(notValid);
  return (
    <div className="code-line">
      <span>
        <code>{code}</code> {label}{' '}
        <button
          type="button"
          className="text-button text-button--small"
          aria-label={nb.card.whereCode(code)}
          onClick={() => openCode(system, code)}
        >
          {nb.card.where}
        </button>
        {notValidOnDay !== undefined && (
          <span className="code-line__out">
            <OutOfUse>{notValidOnDay}</OutOfUse>
          </span>
        )}
      </span>
      <CopyButton quiet text={() => code} describedAs={nb.card.copyCode(code)} />
    </div>
  );
}
