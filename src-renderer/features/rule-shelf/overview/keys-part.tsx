import type { TrustedKey } from '../../../../src-main/contract/packs';
import { chooseKey } from '../../../state/shelf';
import { screen } from '../../../state/stores';
import { inGroups, shelfText } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';

const text = shelfText.key;

/** The keys whose signature counts. */
export function KeysPart({ keys }: { readonly keys: readonly TrustedKey[] }) {
  return (
    <section className="sheet settings__part" aria-labelledby="shelf-keys">
      <h2 id="shelf-keys" tabIndex={-1}>
        {shelfText.keys}
      </h2>
      <p className="muted">{shelfText.keysIntro}</p>
      {keys.length === 0 && <p>{shelfText.noKeys}</p>}
      {keys.length > 0 && (
        <ul className="shelf-items">
          {keys.map((key) => (
            <KeyItem key={`${key.from} ${key.fingerprint}`} trusted={key} />
          ))}
        </ul>
      )}
      <div className="form-actions">
        <Button onClick={() => void chooseKey()} data-add-key="">
          {text.add}
        </Button>
      </div>
    </section>
  );
}

function KeyItem({ trusted: { fingerprint, name, from, addedOn } }: { readonly trusted: TrustedKey }) {
  return (
    <li className="shelf-item" data-key={fingerprint}>
      <div className="shelf-item__words">
        <h3>{name}</h3>
        <small>
          {text.source[from]}
          {addedOn !== undefined && `, ${text.added(addedOn)}`}
        </small>
        <p>
          <span className="only-heard">{text.fingerprint}: </span>
          <code className="fingerprint">{inGroups(fingerprint)}</code>
        </p>
      </div>
      {from === 'own' && (
        <div className="shelf-item__actions">
          <Button
            variant="tertiary"
            aria-label={text.removeOf(name)}
            onClick={() => screen.setState({ dialog: { kind: 'shelf', about: { what: 'remove-key', fingerprint, name } } })}
          >
            {text.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
