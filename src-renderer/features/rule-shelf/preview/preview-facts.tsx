import type { ReactNode } from 'react';
import type { PackPreview } from '../../../../src-main/contract/packs';
import { inGroups, previewText, shelfText } from '../../../text/rule-shelf';

/** What the file is, who vouches for it, and how its books were proved. */
export function PreviewFacts({ preview }: { readonly preview: PackPreview }) {
  const { file, manifest, replaces, certificates, key, trust } = preview;
  // An official list that the coder has picked herself has nobody's signature, and needs none.
  const isOwnList = manifest.kind === 'code-list' && key === undefined && trust === 'own';
  return (
    <section className="sheet settings__part" aria-label={manifest.title}>
      <dl className="facts shelf-facts">
        {!isOwnList && (
          <>
            <Row term={previewText.kind}>
              {shelfText.pack.kind[manifest.kind]}, {previewText.edition(manifest.version)}, {previewText.created(manifest.created)}
            </Row>
            <Row term={previewText.publisher}>{manifest.publisher}</Row>
          </>
        )}
        <Row term={previewText.file}>{file}</Row>
        <Row term={previewText.signature}>{isOwnList ? previewText.localList : <Signature preview={preview} />}</Row>
        {replaces !== undefined && <Row term={previewText.replaces}>{previewText.replacesWord(replaces.title, replaces.version)}</Row>}
        {certificates.map(({ ruleBook, title, combinations, findings }) => (
          <Row key={ruleBook} term={previewText.certificate}>
            {title}
            <small className={findings.length > 0 ? 'bad-word' : undefined}>
              {previewText.certificateWord(combinations, findings.length)}
            </small>
          </Row>
        ))}
      </dl>
    </section>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Signature({ preview: { trust, key } }: { readonly preview: PackPreview }) {
  const isTrusted = trust !== undefined && trust !== 'untested';
  return (
    <>
      {key === undefined ? (
        <strong className="bad-word">{previewText.unsigned}</strong>
      ) : (
        <>
          {isTrusted ? (
            <>
              {key.name} <small>{previewText.trust[trust]}</small>
            </>
          ) : (
            <>
              <strong className="bad-word">{previewText.unknownKey}</strong> <small>{previewText.unknownKeyDo}</small>
            </>
          )}
          <span className="only-heard">{previewText.fingerprint}: </span>
          <code className="fingerprint">{inGroups(key.fingerprint)}</code>
        </>
      )}
    </>
  );
}
