import type { SearchHit } from '../../../src-main/contract/search';
import type { NoteHit } from '../../state/note-hits';
import type { Place } from '../../state/recently-opened';
import { isLocalId } from '../../text/local';
import { nb } from '../../text/nb';
import { notesText } from '../../text/notes';
import { paletteText } from '../../text/palette';
import { Kbd } from '../../ui/kbd';
import { LocalMark } from '../../ui/local-mark';
import { MarkedText } from '../../ui/marked-text';
import type { PaletteCommand } from './commands';
import type { Row } from './groups';

import type { CommandMatch } from './match-commands';
import { codeOf } from './open-place';

export interface PaletteRowProps {
  readonly id: string;
  readonly row: Row;
  readonly selected: boolean;
  /** Titles of the code lists, by id. */
  readonly lists: ReadonlyMap<string, string>;
  readonly onChoose: (row: Row) => void;
}

/** One row of the list: what it is, where it stands, and why it was found. */
export function PaletteRow({ id, row, selected, lists, onChoose }: PaletteRowProps) {
  const blocked = row.type === 'command' && !row.found.command.possible();
  return (
    // The keys are heard by the field, which keeps focus; a click is only the mouse's way to Enter.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={`hit hit--${row.type}`}
      data-row-key={row.key}
      data-match={row.type === 'hit' ? row.hit.match : undefined}
      aria-selected={selected}
      aria-disabled={blocked ? 'true' : undefined}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(row)}
    >
      {row.type === 'hit' && <Hit place={row.hit} hit={row.hit} lists={lists} />}
      {row.type === 'recent' && <Hit place={row.place} lists={lists} />}
      {row.type === 'note' && <Note found={row.found} />}
      {row.type === 'command' && <CommandHit found={row.found} blocked={blocked} />}
      {row.type === 'more' && (
        <span className="hit__more" role="img" aria-label={paletteText.moreOf(row.count, paletteText.groups[row.group])}>
          {paletteText.more(row.count)}
        </span>
      )}
    </div>
  );
}

interface HitProps {
  readonly place: Place;
  /** How it was found; missing where it was not searched for. */
  readonly hit?: SearchHit;
  readonly lists: ReadonlyMap<string, string>;
}

function Hit({ place, hit, lists }: HitProps) {
  const where = place.code ?? (place.chapter === null ? '' : nb.card.chip(place.chapter));
  // What was found in the name is marked there; else it was the code or the number that was written.
  const named = hit?.match === 'exact' && hit.marks.title.length === 0;
  const list = place.kind === 'code' ? lists.get(codeOf(place.id)[0]) : undefined;
  return (
    <>
      <span className="hit__where">{named ? <mark>{where}</mark> : where}</span>
      <span className="hit__text">
        <span className="hit__title">
          <MarkedText text={place.title} marks={hit?.marks.title ?? []} />
        </span>
        {isLocalId(place.id) && <LocalMark />}
        {hit !== undefined && hit.excerpt !== '' && (
          <small>
            <MarkedText text={hit.excerpt} marks={hit.marks.excerpt} />
          </small>
        )}
      </span>
      <span className="hit__kind">
        <span>
          {hit?.match === 'fuzzy' && <span className="tag">{paletteText.fuzzy}</span>}
          {paletteText.kind[place.kind]}
        </span>
        {list !== undefined && <small>{list}</small>}
      </span>
    </>
  );
}

function Note({ found: { note, excerpt, marks } }: { readonly found: NoteHit }) {
  return (
    <>
      <span className="hit__where">{notesText.status[note.status]}</span>
      <span className="hit__text">
        <span className="hit__title">{note.title === '' ? notesText.untitled : <MarkedText text={note.title} marks={marks.title} />}</span>
        {excerpt !== '' && (
          <small>
            <MarkedText text={excerpt} marks={marks.excerpt} />
          </small>
        )}
      </span>
      <span className="hit__kind">
        <span>{paletteText.note}</span>
      </span>
    </>
  );
}

function CommandHit({ found, blocked }: { readonly found: CommandMatch<PaletteCommand>; readonly blocked: boolean }) {
  const { command, via, marks } = found;
  return (
    <>
      <span className="hit__text">
        <span className="hit__title">
          <MarkedText text={command.label} marks={marks} />
        </span>
        {blocked ? <small>{paletteText.needsAnswers}</small> : via !== undefined && <small>{paletteText.via(via)}</small>}
      </span>
      <span className="hit__kind">
        <span className="only-heard">{paletteText.command}</span>
        {command.keys !== undefined && <Kbd>{command.keys}</Kbd>}
      </span>
    </>
  );
}
