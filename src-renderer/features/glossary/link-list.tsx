interface Link {
  readonly id: string;
  readonly label: string;
  /** Said after the label, but no part of the link. */
  readonly more?: string;
  /** What the link does, where its label alone does not tell. */
  readonly describedAs?: string;
  readonly open: () => void;
}

/** Links under a heading; nothing at all when there are none. */
export function LinkList({ title, links }: { readonly title: string; readonly links: readonly Link[] }) {
  if (links.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {links.map(({ id, label, more, describedAs, open }) => (
          <li key={id}>
            <button type="button" className="text-button" aria-label={describedAs} onClick={open}>
              {label}
            </button>
            {more !== undefined && ` ${more}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
