import { CERTAINTY_WORDS, type Face } from '../../src-main/contract/face';
import type { Certainty, Verdict } from '../../src-main/contract/rules';
import { nb } from '../text/nb';
import { FaceIcon } from './icons';

interface VerdictMarkProps {
  readonly verdict: Verdict;
  /** Missing where it is not known or the verdict has none. */
  readonly certainty?: Certainty | undefined;
}

/** A verdict in one word, with its icon, and how sure it is where that is known. */
export function VerdictMark({ verdict, certainty }: VerdictMarkProps) {
  const face = markFace(verdict, certainty);
  return (
    <span className="verdict-mark" data-face={face}>
      <FaceIcon face={face} size={18} />
      <span>
        {nb.verdictMark[verdict]}
        {certainty !== undefined && <small>{CERTAINTY_WORDS[certainty]}</small>}
      </span>
    </span>
  );
}

// A yes is drawn as the one that has reservations: what is still open beside it is not known here, and so far there always is something.
function markFace(verdict: Verdict, certainty: Certainty | undefined): Face {
  if (verdict === 'yes') return 'yes-reserved';
  return verdict === 'no' && certainty !== undefined && certainty !== 'confirmed' ? 'no-by-source' : verdict;
}
