import type { NoteOrder } from '../../../data/api';
import { type NoteScope, notesPlace, useNotesPlace } from '../../../state/notes-place';
import { notesText } from '../../../text/notes';
import { Segments } from '../../../ui/segments';
import { SelectField } from '../../../ui/select-field';
import type { NoteRows } from './use-note-rows';

const SCOPES: readonly NoteScope[] = ['all', 'open', 'follow-up', 'settled', 'overdue', 'bin'];
const ORDERS: readonly Exclude<NoteOrder, 'match'>[] = ['updated', 'created', 'title', 'due', 'status'];
const ANY = '';

/** Which notes are listed, and in which order. */
export function ListFilters({ counts, tags }: Pick<NoteRows, 'counts' | 'tags'>) {
  const { scope, tag, order, bestFirst, words } = useNotesPlace((state) => state);
  const text = notesText.list;
  const searching = words.trim() !== '';
  const named = tag === undefined || tags.some((one) => one.tag === tag) ? tags : [{ tag, notes: 0 }, ...tags];
  return (
    <div className="notes__filters">
      <Segments
        label={text.scopesLabel}
        value={scope}
        onChange={(next) => notesPlace.setState({ scope: next })}
        options={SCOPES.map((value) => ({
          value,
          label: (
            <>
              {text.scopes[value]} <span className="notes__number">{counts[value]}</span>
            </>
          ),
        }))}
      />
      <div className="notes__choices">
        <SelectField
          label={text.order}
          value={searching && bestFirst ? 'match' : order}
          options={[...(searching ? (['match'] as const) : []), ...ORDERS].map((value) => ({ value, label: text.orders[value] }))}
          onChange={(next) => notesPlace.setState(next === 'match' ? { bestFirst: true } : { order: next, bestFirst: false })}
        />
        <SelectField
          label={text.tag}
          value={tag ?? ANY}
          options={[
            { value: ANY, label: text.anyTag },
            ...named.map((one) => ({ value: one.tag, label: text.tagCount(one.tag, one.notes) })),
          ]}
          onChange={(next) => notesPlace.setState({ tag: next === ANY ? undefined : next })}
        />
      </div>
    </div>
  );
}
