/** The session of the window over the process that owns the shelf. */
import type { ShelfProgress } from '../../../contract/packs';
import { type Asked, type ProcessClientDeps, processClient, type StartedProcess } from '../../process/client';
import { isSettledWithin } from '../../process/settled-within';
import type { ShelfPlace } from '../place';
import { ShelfError } from '../problem';
import type { ShelfSession } from '../session';
import type { SessionMethod } from '../work-session';
import type { ShelfCalls, ShelfCode } from './messages';

export type ShelfProcess = StartedProcess<ShelfCalls, ShelfProgress, ShelfCode>;

export interface ShelfClientDeps {
  readonly start: () => ShelfProcess;
  readonly place: ShelfPlace;
  /** Calls after each change of what is used; the change is answered when this is done. */
  readonly onChanged: () => Promise<void>;
  /** Calls when the process has gone by itself. */
  readonly onLost: () => void;
}

export interface ShelfClient {
  readonly session: ShelfSession;
  /** Makes the books of the state as it is; resolves when they lie on disk. */
  prepare(): Promise<void>;
  /** Ends the process. The next call starts another. */
  stop(): Promise<void>;
}

/** A process that has not stopped by then is ended: it keeps nothing but what is on disk. */
const CANCEL_PATIENCE_MS = 200;
const NOTHING: ShelfProgress = { kind: 'none' };
const CANCELLED = 'Avbrutt. Ingenting er endret.';
const GONE =
  'Prosessen som holder regelbøkene, stoppet uventet. Det som er installert og lagt inn, er helt: enten som før eller endret. Se etter, og prøv igjen.';
/** After these, other books or other keys may be in use. */
const CHANGING: ReadonlySet<SessionMethod> = new Set([
  'install',
  'switch',
  'back',
  'remove',
  'trustKey',
  'removeKey',
  'saveDraft',
  'withdraw',
  'setAside',
]);

/** A client; the process is started at the first call. */
export function shelfClient({ start, place, onChanged, onLost }: ShelfClientDeps): ShelfClient {
  let progress = NOTHING;
  /** What is under way, the newest last. */
  const under = new Set<Asked<unknown>>();
  let cancelling = false;

  const deps: ProcessClientDeps<ShelfCalls, ShelfProgress, ShelfCode> = {
    start,
    setup: () => place,
    onProgress(next) {
      if (under.size > 0) progress = next;
    },
    onLost,
    onGone: () => {},
    failure: (problem) => {
      if (problem !== 'gone') return new ShelfError(problem.code, problem.message);
      return cancelling ? new ShelfError('cancelled', CANCELLED) : new ShelfError('failed', GONE);
    },
  };
  const client = processClient(deps);

  const call = async <M extends SessionMethod>(method: M, args: ShelfCalls[M]['in']): Promise<ShelfCalls[M]['out']> => {
    const asked = client.ask(method, args);
    under.add(asked);
    try {
      return await asked.answer;
    } finally {
      under.delete(asked);
      if (under.size === 0) progress = NOTHING;
      if (CHANGING.has(method)) await onChanged();
    }
  };

  /** Asks all that is under way to stop, and ends the process where it does not. */
  const cancel = async (): Promise<void> => {
    const stopping = [...under];
    for (const asked of stopping) asked.abort();
    const settled = await Promise.all(stopping.map((asked) => isSettledWithin(asked.answer, CANCEL_PATIENCE_MS)));
    if (settled.every(Boolean)) return;
    cancelling = true;
    await client.stop();
    cancelling = false;
  };

  return {
    session: {
      progress: () => progress,
      cancel: () => void cancel(),
      state: (...args) => call('state', args),
      previewPack: (...args) => call('previewPack', args),
      previewList: (...args) => call('previewList', args),
      previewOffer: (...args) => call('previewOffer', args),
      previewCases: (...args) => call('previewCases', args),
      install: (...args) => call('install', args),
      discard: (...args) => call('discard', args),
      switch: (...args) => call('switch', args),
      back: (...args) => call('back', args),
      remove: (...args) => call('remove', args),
      readKey: (...args) => call('readKey', args),
      trustKey: (...args) => call('trustKey', args),
      removeKey: (...args) => call('removeKey', args),
      clarifications: (...args) => call('clarifications', args),
      checkDraft: (...args) => call('checkDraft', args),
      saveDraft: (...args) => call('saveDraft', args),
      withdraw: (...args) => call('withdraw', args),
      setAside: (...args) => call('setAside', args),
      exportClarifications: (...args) => call('exportClarifications', args),
    },
    prepare: async () => void (await client.ask('prepare', null).answer),
    stop: () => client.stop(),
  };
}
