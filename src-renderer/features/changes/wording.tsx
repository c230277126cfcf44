import type { ChapterDifference, Difference } from '../../../src-main/contract/proof';
import type { Chapter } from '../../../src-main/contract/reading';
import { useCall } from '../../state/use-call';
import { nbChanges } from '../../text/changes';
import { nb } from '../../text/nb';
import { diffWords } from '../../text/word-diff';
import { Failed } from '../../ui/failed';
import { Marked } from '../../ui/marked';

interface WordingProps {
  readonly chapter: ChapterDifference;
  readonly books: Pick<Difference, 'from' | 'to'>;
}

/** The clauses of a chapter in the words of both books, side by side. */
export function Wording({ chapter: { chapter, added, removed, changed }, books }: WordingProps) {
  // A chapter that only one of the books has is not asked for in the other.
  const before = useCall('rule-book:chapter', removed.length + changed.length > 0 ? { ruleBook: books.from, chapter } : undefined);
  const after = useCall('rule-book:chapter', added.length + changed.length > 0 ? { ruleBook: books.to, chapter } : undefined);
  const failed = [before, after].find(({ error }) => error !== undefined);
  if (failed?.error !== undefined) return <Failed message={failed.error} onRetry={failed.again} />;
  const loading = (removed.length + changed.length > 0 && !before.value) || (added.length + changed.length > 0 && !after.value);
  if (loading) return <p className="muted">{nb.clause.loading}</p>;
  return (
    <ul className="wording">
      {[...changed, ...added, ...removed].map((clause) => {
        const pieces = diffWords(textOf(before.value, clause), textOf(after.value, clause));
        return (
          <li key={clause}>
            <small>{clause}</small>
            <div className="before-after">
              {pieces.before.length > 0 && <Marked title={nbChanges.before} pieces={pieces.before} as="del" />}
              {pieces.after.length > 0 && <Marked title={nbChanges.after} pieces={pieces.after} as="ins" />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function textOf(chapter: Chapter | undefined, clause: string): string {
  return chapter?.clauses.find(({ id }) => id === clause)?.text ?? '';
}
