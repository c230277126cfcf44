import { useEffect, useRef } from 'react';
import '../../../ui/reading.css';
import '../../../ui/changes.css';
import type { PackPreview } from '../../../../src-main/contract/packs';
import { useShelf } from '../../../state/shelf';
import { previewText } from '../../../text/rule-shelf';
import { Notice } from '../../../ui/notice';
import { CasesPart } from './cases-part';
import { CodesPart } from './codes-part';
import { DifferencesPart } from './differences-part';
import { PreviewActions } from './preview-actions';
import { PreviewFacts } from './preview-facts';
import { Problems } from './problems';
import { StandingsPart } from './standings-part';

/** What a pack or a list would change, before anything is changed; or why it may not be taken in. */
export function PreviewPage({ preview }: { readonly preview: PackPreview }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const refusal = useShelf((state) => state.refusal);
  useEffect(() => heading.current?.focus(), []);
  const { manifest, problems, standings } = preview;
  const isList = manifest.kind === 'code-list';
  const mayInstall = problems.length === 0;
  return (
    <section className="shelf-preview" aria-labelledby="shelf-preview" data-preview={preview.sha256}>
      <h2 id="shelf-preview" tabIndex={-1} ref={heading}>
        {isList ? previewText.listTitle(manifest.title) : previewText.title(manifest.title)}
      </h2>
      {mayInstall && <p className="muted">{previewText.nothingYet}</p>}
      {refusal !== undefined && <Notice tone="danger">{refusal}</Notice>}
      {!mayInstall && <Problems problems={problems} />}
      <PreviewFacts preview={preview} />
      {mayInstall && (
        <>
          {isList && <CodesPart preview={preview} />}
          <CasesPart preview={preview} />
          <DifferencesPart preview={preview} />
          {standings.length > 0 && <StandingsPart standings={standings} />}
        </>
      )}
      <PreviewActions preview={preview} />
    </section>
  );
}
