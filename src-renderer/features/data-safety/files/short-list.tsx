import { filesText } from '../../../text/data-safety/files';

interface ShortListProps {
  readonly title: string;
  readonly help?: string;
  readonly items: readonly { readonly key: string; readonly text: string }[];
}

/** So many are named; the others are counted. */
const MOST = 50;

/** Things that need a look, under one line that says how many there are. Nothing when there are none. */
export function ShortList({ title, help, items }: ShortListProps) {
  if (items.length === 0) return null;
  return (
    <details className="short-list" open={items.length <= 5}>
      <summary>{title}</summary>
      {help !== undefined && <p className="muted">{help}</p>}
      <ul>
        {items.slice(0, MOST).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
        {items.length > MOST && <li className="muted">{filesText.more(items.length - MOST)}</li>}
      </ul>
    </details>
  );
}
