import type { ReactNode } from 'react';

interface SectionProps {
  readonly id: string | undefined;
  readonly title: string;
  readonly line?: string;
  readonly children: ReactNode;
}

/** A part of a chapter, with a heading that can be jumped to. */
export function Section({ id, title, line, children }: SectionProps) {
  return (
    <section className="part" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {line !== undefined && <p className="muted">{line}</p>}
      {children}
    </section>
  );
}
