import { useState } from 'react';
import type { PackPreview } from '../../../../src-main/contract/packs';
import type { ChapterDifference } from '../../../../src-main/contract/proof';
import { nbChanges } from '../../../text/changes';
import { previewText } from '../../../text/rule-shelf';
import { diffWords } from '../../../text/word-diff';
import { Marked } from '../../../ui/marked';

interface ClauseWordingsProps {
  readonly chapters: readonly ChapterDifference[];
  readonly wordings: NonNullable<PackPreview['wordings']>;
}

const KINDS = ['added', 'changed', 'removed'] as const;
/** So many are shown at a time. */
const PAGE = 20;

/** The clauses that come, go or are reworded, chapter by chapter, in words where the words are known. */
export function ClauseWordings({ chapters, wordings }: ClauseWordingsProps) {
  const [most, setMost] = useState(PAGE);
  const rows = chapters.flatMap((chapter) =>
    KINDS.flatMap((kind) => chapter[kind].map((clause) => ({ clause, kind, title: chapter.title }))),
  );
  return (
    <>
      <ul className="wording shelf-wording">
        {rows.slice(0, most).map(({ clause, kind, title }) => {
          const words = wordings.find((wording) => wording.clause === clause);
          const pieces = diffWords(words?.before ?? '', words?.after ?? '');
          return (
            <li key={clause} data-clause={clause}>
              <p>
                <span className="tag">{previewText[kind]}</span> <strong>{clause}</strong> <span className="muted">{title}</span>
              </p>
              {words !== undefined && (
                <div className={kind === 'changed' ? 'before-after' : undefined}>
                  {pieces.before.length > 0 && <Marked title={nbChanges.before} pieces={pieces.before} as="del" />}
                  {pieces.after.length > 0 && <Marked title={nbChanges.after} pieces={pieces.after} as="ins" />}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {rows.length > most && (
        <button type="button" className="text-button" onClick={() => setMost(most + PAGE)}>
          {previewText.showMore(rows.length - most)}
        </button>
      )}
    </>
  );
}
