import { nb } from '../text/nb';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { SHORTCUTS, type Shortcut } from './shortcuts';

/** The list of keys, drawn from the same table that listens for them. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={nb.keys.title} onClose={onClose}>
      <Keys title={nb.keys.assess} rows={SHORTCUTS.filter(({ place }) => place !== 'anywhere')} />
      <Keys title={nb.keys.anywhere} rows={SHORTCUTS.filter(({ place }) => place === 'anywhere')} />
    </Dialog>
  );
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly Shortcut[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {rows.map(({ keys, does }) => (
          <div key={keys}>
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
