import type { InstalledPack } from '../../../../src-main/contract/packs';
import { nb } from '../../../text/nb';
import { inGroups, shelfText, shortHash } from '../../../text/rule-shelf';
import { CopyButton } from '../../../ui/copy-button';
import { Notice } from '../../../ui/notice';
import { PackActions } from './pack-actions';

const text = shelfText.pack;

/** One pack: what it is and from whom, whether it is in use, and what can be done with it. */
export function PackItem({ pack }: { readonly pack: InstalledPack }) {
  const { manifest, trust, key, sha256, installedAt, on, setAside } = pack;
  const { id, title, kind, version, publisher } = manifest;
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
      <PackActions pack={pack} />
    </li>
  );
}
