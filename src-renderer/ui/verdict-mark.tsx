import type { Face } from '../../src-main/contract/face';
import type { Verdict } from '../../src-main/contract/rules';
import { nb } from '../text/nb';
import { FaceIcon } from './icons';

// A rule or an example does not say how sure its answer is, so a yes is drawn as the one that has reservations.
const FACES: Readonly<Record<Verdict, Face>> = {
  yes: 'yes-reserved',
  no: 'no',
  unsettled: 'unsettled',
  'needs-answers': 'needs-answers',
};

/** A verdict in one word, with its icon. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const face = FACES[verdict];
  return (
    <span className="verdict-mark" data-face={face}>
      <FaceIcon face={face} size={18} />
      {nb.verdictMark[verdict]}
    </span>
  );
}
