import type { ChapterDifference, Difference } from '../../../src-main/contract/proof';
import { changesPlace } from '../../state/changes-place';
import { nbChanges } from '../../text/changes';
import { nb } from '../../text/nb';
import { diffWords } from '../../text/word-diff';
import { EffectMark } from '../../ui/effect-mark';
import { Marked } from '../../ui/marked';
import { ClauseChanges } from './clause-changes';

interface ChapterCardProps {
  readonly chapter: ChapterDifference;
  readonly books: Pick<Difference, 'from' | 'to'>;
  /** How many contacts under the filters are due to it. */
  readonly contacts: number;
}

/** What is changed in one chapter: the change log row by row, then the clauses. */
export function ChapterCard({ chapter, books, contacts }: ChapterCardProps) {
  const { chapter: id, title, rows } = chapter;
  const name = nb.card.chip(id);
  return (
    <article className="sheet change-chapter" data-chapter={id}>
      <header>
        <h2>{title.includes(name) ? title : `${name} ${title}`}</h2>
        {contacts > 0 && (
          <button type="button" className="text-button" onClick={() => showContacts(id)}>
            {nbChanges.showContacts(contacts)}
          </button>
        )}
      </header>
      {rows.length === 0 && <p className="muted">{nbChanges.notInLog}</p>}
      {rows.map((row) => {
        const { before, after } = diffWords(row.before, row.after);
        return (
          <div key={row.id} className="change-row">
            <p className="change-row__effect">
              <EffectMark effect={row.effect} />
              <small>{row.locator}</small>
            </p>
            <div className="before-after">
              <Marked title={nbChanges.before} pieces={before} as="del" />
              <Marked title={nbChanges.after} pieces={after} as="ins" />
            </div>
          </div>
        );
      })}
      <ClauseChanges chapter={chapter} books={books} />
    </article>
  );
}

function showContacts(chapter: string): void {
  changesPlace.setState({ chapter });
  document.querySelector<HTMLElement>('[data-contacts]')?.focus();
}
