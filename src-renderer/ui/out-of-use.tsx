import type { ReactNode } from 'react';

/** Words that say that a code may not be used, behind a sign that says the same without colour. */
export function OutOfUse({ children }: { readonly children: ReactNode }) {
  return (
    <span className="out-of-use">
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d="M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM3.6 3.6l8.8 8.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span>{children}</span>
    </span>
  );
}
