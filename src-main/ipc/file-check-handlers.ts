/** The calls about checking a file. Paths come from the dialogs and from what was dropped, never from the page. */
import { basename } from 'node:path';
import type { ChannelName } from '../contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../contract/channels';
import { type CallError, fail, ok, type Result } from '../contract/result';
import { WorkerError } from '../services/file-check/process/worker-error';
import type { FileCheckSession } from '../services/file-check/window/session';
import { saving } from './saving';

export interface FileCheckDeps {
  readonly session: FileCheckSession;
  /** Each gives a full path, or undefined when the coder cancelled. */
  readonly dialogs: {
    file(): Promise<string | undefined>;
    map(): Promise<string | undefined>;
    mapTo(): Promise<string | undefined>;
    findingsTo(format: 'csv' | 'xlsx'): Promise<string | undefined>;
  };
  /** Asks where, and writes the page as it prints. The name of the file; undefined when the coder cancelled. */
  readonly saveReport: () => Promise<string | undefined>;
}

type FileCheckChannel = Extract<ChannelName, `file-check:${string}`>;
type FileCheckHandlers = {
  readonly [C in FileCheckChannel]: (input: ChannelInput<C>) => Result<ChannelOutput<C>> | Promise<Result<ChannelOutput<C>>>;
};

/** The handlers over a session that is opened when it is first needed. */
export function createFileCheckHandlers(opened: () => Promise<FileCheckDeps>): FileCheckHandlers {
  /** Does something with the session. A failure that is told in words becomes a failed result; anything else is the router's to report. */
  const answering = async <T>(answer: (deps: FileCheckDeps) => T | Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await answer(await opened()));
    } catch (error) {
      if (error instanceof WorkerError) return fail(codeOf(error.code), error.message);
      throw error;
    }
  };
  return {
    'file-check:state': () => answering(({ session }) => session.state()),
    'file-check:progress': () => answering(({ session }) => session.progress()),
    'file-check:choose': () =>
      answering(async ({ session, dialogs }) => {
        const path = await dialogs.file();
        return path === undefined ? session.state() : session.choose(path);
      }),
    'file-check:drop': ({ path }) => answering(({ session }) => session.choose(path)),
    'file-check:demo': () => answering(({ session }) => session.demo()),
    'file-check:map': (choices) => answering(({ session }) => session.map(choices)),
    'file-check:import-map': () =>
      answering(async ({ session, dialogs }) => {
        const path = await dialogs.map();
        return path === undefined ? session.state() : session.importMap(path);
      }),
    'file-check:export-map': () =>
      answering(async ({ session, dialogs }) => {
        const path = await dialogs.mapTo();
        if (path !== undefined) session.exportMap(path);
        return savedAs(path);
      }),
    'file-check:reconsider': () => answering(({ session }) => session.reconsider()),
    'file-check:start': () => answering(({ session }) => session.start()),
    'file-check:cancel': () => answering(({ session }) => session.cancel()),
    'file-check:close': () => answering(({ session }) => session.close()),
    'file-check:findings': ({ choice, offset, limit }) => answering(({ session }) => session.findings(choice, offset, limit)),
    'file-check:row': ({ finding }) => answering(({ session }) => session.row(finding)),
    'file-check:export': ({ format, choice }) =>
      answering(async ({ session, dialogs }) => {
        const path = await dialogs.findingsTo(format);
        return savedAs(path !== undefined && (await session.export(format, path, choice)) ? path : undefined);
      }),
    'file-check:save-report': () => saving(() => answering(async ({ saveReport }) => savedAs(await saveReport()))),
  };
}

function savedAs(path: string | undefined): { saved: boolean; name?: string } {
  return path === undefined ? { saved: false } : { saved: true, name: basename(path) };
}

function codeOf(code: WorkerError['code']): CallError['code'] {
  return code === 'not-found' || code === 'rule-books-unusable' ? code : 'failed';
}
