import { createPortal } from 'react-dom';
import { useScreen } from '../../state/stores';
import { useDrawn } from '../../state/use-drawn';
import { SlipPage } from './slip-page';

/** The slip while it is on its way to paper: outside the window's own tree, unseen on the screen, alone in print. */
export function PrintedSlip() {
  const paper = useScreen((state) => state.paper);
  const slip = paper !== undefined && 'slip' in paper ? paper : undefined;
  useDrawn(slip);
  return slip === undefined ? null : createPortal(<SlipPage slip={slip.slip} />, document.body);
}
