/** The check of a file as the window meets it: one file at a time, from its choice to its result. The work is done in a process of its own. */
import { basename } from 'node:path';
import type {
  ChosenFile,
  FileCheckProgress,
  FileCheckState,
  FileChoices,
  FindingChoice,
  FindingPage,
  FindingRow,
} from '../../../contract/file-check';
import { HIDDEN_ID } from '../../../core/checks/identity-id';
import { findIdentityNumbers, removeIdentityNumbers } from '../../../core/privacy/identity-numbers';
import type { Asked } from '../../process/client';
import { isSettledWithin } from '../../process/settled-within';
import { replaceFile } from '../../replace-file';
import { notOver, outputProblem } from '../output/place';
import type { WorkerCalls } from '../process/messages';
import type { WorkerClient } from '../process/worker-client';
import { WorkerError } from '../process/worker-error';
import type { FileMap } from '../readers/reader';
import type { MapMemory } from './map-memory';

type Preview = WorkerCalls['preview']['out'];

/** A file that can be checked. */
interface Chosen extends Preview {
  readonly path: string;
  readonly file: ChosenFile;
  readonly map: FileMap;
  readonly remembered: boolean;
}

export interface SessionDeps {
  /** `onLost` is told when the process goes by itself. */
  readonly worker: (events: { onProgress(progress: FileCheckProgress): void; onLost(): void }) => WorkerClient;
  readonly memory: MapMemory;
  /** A place for the demo file, and how all that was put down on the way is removed. */
  readonly temp: { demoFile(): Promise<string>; clearAll(): Promise<void> };
  readonly bytesOf: (path: string) => Promise<number>;
  readonly now: () => Date;
}

export interface FileCheckSession {
  state(): FileCheckState;
  progress(): FileCheckProgress;
  /** Looks at a file. While another is being checked, nothing happens. */
  choose(path: string): Promise<FileCheckState>;
  /** Makes a synthetic file and checks it. */
  demo(): Promise<FileCheckState>;
  map(choices: FileChoices): Promise<FileCheckState>;
  /** @throws WorkerError when the file holds no mapping. */
  importMap(path: string): Promise<FileCheckState>;
  /** Writes the mapping of the chosen file, each of its headers with the column that it stands for. @throws WorkerError when it cannot. */
  exportMap(path: string): void;
  reconsider(): Promise<FileCheckState>;
  start(): FileCheckState;
  cancel(): Promise<FileCheckState>;
  close(): Promise<FileCheckState>;
  /** Other rule books are in use: the next file, and the next check, is read with them. A result stays as it is. */
  booksChanged(): void;
  /** The next three fail with a WorkerError, with words for the coder. */
  findings(choice: FindingChoice, offset: number, limit: number): Promise<FindingPage>;
  row(finding: number): Promise<FindingRow>;
  /** False where it was stopped: no file is written then. */
  export(format: 'csv' | 'xlsx', path: string, choice: FindingChoice): Promise<boolean>;
}

/** A process that has not stopped by then is ended: the coder sees within 200 ms that it has stopped. */
const CANCEL_PATIENCE_MS = 100;
const EMPTY: FileCheckState = { kind: 'empty' };
const NOTHING: FileCheckProgress = { kind: 'none' };
const AUTOMATIC: FileMap = { columns: {}, values: {} };
const LOST = 'Prosessen som holdt funnene, stoppet uventet. Filen er ikke berørt, og ingenting er lagret. Kontroller filen på nytt.';

