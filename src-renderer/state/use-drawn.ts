import { useEffect } from 'react';

/** Tells when a page for the printer stands in the document; puts focus back when it is gone. */
export function useDrawn(paper: { readonly drawn: () => void } | undefined): void {
  useEffect(() => {
    if (paper === undefined) return undefined;
    let current = true;
    const focused = document.activeElement;
    void document.fonts.ready.then(() => {
      if (current) paper.drawn();
    });
    return () => {
      current = false;
      // In print the window is not drawn, and what is not drawn loses focus.
      if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
  }, [paper]);
}
