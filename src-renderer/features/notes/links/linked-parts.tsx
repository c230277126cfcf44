import type { NoteEditor } from '../../../data/api';
import type { NoteContent } from '../../../data/note';
import { openClause, openCode } from '../../../state/navigate';
import { showToast } from '../../../state/toast';
import { notesText } from '../../../text/notes';
import { Button } from '../../../ui/button';
import { LinkedCard } from './linked-card';

interface LinkedPartsProps {
  readonly id: string | undefined;
  readonly editor: NoteEditor;
  readonly content: NoteContent;
  readonly readOnly: boolean;
}

/** What a note hangs on: its assessment, the clauses that it quotes, and its codes. What is taken out can be put back. */
export function LinkedParts({ id, editor, content, readOnly }: LinkedPartsProps) {
  const { assessment, quotes, codes } = content;
  const take = (words: string, patch: Partial<NoteContent>, back: Partial<NoteContent>): void => {
    editor.change(patch);
    showToast(words, { actions: [{ label: notesText.toast.undo, run: () => editor.change(back) }] });
  };
  return (
    <>
      {assessment !== undefined && (
        <LinkedCard
          id={id}
          assessment={assessment}
          onRemove={
            readOnly
              ? undefined
              : () => {
                  editor.change({ assessment: undefined });
                  showToast(notesText.linked.removed, {
                    actions: [{ label: notesText.toast.undo, run: () => editor.change({ assessment }) }],
                  });
                }
          }
        />
      )}
      {quotes.length > 0 && (
        <section className="quotes" aria-label={notesText.quotes.title}>
          <h3>{notesText.quotes.title}</h3>
          <ul className="sheet rows">
            {quotes.map((quote) => (
              <li key={`${quote.clause} ${quote.ruleBook.hash}`}>
                <p>{quote.text}</p>
                <small>
                  {quote.clause} · {quote.locator} · {quote.ruleBook.title}
                </small>
                <div className="quotes__actions">
                  <Button variant="tertiary" aria-label={notesText.quotes.openLabel(quote.clause)} onClick={() => openClause(quote.clause)}>
                    {notesText.quotes.open}
                  </Button>
                  {!readOnly && (
                    <Button
                      variant="tertiary"
                      aria-label={notesText.quotes.remove(quote.clause)}
                      onClick={() =>
                        take(notesText.quotes.removed(quote.clause), { quotes: quotes.filter((one) => one !== quote) }, { quotes })
                      }
                    >
                      {notesText.take}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {codes.length > 0 && (
        <section className="quotes" aria-label={notesText.codes.title}>
          <h3>{notesText.codes.title}</h3>
          <ul className="note-codes">
            {codes.map((code) => (
              <li key={`${code.system} ${code.code}`}>
                <button
                  type="button"
                  className="chip chip--name"
                  aria-label={notesText.codes.open(code.code)}
                  onClick={() => openCode(code.system, code.code)}
                >
                  {code.code}
                </button>
                {!readOnly && (
                  <button
                    type="button"
                    className="text-button text-button--small"
                    aria-label={notesText.codes.remove(code.code)}
                    onClick={() => take(notesText.codes.removed(code.code), { codes: codes.filter((one) => one !== code) }, { codes })}
                  >
                    {notesText.take}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
