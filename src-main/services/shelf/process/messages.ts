/** What main and the process of the shelf say to each other. */
import type { ShelfProgress } from '../../../contract/packs';
import type { FromProcess, ProcessProblem, ToProcess } from '../../process/messages';
import type { ShelfPlace } from '../place';
import type { ShelfError } from '../problem';
import type { ShelfSession } from '../session';
import type { SessionMethod } from '../work-session';

/** The calls of the session, each with its arguments; and `prepare`, which only makes the books. */
export type ShelfCalls = {
  readonly [M in SessionMethod]: { in: Parameters<ShelfSession[M]>; out: Awaited<ReturnType<ShelfSession[M]>> };
} & { readonly setup: { in: ShelfPlace; out: null }; readonly prepare: { in: null; out: null } };

export type ShelfCode = ShelfError['code'];
export type ShelfProblem = ProcessProblem<ShelfCode>;
export type ToShelf = ToProcess<ShelfCalls>;
export type FromShelf = FromProcess<ShelfProgress, ShelfCode>;
