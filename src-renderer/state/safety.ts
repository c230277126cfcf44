/** What must outlive the view it began in. */
import { createJobRunner } from './job';

/** A restore goes on when its screen is left. */
export const restoring = createJobRunner();
