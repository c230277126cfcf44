import { useEffect, useRef } from 'react';
import '../../../ui/clarifications.css';
import '../../../ui/reading.css';
import { clarifications, keyOf, type ListFilter, loadClarifications, useClarifications, useEditor } from '../../../state/clarifications';
import { isWritten } from '../../../state/clarifications-editor';
import { resumeDraft } from '../../../state/clarifications-open';
import { screen } from '../../../state/stores';
import { clarificationText } from '../../../text/clarifications';
import { nb } from '../../../text/nb';
import { Button } from '../../../ui/button';
import { Failed } from '../../../ui/failed';
import { Notice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { ClarificationRow } from './clarification-row';
import { EmptyList } from './empty-list';
import { isShown } from './shown';

const text = clarificationText.list;
const FILTERS: readonly ListFilter[] = ['all', 'in-use', 'conflict', 'review', 'out'];

/** The page «Avklaringer»: all of them, what has become of each, and what can be done about it. */
export function ClarificationsPage() {
  const list = useClarifications((state) => state.list);
  const error = useClarifications((state) => state.error);
  const filter = useClarifications((state) => state.filter);
  const unsaved = useEditor((state) => (isWritten(state) ? state.form?.chapter : undefined));
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => void loadClarifications(), []);
  useJump(page, list !== undefined);
  const shown = (list ?? []).filter((one) => isShown(one, filter));

  return (
    <div className="clarifications" ref={page}>
      {unsaved !== undefined && (
        <Notice
          tone="info"
          actions={
            <Button variant="tertiary" onClick={resumeDraft}>
              {text.goOn}
            </Button>
          }
        >
          {text.draft(nb.card.chapter(unsaved))}
        </Notice>
      )}
      {error !== undefined && <Failed message={error} onRetry={() => void loadClarifications()} />}
      {list !== undefined && list.length === 0 && <EmptyList />}
      {list !== undefined && list.length > 0 && (
        <>
          <div className="clarifications__top">
            <div>
              <h2>{text.heading}</h2>
              <p className="muted">{text.what}</p>
            </div>
            {list.some(({ pack, newest }) => pack === undefined && newest.withdrawn === undefined) && (
              <Button aria-haspopup="dialog" onClick={() => screen.setState({ dialog: { kind: 'clarifications-share' } })}>
                {text.share}
              </Button>
            )}
          </div>
          <Segments
            label={text.filter}
            value={filter}
            options={FILTERS.map((value) => ({
              value,
              label: `${text.filters[value]} ${list.filter((one) => isShown(one, value)).length}`,
            }))}
            onChange={(value) => clarifications.setState({ filter: value })}
          />
          {shown.length === 0 && (
            <p className="muted" role="status">
              {text.none}
            </p>
          )}
          <ul className="clarifications__list">
            {shown.map((one) => (
              <ClarificationRow key={keyOf(one)} listed={one} all={list} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Opens the one that was asked for, and gives it focus. */
function useJump(page: { readonly current: HTMLElement | null }, ready: boolean): void {
  const jump = useClarifications((state) => state.jump);
  useEffect(() => {
    if (!ready || jump === undefined) return undefined;
    // The settings give focus to their heading when they are opened; this comes after it.
    const timer = setTimeout(() => {
      const which = jump.id === undefined ? '[data-clarification]' : `[data-clarification="${CSS.escape(jump.id)}"]`;
      const row = page.current?.querySelector<HTMLDetailsElement>(which);
      if (row != null) {
        row.open = true;
        row.querySelector<HTMLElement>('summary')?.focus();
        row.scrollIntoView({ block: 'nearest' });
      }
      clarifications.setState({ jump: undefined });
    });
    return () => clearTimeout(timer);
  }, [ready, jump, page]);
}
