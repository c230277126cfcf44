import { useEffect, useState } from 'react';
import { AUTHORITY_WORDS } from '../../../src-main/contract/face';
import type { Result } from '../../../src-main/contract/result';
import type { ClauseDetail } from '../../../src-main/contract/rules';
import { call } from '../../app/bridge';
import { openClause } from '../../state/navigate';
import { clauseToSave } from '../../state/note-links';
import { useSession } from '../../state/stores';
import { sourceWithYear } from '../../text/answer/source';
import { formatDate } from '../../text/dates';
import { localText } from '../../text/local';
import { nb } from '../../text/nb';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Details } from '../../ui/details';
import { Dialog } from '../../ui/dialog';
import { Explained } from '../../ui/explained';
import { LocalMark } from '../../ui/local-mark';
import { Notice } from '../../ui/notice';
import { SaveNoteButton } from '../../ui/save-note-button';

interface ClauseDrawerProps {
  readonly ruleBook: string;
  readonly clause: string;
  readonly onClose: () => void;
}

/** The smallest thing that can be cited: what it says in our words, where it comes from, and what rests on it. */
export function ClauseDrawer({ ruleBook, clause, onClose }: ClauseDrawerProps) {
  const [result, setResult] = useState<Result<ClauseDetail>>();
  useEffect(() => {
    let current = true;
    void call('rule-book:clause', { ruleBook, clause }).then((value) => {
      if (current) setResult(value);
    });
    return () => {
      current = false;
    };
  }, [ruleBook, clause]);

  const title = result?.ok === true ? `${result.value.chapter.id} ${result.value.chapter.title}` : clause;
  return (
    <Dialog shape="drawer" title={title} closeLabel={nb.clause.close} onClose={onClose}>
      {result === undefined && <p className="muted">{nb.clause.loading}</p>}
      {result?.ok === false && <Notice tone="danger">{result.error.message}</Notice>}
      {result?.ok === true && <Clause detail={result.value} ruleBook={ruleBook} />}
    </Dialog>
  );
}

function Clause({ detail, ruleBook }: { readonly detail: ClauseDetail; readonly ruleBook: string }) {
  const book = useSession((state) => state.ruleBooks.find(({ id }) => id === ruleBook));
  const { source } = detail;
  // Who answers for a local clause and since when say more than publisher and year.
  const isLocal = detail.local !== undefined;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [nb.clause.source, source.title],
    [nb.clause.publisher, isLocal ? undefined : source.publisher],
    [nb.clause.place, detail.locator],
    [nb.clause.authority, AUTHORITY_WORDS[detail.authority]],
    [nb.clause.year, isLocal ? undefined : String(detail.year)],
    [nb.clause.address, source.url],
    [nb.clause.note, source.note],
    [localText.responsible, detail.local?.responsible],
    [localText.decidedOn, detail.local && formatDate(detail.local.decidedOn)],
  ];
  return (
    <>
      {detail.local !== undefined && <LocalMark origin={detail.local} />}
      <p className="clause__text">
        <Explained text={detail.text} />
      </p>
      <p className="muted">
        {nb.kind[detail.kind]} · {isLocal ? localText.ownWords : nb.clause.ownWords} · {detail.id}
      </p>
      <Details rows={rows} />
      <div className="clause__actions">
        <CopyButton label={nb.clause.copy} text={() => citation(detail)} />
        {book !== undefined && <SaveNoteButton request={() => clauseToSave(detail, book)} />}
        <Button onClick={() => openClause(detail.id)}>{nb.clause.openInRules}</Button>
        {detail.local !== undefined && (
          <Button onClick={() => void openInList(detail.local?.clarification ?? '')}>{localText.openInList}</Button>
        )}
      </div>
      <h3>{nb.clause.rules}</h3>
      <Resting
        items={detail.rules.map(({ id, title, verdict }) => ({
          id,
          title,
          ...(verdict !== undefined && { tag: nb.verdict[verdict] }),
        }))}
      />
      {detail.checks.length > 0 && (
        <>
          <h3>{nb.clause.checks}</h3>
          <Resting items={detail.checks} />
        </>
      )}
      <h3>{nb.clause.examples}</h3>
      <Resting items={detail.examples} />
    </>
  );
}

function Resting({ items }: { readonly items: readonly { readonly id: string; readonly title: string; readonly tag?: string }[] }) {
  if (items.length === 0) return <p className="muted">{nb.clause.none}</p>;
  return (
    <ul className="plain">
      {items.map(({ id, title, tag }) => (
        <li key={id}>
          {title} {tag !== undefined && <span className="tag">{tag}</span>}
        </li>
      ))}
    </ul>
  );
}

async function openInList(id: string): Promise<void> {
  const { openClarifications } = await import('../../state/clarifications');
  openClarifications({ id });
}

/** The clause as a reference that can stand on its own. */
function citation({ chapter, text, source, locator, authority, year, local }: ClauseDetail): string {
  if (local !== undefined)
    return `${nb.card.chapter(chapter.id)} ${chapter.title}: ${text} (${source.title}, ${local.page}; ${localText.inLine(local)}.)`;
  const address = source.url === undefined ? '' : ` ${source.url}`;
  return `${nb.card.chapter(chapter.id)} ${chapter.title}: ${text} (${source.publisher}: ${sourceWithYear(source.title, year)}, ${locator}; ${AUTHORITY_WORDS[authority]}; ${nb.clause.ownWords.toLowerCase()}.)${address}`;
}
