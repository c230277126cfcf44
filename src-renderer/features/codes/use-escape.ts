import { useEffect } from 'react';
import { screen } from '../../state/stores';

/** Esc goes one step back: from the code to its row, from the row or the filter to the lists. */
export function useEscape(view: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const focused = document.activeElement;
      const here = view.current;
      if (event.key !== 'Escape' || event.defaultPrevented || screen.getState().dialog !== undefined) return;
      if (here === null || focused === null || !here.contains(focused)) return;
      event.preventDefault();
      const row = here.querySelector<HTMLElement>('[data-code-row][tabindex="0"]');
      const list = here.querySelector<HTMLElement>('[data-list-row][tabindex="0"]');
      (focused.closest('.codes__panel') === null ? list : (row ?? list))?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [view]);
}
