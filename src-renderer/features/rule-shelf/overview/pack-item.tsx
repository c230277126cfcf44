import type { InstalledPack } from '../../../../src-main/contract/packs';
import { switchPack } from '../../../state/shelf';
import { screen } from '../../../state/stores';
import { nb } from '../../../text/nb';
import { inGroups, shelfText, shortHash } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { Notice } from '../../../ui/notice';
import { SwitchField } from '../../../ui/switch-field';

const text = shelfText.pack;

/** One pack: what it is and from whom, whether it is in use, and what can be done with it. */
export function PackItem({ pack: { manifest, trust, key, sha256, installedAt, on, earlier, setAside } }: { readonly pack: InstalledPack }) {
  const { id, title, kind, version, publisher } = manifest;
  const before = earlier[0]?.manifest.version;
  return (
    <li className="shelf-item" data-pack={id}>
      <div className="shelf-item__words">
        <h3>
          {title} {trust === 'untested' && <span className="badge badge--untested">{nb.untested.tag}</span>}
        </h3>
        <p>{text.line(kind, version, publisher)}</p>
        <small>
          {text.installedAt(installedAt)} · {shelfText.book.signed(trust, key !== undefined)}
        </small>
        {on && setAside !== undefined && (
          <Notice tone="warning">
            {text.setAside} {setAside}
          </Notice>
        )}
        {trust === 'untested' && on && <p className="untested-line">{nb.untested.mark}</p>}
        <details className="shelf-item__more">
          <summary>{text.more}</summary>
          <dl className="facts">
            <div>
              <dt>{text.key}</dt>
              <dd>
                {key === undefined ? (
                  text.unsigned
                ) : (
                  <>
                    {key.name}
                    <code className="fingerprint">{inGroups(key.fingerprint)}</code>
                  </>
                )}
              </dd>
            </div>
            <div>
              <dt>{text.sha}</dt>
              <dd>
                <code title={sha256}>{shortHash(sha256)}</code> <CopyButton quiet text={() => sha256} describedAs={text.copySha(title)} />
              </dd>
            </div>
          </dl>
        </details>
      </div>
      <div className="shelf-item__actions">
        <SwitchField
          label={
            <>
              {on ? text.on : text.off}
              <span className="only-heard">: {title}</span>
            </>
          }
          checked={on}
          onChange={(checked) => void switchPack(id, checked)}
        />
        {before !== undefined && (
          <Button
            variant="tertiary"
            aria-label={text.backOf(title, before)}
            onClick={() => screen.setState({ dialog: { kind: 'shelf', about: { what: 'back', pack: id, from: version, to: before } } })}
          >
            {text.back(before)}
          </Button>
        )}
        {!on && (
          <Button
            variant="tertiary"
            aria-label={text.removeOf(title)}
            onClick={() => screen.setState({ dialog: { kind: 'shelf', about: { what: 'remove-pack', pack: id, title } } })}
          >
            {text.remove}
          </Button>
        )}
      </div>
    </li>
  );
}
