import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import '../../ui/palette.css';
import { closePalette } from '../../state/palette';
import { useRecentlyOpened } from '../../state/recently-opened';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { useCall } from '../../state/use-call';
import { paletteText } from '../../text/palette';
import { Failed } from '../../ui/failed';
import { call } from '../bridge';
import { caretBack } from './caret-back';
import type { Row } from './groups';
import type { KeysAhead } from './keys-ahead';
import { NoHits } from './no-hits';
import { PaletteFoot } from './palette-foot';
import { PaletteList, rowId } from './palette-list';
import { runRow } from './run-row';
import { useHits } from './use-hits';
import { useRows } from './use-rows';

const PAGE = 8;
/** More than anybody writes; a longer paste is cut. */
const LONGEST = 20_000;

/** The search box: one field, and what it finds while one writes. `ahead`: keys that came before it was there. */
export function Palette({ ahead }: { readonly ahead: KeysAhead | undefined }) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [told, setTold] = useState<string>();
  /** Enter was pressed before the answer to what is written had come. */
  const waiting = useRef(false);
  const book = useBookOnScreen();
  const ruleBook = book?.id ?? '';
  const { answer, again } = useHits(book?.id, query);
  const recent = useRecentlyOpened(ruleBook);
  const { groups, rows, selected, count, select, move, open } = useRows(answer, recent);
  const codes = useCall('rule-book:codes', book && { ruleBook: book.id });
  const lists = new Map(codes.value?.lists.map((list) => [list.id, list.title]));

  const putCaretBack = useRef<() => void>(undefined);

  useLayoutEffect(() => {
    putCaretBack.current ??= caretBack();
    box.current?.showModal();
    const begun = ahead?.end();
    if (begun === undefined || begun.query === '') return;
    setQuery(begun.query);
    waiting.current = begun.entered;
  }, [ahead]);

  const closed = (): void => {
    putCaretBack.current?.();
    closePalette();
  };
  /** At once: the event that tells of it comes later than the next key may. */
  const close = (): void => {
    box.current?.close();
    closed();
  };

  const choose = (row: Row): void => {
    if (row.type === 'more') open(row.group);
    else if (row.type !== 'command' || row.found.command.possible()) void runRow({ row, hits: answer?.hits ?? [], ruleBook });
  };
  const enter = (): void => {
    if (query.trim() !== '' && answer?.query !== query) waiting.current = true;
    else if (answer?.error !== undefined && selected === undefined) again();
    else if (selected !== undefined) choose(selected);
  };
  useEffect(() => {
    if (!waiting.current || answer?.query !== query) return;
    waiting.current = false;
    enter();
  });

  const copy = async (): Promise<void> => {
    const code = codeIn(selected);
    if (code === undefined) return;
    const result = await call('clipboard:write-text', { text: code });
    setTold(result.ok ? paletteText.copied(code) : paletteText.notCopied);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const act = actionOf(event, {
      Escape: close,
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(PAGE),
      PageUp: () => move(-PAGE),
      Home: () => select(0),
      End: () => select(rows.length - 1),
      Enter: enter,
      'Ctrl+Enter': () => void copy(),
      'Ctrl+k': () => field.current?.select(),
    });
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the box closes it; the key for that is Esc.
    <dialog
      ref={box}
      className="palette"
      aria-label={paletteText.title}
      onClose={closed}
      onClick={(event) => event.target === box.current && close()}
    >
      <div className="palette__box">
        <input
          ref={field}
          type="text"
          className="palette__field"
          role="combobox"
          aria-label={paletteText.field}
          aria-expanded={rows.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={selected === undefined ? undefined : rowId(id, selected)}
          placeholder={paletteText.placeholder}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST}
          value={query}
          onChange={(event) => {
            waiting.current = false;
            setTold(undefined);
            setQuery(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {answer?.error !== undefined && <Failed message={answer.error} onRetry={again} />}
        {answer !== undefined && answer.error === undefined && count === 0 && <NoHits book={book?.title ?? ''} />}
        <PaletteList id={id} answer={answer?.number ?? 0} groups={groups} selected={selected} lists={lists} onChoose={choose} />
        <PaletteFoot book={book?.title ?? ''} canCopy={codeIn(selected) !== undefined} count={count} told={told} />
      </div>
    </dialog>
  );
}

function codeIn(row: Row | undefined): string | undefined {
  const place = row?.type === 'hit' ? row.hit : row?.type === 'recent' ? row.place : undefined;
  return place?.code ?? undefined;
}

/** What a key does here; undefined for a key that is the field's own. */
function actionOf(event: KeyboardEvent, actions: Readonly<Record<string, () => void>>): (() => void) | undefined {
  if (event.altKey || event.metaKey || event.shiftKey) return undefined;
  return actions[event.ctrlKey ? `Ctrl+${event.key.length === 1 ? event.key.toLowerCase() : event.key}` : event.key];
}
