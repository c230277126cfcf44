/** The side of the process that owns the shelf. */
import type { ShelfProgress } from '../../../contract/packs';
import type { Port } from '../../process/messages';
import { type CallHandlers, serve } from '../../process/service';
import { openWork } from '../open-work';
import { ShelfError } from '../problem';
import type { Work } from '../work';
import type { SessionMethod, WorkSession } from '../work-session';
import type { FromShelf, ShelfCalls, ShelfProblem, ToShelf } from './messages';

const METHODS: Readonly<Record<SessionMethod, true>> = {
  state: true,
  previewPack: true,
  previewList: true,
  previewOffer: true,
  previewCases: true,
  install: true,
  discard: true,
  switch: true,
  back: true,
  remove: true,
  readKey: true,
  trustKey: true,
  removeKey: true,
  clarifications: true,
  checkDraft: true,
  saveDraft: true,
  withdraw: true,
  setAside: true,
  exportClarifications: true,
};

/** Answers the calls that come through the port. The shelf is opened when it is told where it is. */
export function serveShelf(port: Port<FromShelf, ToShelf>, now: () => Date = () => new Date()): void {
  serve(
    port,
    shelfHandlers((progress) => port.send({ progress }), now),
    problemOf,
  );
}

function shelfHandlers(tell: (progress: ShelfProgress) => void, now: () => Date): CallHandlers<ShelfCalls> {
  let opening: Promise<WorkSession> = Promise.reject(new ShelfError('failed', 'Regelbøkene er ikke lest.'));
  opening.catch(() => {});
  const workFor = (signal: AbortSignal): Work => ({
    signal,
    tell: (step, done, total) => tell({ kind: 'work', step, done, total }),
  });
  const methods = Object.keys(METHODS).map((name) => {
    const method = name as SessionMethod;
    const call = async (args: readonly unknown[], signal: AbortSignal): Promise<unknown> => {
      const session = await opening;
      // The types of method and arguments belong together, which TypeScript cannot follow.
      return (session[method] as (work: Work, ...args: readonly unknown[]) => Promise<unknown>)(workFor(signal), ...args);
    };
    return [method, call] as const;
  });
  return {
    async setup(place) {
      opening = openWork(place, now);
      await opening;
      return null;
    },
    async prepare() {
      await opening;
      return null;
    },
    ...(Object.fromEntries(methods) as unknown as Pick<CallHandlers<ShelfCalls>, SessionMethod>),
  };
}

/** Only what was written for the coder leaves the process. */
function problemOf(error: unknown): ShelfProblem {
  if (error instanceof ShelfError) return { code: error.code, message: error.message };
  return { code: 'failed', message: 'Noe gikk galt. Det som er installert og lagt inn, er som før. Prøv igjen.' };
}
