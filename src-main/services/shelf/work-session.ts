/** What the process of the shelf does: the session of the window, with work that can be watched and stopped. */
import type { ShelfSession } from './session';
import type { Work } from './work';

/** The calls that have an answer. */
export type SessionMethod = Exclude<keyof ShelfSession, 'progress' | 'cancel'>;

export type WorkSession = {
  readonly [M in SessionMethod]: (work: Work, ...args: Parameters<ShelfSession[M]>) => ReturnType<ShelfSession[M]>;
};