/** A session with no file. */
export function openSession({ worker: startWorker, memory, temp, bytesOf, now }: SessionDeps): FileCheckSession {
  let state = EMPTY;
  let progress = NOTHING;
  let chosen: Chosen | undefined;
  /** The check or the export that is under way. */
  let work: Asked<unknown> | undefined;
  let lastRow: Asked<unknown> | undefined;
  /** Changes with every step, so that an answer that comes too late changes nothing. */
  let step = 0;

  const worker = startWorker({
    onProgress(next) {
      if (work !== undefined) progress = next;
    },
    onLost() {
      if (state.kind === 'result') become({ kind: 'failed', file: state.file, message: LOST, again: true });
    },
  });

  /** The process holds the books that were in use when it began. */
  let outdated = false;
  const withBooksOfNow = (): void => {
    if (outdated) void worker.stop();
    outdated = false;
  };

  /** A question that comes after the result was closed must not start another process. */
  const mustHaveResult = (): void => {
    if (state.kind !== 'result') throw new WorkerError('not-found', 'Det er ingen kontroll å vise. Kontroller filen på nytt.');
  };

  const become = (next: FileCheckState): FileCheckState => {
    step++;
    state = next;
    return state;
  };

  const showChosen = (cancelled = false): FileCheckState => {
    if (chosen === undefined) return become(EMPTY);
    const { file, preview, columns, map, remembered } = chosen;
    const { values, ...choices } = map;
    const mappedValues = Object.values(values).reduce((sum, words) => sum + Object.keys(words).length, 0);
    return become({ kind: 'chosen', file, preview, choices, mappedValues, remembered, columns, cancelled });
  };

  const preview = (path: string, map: FileMap): Promise<Preview> => worker.ask('preview', { path, map }).answer;

  /** Does something that asks the process, and shows why it could not be done. A later step overtakes it. */
  const showing = async (file: ChosenFile | undefined, ask: () => Promise<FileCheckState>): Promise<FileCheckState> => {
    const mine = ++step;
    try {
      const next = await ask();
      return next;
    } catch (error) {
      if (step !== mine) return state;
      return become({ kind: 'failed', ...(file !== undefined && { file }), message: wordsOf(error), again: false });
    }
  };

  const look = async (path: string, demo: boolean): Promise<FileCheckState> => {
    // The name goes into titles and files, and somebody may have called a file after a patient.
    const file: ChosenFile = { name: withoutIdentityNumbers(basename(path)), bytes: await bytesOf(path), demo };
    chosen = undefined;
    withBooksOfNow();
    return showing(file, async () => {
      const mine = step;
      let seen = await preview(path, AUTOMATIC);
      const known = memory.recall(headersOf(seen));
      if (known !== undefined) seen = await preview(path, known);
      if (step !== mine) return state;
      chosen = { ...seen, path, file, map: known ?? AUTOMATIC, remembered: known !== undefined };
      return showChosen();
    });
  };

  const remap = async (map: FileMap): Promise<FileCheckState> => {
    const before = chosen;
    if (before === undefined || state.kind === 'running') return state;
    // At once, so that a check that is begun before the preview is there takes this map and not the one before.
    const mapped = { ...before, map, remembered: false };
    chosen = mapped;
    return showing(before.file, async () => {
      const mine = step;
      const seen = await preview(before.path, map);
      if (step !== mine) return state;
      chosen = { ...mapped, ...seen };
      return showChosen();
    });
  };

  const start = (): FileCheckState => {
    if (chosen === undefined || state.kind === 'running') return state;
    const { path, map, file } = chosen;
    withBooksOfNow();
    const asked = worker.ask('check', { path, map });
    work = asked;
    progress = { kind: 'run', bytesDone: 0, bytesTotal: file.bytes, rows: 0, findings: 0, seconds: 0 };
    const running = become({ kind: 'running', file });
    const mine = step;
    const ended = (next: () => void): void => {
      if (work === asked) [work, progress] = [undefined, NOTHING];
      if (step === mine) next();
    };
    asked.answer.then(
      (found) =>
        ended(() => {
          if (chosen !== undefined) memory.remember(headersOf(chosen), chosen.map);
          become({ kind: 'result', file, ...found, checkedAt: now().toISOString() });
        }),
      (error: unknown) => ended(() => become({ kind: 'failed', file, message: wordsOf(error), again: true })),
    );
    return running;
  };

  /** Stops a check: asks for it, and ends the process when it does not. */
  const stopRun = async (stopping: Asked<unknown>): Promise<void> => {
    work = undefined;
    progress = NOTHING;
    stopping.abort();
    if (await isSettledWithin(stopping.answer, CANCEL_PATIENCE_MS)) return;
    void worker.stop();
  };

  return {
    state: () => state,
    progress: () => progress,
    choose: async (path) => (state.kind === 'running' ? state : look(path, false)),
    async demo() {
      if (state.kind === 'running') return state;
      const path = await temp.demoFile();
      const made = await showing(undefined, async () => {
        await worker.ask('demo', { path }).answer;
        return state;
      });
      if (made.kind === 'failed') return made;
      const looked = await look(path, true);
      return looked.kind === 'chosen' ? start() : looked;
    },
    map: async (choices) => remap({ columns: choices.columns, values: chosen?.map.values ?? {}, ...readAs(choices) }),
    async importMap(path) {
      if (chosen === undefined) return state;
      const map = await worker.ask('loadMap', { path }).answer;
      // Tried first: a map that does not fit the file or the questions leaves everything as it was.
      await preview(chosen.path, map);
      return remap(map);
    },
    exportMap(path) {
      if (chosen === undefined) throw new WorkerError('not-found', 'Det er ingen fil å lagre kolonnene til. Ingenting er skrevet.');
      const columns = Object.fromEntries(chosen.preview.headers.map(({ header, column }) => [header, column ?? null]));
      const map: FileMap = { columns, values: chosen.map.values, ...readAs(chosen.map) };
      try {
        notOver(path, chosen.path);
        replaceFile(path, `${JSON.stringify(map, null, 2)}\n`);
      } catch (error) {
        throw new WorkerError('output', outputProblem(path, error).message);
      }
    },
    async reconsider() {
      if (chosen === undefined || state.kind === 'running') return state;
      return remap(chosen.map);
    },
    start,
    async cancel() {
      if (state.kind === 'running' && work !== undefined) {
        const stopping = work;
        showChosen(true);
        await stopRun(stopping);
      } else work?.abort();
      return state;
    },
    async close() {
      work?.abort();
      work = undefined;
      progress = NOTHING;
      chosen = undefined;
      become(EMPTY);
      await worker.stop();
      await temp.clearAll();
      return state;
    },
    booksChanged() {
      outdated = true;
    },
    async findings(choice, offset, limit) {
      mustHaveResult();
      return worker.ask('findings', { choice, offset, limit }).answer;
    },
    async row(finding) {
      mustHaveResult();
      // The coder has gone on from the one before.
      lastRow?.abort();
      const asked = worker.ask('row', { finding });
      lastRow = asked;
      return asked.answer;
    },
    async export(format, path, choice) {
      if (state.kind !== 'result' || work !== undefined) throw new WorkerError('failed', 'Vent til det som er i gang, er ferdig.');
      const { file, checkedAt } = state;
      const asked = worker.ask('export', { format, path, choice, fileName: file.name, checkedAt });
      work = asked;
      progress = { kind: 'export', done: 0, total: 0 };
      try {
        await asked.answer;
        return true;
      } catch (error) {
        if (error instanceof WorkerError && error.code === 'cancelled') return false;
        throw error;
      } finally {
        if (work === asked) [work, progress] = [undefined, NOTHING];
      }
    },
  };
}

function withoutIdentityNumbers(name: string): string {
  return removeIdentityNumbers(name, findIdentityNumbers(name), HIDDEN_ID);
}

function headersOf({ preview }: Preview): string[] {
  return preview.headers.map(({ header }) => header);
}

function readAs({ delimiter, encoding }: FileChoices | FileMap): Pick<FileMap, 'delimiter' | 'encoding'> {
  return { ...(delimiter !== undefined && { delimiter }), ...(encoding !== undefined && { encoding }) };
}

const UNKNOWN = 'Noe gikk galt. Filen er ikke berørt, og ingenting er lagret. Prøv igjen.';

/** What a failure says to the coder: only words that were written for her. */
function wordsOf(error: unknown): string {
  return error instanceof WorkerError ? error.message : UNKNOWN;
}
