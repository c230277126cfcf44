import type { ReactNode } from 'react';

/** A term with what it stands for, on one line of a list of terms. */
export function Term({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
