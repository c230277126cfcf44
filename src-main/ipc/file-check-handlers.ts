/** The calls about checking a file. Paths come from the dialogs and from what was dropped, never from the page. */
import { basename } from 'node:path';
import type { ChannelName } from '../contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../contract/channels';
import { type CallError, fail, ok, type Result } from '../contract/result';
import { FileCheckError } from '../services/file-check/problem';
import { WorkerError } from '../services/file-check/process/worker-client';
import type { FileCheckSession } from '../services/file-check/window/session';
import { replaceFile } from '../services/replace-file';

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

/** The handlers over the given session. */
export function createFileCheckHandlers({ session, dialogs, saveReport }: FileCheckDeps): FileCheckHandlers {
  return {
    'file-check:state': () => ok(session.state()),
    'file-check:progress': () => ok(session.progress()),
    'file-check:choose': () =>
      answering(async () => {
        const path = await dialogs.file();
        return path === undefined ? session.state() : session.choose(path);
      }),
    'file-check:drop': ({ path }) => answering(() => session.choose(path)),
    'file-check:demo': () => answering(() => session.demo()),
    'file-check:map': (choices) => answering(() => session.map(choices)),
    'file-check:import-map': () =>
      answering(async () => {
        const path = await dialogs.map();
        return path === undefined ? session.state() : session.importMap(path);
      }),
    'file-check:export-map': () =>
      answering(async () => {
        const map = session.mapToSave();
        const path = map === undefined ? undefined : await dialogs.mapTo();
        if (path === undefined) return { saved: false };
        replaceFile(path, `${JSON.stringify(map, null, 2)}\n`);
        return { saved: true, name: basename(path) };
      }),
    'file-check:reconsider': () => answering(() => session.reconsider()),
    'file-check:start': () => ok(session.start()),
    'file-check:cancel': () => answering(() => session.cancel()),
    'file-check:close': () => answering(() => session.close()),
    'file-check:findings': ({ choice, offset, limit }) => answering(() => session.findings(choice, offset, limit)),
    'file-check:row': ({ finding }) => answering(() => session.row(finding)),
    'file-check:export': ({ format, choice }) =>
      answering(async () => {
        const path = await dialogs.findingsTo(format);
        if (path === undefined) return { saved: false };
        return (await session.export(format, path, choice)) ? { saved: true, name: basename(path) } : { saved: false };
      }),
    'file-check:save-report': () =>
      answering(async () => {
        const name = await saveReport();
        return name === undefined ? { saved: false } : { saved: true, name };
      }),
  };
}

/** A failure that is told in words becomes a failed result; anything else is the router's to report. */
async function answering<T>(answer: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await answer());
  } catch (error) {
    if (error instanceof WorkerError || error instanceof FileCheckError) return fail(codeOf(error.code), error.message);
    throw error;
  }
}

function codeOf(code: WorkerError['code'] | FileCheckError['code']): CallError['code'] {
  return code === 'not-found' || code === 'rule-books-unusable' ? code : 'failed';
}
