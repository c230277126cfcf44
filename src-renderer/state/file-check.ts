/** The check of a file as this window shows it: what main says of it, and where the coder stands in the result. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PageChannel } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import type { FileCheckProgress, FileCheckState, FileChoices, FindingChoice } from '../../src-main/contract/file-check';
import type { Result } from '../../src-main/contract/result';
import { call } from '../app/bridge';
import { fileCheckText } from '../text/file-check';
import { screen } from './stores';
import { showToast } from './toast';

export type CheckResult = Extract<FileCheckState, { kind: 'result' }>;

export type ResultTab = 'overview' | 'findings' | 'file';

export interface FileCheckScreen {
  /** Undefined until main has said how things stand. */
  readonly state: FileCheckState | undefined;
  readonly progress: FileCheckProgress;
  readonly tab: ResultTab;
  readonly choice: FindingChoice;
  /** Groups that are closed, by their checks. */
  readonly closed: ReadonlySet<string>;
  /** The row of the list that the cursor stands on. */
  readonly cursor: number;
}

/** Every finding, the most severe first. */
export const ALL_FINDINGS: FindingChoice = { text: '', sort: 'severity', descending: false, grouped: false };

export const fileCheck = createStore<FileCheckScreen>()(() => ({
  state: undefined,
  progress: { kind: 'none' },
  tab: 'overview',
  choice: ALL_FINDINGS,
  closed: new Set(),
  cursor: 0,
}));

export const useFileCheck = <T>(select: (state: FileCheckScreen) => T): T => useStore(fileCheck, select);

/** How often main is asked while something is under way. */
const ASK_EVERY_MS = 150;
let following = false;

/** Shows how main says that things stand; from then on it is asked as long as something is under way. */
function take(state: FileCheckState): void {
  const before = fileCheck.getState().state;
  const isNew = state.kind === 'result' && (before?.kind !== 'result' || before.checkedAt !== state.checkedAt);
  fileCheck.setState({ state, ...(isNew && { tab: 'overview' as const, choice: ALL_FINDINGS, closed: new Set<string>(), cursor: 0 }) });
  screen.setState({ fileCheckRuns: state.kind === 'running' });
  if (state.kind === 'running') void follow();
}

async function follow(): Promise<void> {
  if (following) return;
  following = true;
  try {
    for (;;) {
      const result = await call('file-check:progress', {});
      if (!result.ok) break;
      fileCheck.setState({ progress: result.value });
      if (result.value.kind === 'none') break;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  } finally {
    following = false;
  }
  if (fileCheck.getState().state?.kind === 'running') await refresh();
}

/** Asks main how things stand. */
export async function refresh(): Promise<void> {
  takeResult(await call('file-check:state', {}));
}

function takeResult(result: Result<FileCheckState>): void {
  if (result.ok) take(result.value);
  else showToast(result.error.message, { failed: true });
}

type StateChannel = { [C in PageChannel]: ChannelOutput<C> extends FileCheckState ? C : never }[PageChannel] & `file-check:${string}`;

/** A call that changes how things stand. */
function step<C extends StateChannel>(channel: C): () => Promise<void> {
  return async () => takeResult((await call(channel, {} as ChannelInput<C>)) as Result<FileCheckState>);
}

export const chooseFile = step('file-check:choose');
export const checkDemo = step('file-check:demo');
export const startCheck = step('file-check:start');
export const cancelCheck = step('file-check:cancel');
export const closeCheck = step('file-check:close');
export const reconsider = step('file-check:reconsider');
export const importMap = step('file-check:import-map');

let mappings = 0;

/** Understands the chosen file in another way. What is chosen is shown at once; of several choices in a row the last counts. */
export async function mapFile(part: Partial<FileChoices>): Promise<void> {
  const { state } = fileCheck.getState();
  if (state?.kind !== 'chosen') return;
  const choices = { ...state.choices, ...part };
  const headers = state.preview.headers.map((one) =>
    one.header in choices.columns ? { ...one, column: choices.columns[one.header] } : one,
  );
  fileCheck.setState({ state: { ...state, choices, preview: { ...state.preview, headers } } });
  const mine = ++mappings;
  const result = await call('file-check:map', choices);
  if (mappings === mine) takeResult(result);
}

/** What one column of the chosen file stands for; null where it is not used. */
export function mapColumn(header: string, column: string | null): Promise<void> {
  const { state } = fileCheck.getState();
  return state?.kind === 'chosen' ? mapFile({ columns: { ...state.choices.columns, [header]: column } }) : Promise.resolve();
}

/** A file that was dropped on the view. */
export async function dropFile(file: File): Promise<void> {
  takeResult(await window.isf.drop(file));
}

/** Saves the mapping of the chosen file. */
export async function exportMap(): Promise<void> {
  const result = await call('file-check:export-map', {});
  if (!result.ok) showToast(result.error.message, { failed: true });
  else if (result.value.saved) showToast(fileCheckText.chosen.saved(result.value.name));
}

/** Saves the findings that are chosen in the list. */
export async function exportFindings(format: 'csv' | 'xlsx'): Promise<void> {
  const { choice, progress } = fileCheck.getState();
  if (progress.kind === 'export') return;
  const saving = call('file-check:export', { format, choice });
  // The dialog comes first: what main says is asked for until the file is there.
  const asking = setInterval(() => void askOnce(), ASK_EVERY_MS);
  const result = await saving;
  clearInterval(asking);
  const cancelled = fileCheck.getState().progress.kind === 'export';
  fileCheck.setState({ progress: { kind: 'none' } });
  if (!result.ok) showToast(result.error.message, { failed: true });
  else if (result.value.saved) showToast(fileCheckText.result.saved(result.value.name));
  else if (cancelled) showToast(fileCheckText.result.notSaved);
  if (!result.ok) await refresh();
}

async function askOnce(): Promise<void> {
  const result = await call('file-check:progress', {});
  if (result.ok) fileCheck.setState({ progress: result.value });
}

/** Shows the findings that are chosen, from the first on. */
export function chooseFindings(part: Partial<FindingChoice>): void {
  fileCheck.setState(({ choice }) => ({ choice: { ...choice, ...part }, cursor: 0 }));
}

/** Shows these findings and no others. */
export function showFindings(part: Partial<FindingChoice>): void {
  fileCheck.setState({ tab: 'findings', choice: { ...ALL_FINDINGS, ...part }, closed: new Set(), cursor: 0 });
}
