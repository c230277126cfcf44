import { notes } from '../../../state/notes';
import { notesPlace, useNotesPlace } from '../../../state/notes-place';
import { selectNew } from '../../../state/notes-select';
import { useWatched } from '../../../state/use-watched';
import { noteProblem, notesText } from '../../../text/notes';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import { Notice } from '../../../ui/notice';
import { SwitchField } from '../../../ui/switch-field';
import { ListFilters } from './list-filters';
import { NoRows } from './no-rows';
import { NoteList } from './note-list';
import { SearchField } from './search-field';
import type { NoteRows } from './use-note-rows';

interface ListPaneProps extends NoteRows {
  readonly writable: boolean;
  readonly onEnter: () => void;
}

/** The list with what chooses its rows. */
export function ListPane({ rows, ids, counts, tags, today, writable, onEnter }: ListPaneProps) {
  const progress = useWatched(notes.list.progress);
  const scope = useNotesPlace((state) => state.scope);
  const assessed = useNotesPlace((state) => state.assessed);
  const selected = useNotesPlace((state) => state.selection.ids.size);
  const all = scope === 'bin' ? counts.bin : counts.all;
  return (
    <section className="notes__list" aria-label={notesText.list.pane}>
      <div className="notes__head">
        <h1>{notesText.list.label}</h1>
        {writable && (
          <Button variant="primary" aria-keyshortcuts="Control+N" onClick={() => selectNew()}>
            {notesText.list.fresh} <Kbd>Ctrl+N</Kbd>
          </Button>
        )}
      </div>
      <SearchField />
      <ListFilters counts={counts} tags={tags} />
      <div className="notes__count">
        <span className="muted" role="status">
          {progress.done ? notesText.list.shown(rows.length, all) : notesText.list.loading(progress.loaded, progress.total)}
          {selected > 1 && ` · ${notesText.list.selected(selected)}`}
        </span>
        <SwitchField label={notesText.list.assessed} checked={assessed} onChange={(next) => notesPlace.setState({ assessed: next })} />
      </div>
      {progress.problem !== undefined && <Notice tone="danger">{notesText.list.notAllRead(noteProblem(progress.problem))}</Notice>}
      {rows.length > 0 && <NoteList rows={rows} ids={ids} today={today} writable={writable} onEnter={onEnter} />}
      {rows.length === 0 && progress.done && <NoRows empty={counts.all + counts.bin === 0} />}
    </section>
  );
}
