import { nbAtlas } from '../text/atlas';
import { fileCheckKeys } from '../text/file-check-keys';
import { nb } from '../text/nb';
import { notesText } from '../text/notes';
import { Kbd } from '../ui/kbd';
import { type Place, SHORTCUTS, type Shortcut } from './shortcuts';

/** The list of keys, drawn from the same table that listens for them. */
export function KeyList() {
  return (
    <>
      <Keys title={nb.keys.assess} rows={rowsOf('assess', 'question', 'contrast')} />
      <Keys title={nb.keys.lists} rows={rowsOf('lists', 'filter')} />
      <Keys title={notesText.keys.title} rows={rowsOf('notes')} />
      <Keys title={fileCheckKeys.title} rows={rowsOf('file-check')} />
      <Keys title={nbAtlas.keys.title} rows={rowsOf('examples')} />
      <Keys title={nb.keys.anywhere} rows={rowsOf('on-top', 'anywhere')} />
    </>
  );
}

function rowsOf(...places: readonly Place[]): readonly Shortcut[] {
  return SHORTCUTS.filter(({ place }) => places.includes(place));
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly Shortcut[] }) {
  return (
    <section>
      <h4>{title}</h4>
      <dl className="keys">
        {rows.map(({ keys, does }) => (
          <div key={`${keys} ${does}`}>
            <dt>
              {keys.split(', ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
