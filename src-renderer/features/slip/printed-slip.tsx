import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useScreen } from '../../state/stores';
import { SlipPage } from './slip-page';

/** The slip while it is on its way to paper: outside the window's own tree, unseen on the screen, alone in print. */
export function PrintedSlip() {
  const paper = useScreen((state) => state.paper);
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
  return paper === undefined ? null : createPortal(<SlipPage slip={paper.slip} />, document.body);
}
