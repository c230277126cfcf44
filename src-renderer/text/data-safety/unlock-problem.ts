/** Why something did not open, told of the way that was tried. */
import type { WayIn } from '../../data/api';
import type { Problem } from '../../data/outcome';
import { lockText } from './lock';
import { problemText } from './problems';

/** The words for a try that failed. */
export function unlockProblem(kind: WayIn['kind'], problem: Problem): string {
  if (problem.code === 'not-found') return lockText.noSuchWay;
  return problem.code === 'wrong-secret' && problem.message === undefined ? lockText.wrong[kind] : problemText(problem);
}
