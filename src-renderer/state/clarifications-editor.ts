/** The clarification that is being written: what stands in the form, what main says of it, and what happens when it is saved. */
import { createStore } from 'zustand/vanilla';
import type { DraftCheck } from '../../src-main/contract/clarifications';
import type { Call } from '../app/bridge';
import { clarificationText } from '../text/clarifications';
import { type ClarificationForm, draftOf, type FormProblem, problemsOf } from './clarifications-form';

/** So long nobody has written before main is asked what the draft would do. */
export const CHECK_AFTER_MS = 300;

export interface EditorState {
  /** Undefined: nothing is being written. It stays when the dialog is closed without a decision. */
  readonly form: ClarificationForm | undefined;
  /** As it was opened. */
  readonly start: ClarificationForm | undefined;
  /** Another form that waited to be opened while this one was not saved. */
  readonly waiting: ClarificationForm | undefined;
  /** What main said last; undefined while there is too little to ask about. */
  readonly check: DraftCheck | undefined;
  readonly checking: boolean;
  /** Why main could not tell. */
  readonly checkFailed: string | undefined;
  readonly saving: boolean;
  /** Why the last saving was refused. */
  readonly refused: string | undefined;
  /** Fields that the coder has left, and so may be told about. */
  readonly left: ReadonlySet<string>;
  /** Saving has been tried: all problems are told. */
  readonly tried: boolean;
}

const NOTHING: EditorState = {
  form: undefined,
  start: undefined,
  waiting: undefined,
  check: undefined,
  checking: false,
  checkFailed: undefined,
  saving: false,
  refused: undefined,
  left: new Set(),
  tried: false,
};

export interface EditorDeps {
  readonly call: Call;
  /** Takes the changed rule books into the page, and says what has been saved. */
  readonly refresh: (saved: { readonly id: string; readonly conflicts: number }) => Promise<void>;
  /** YYYY-MM-DD. */
  readonly today: () => string;
}

export function createClarificationEditor({ call, refresh, today }: EditorDeps) {
  const store = createStore<EditorState>()(() => NOTHING);
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks main what the form as it stands would do. An answer that comes after a later change is not looked at. */
  async function ask(): Promise<void> {
    const { form } = store.getState();
    const draft = form === undefined ? undefined : draftOf(form, today());
    const mine = ++round;
    if (draft === undefined) {
      store.setState({ check: undefined, checking: false, checkFailed: undefined });
      return;
    }
    store.setState({ checking: true });
    const result = await call('clarifications:check', draft);
    if (mine !== round) return;
    store.setState(
      result.ok
        ? { check: result.value, checking: false, checkFailed: undefined }
        : { check: undefined, checking: false, checkFailed: result.error.message },
    );
  }

  function askSoon(): void {
    clearTimeout(timer);
    round++;
    store.setState({ checking: true });
    timer = setTimeout(() => void ask(), CHECK_AFTER_MS);
  }

  function stop(): void {
    clearTimeout(timer);
    round++;
  }

  function begin(form: ClarificationForm): void {
    stop();
    store.setState({ ...NOTHING, form, start: form }, true);
    void ask();
  }

  return {
    store,
    /** Opens a form. One that is written in and not saved stays, and the new one waits for a decision. */
    open: (form: ClarificationForm): void => {
      const state = store.getState();
      if (!isWritten(state)) begin(form);
      else if (!sameForm(state.start, form)) store.setState({ waiting: form });
    },
    /** Takes up a draft of an earlier start, as it was left. */
    resume: ({ form, start }: Pick<EditorState, 'form' | 'start'>): void => {
      store.setState({ ...NOTHING, form, start }, true);
      void ask();
    },
    /** Leaves the kept draft for the one that waits. */
    beginAnew: (): void => {
      const { waiting } = store.getState();
      if (waiting !== undefined) begin(waiting);
    },
    change: (patch: Partial<ClarificationForm>): void => {
      const { form } = store.getState();
      if (form === undefined) return;
      store.setState({ form: { ...form, ...patch }, refused: undefined, waiting: undefined });
      askSoon();
    },
    leave: (field: string): void => store.setState(({ left }) => (left.has(field) ? {} : { left: new Set([...left, field]) })),
    discard: (): void => {
      stop();
      store.setState(NOTHING, true);
    },
    /** Saves, unless something stands in the way; then all of it is told. True when it is saved. */
    save: async (): Promise<boolean> => {
      const { form, saving } = store.getState();
      if (form === undefined || saving) return false;
      store.setState({ tried: true, refused: undefined });
      const draft = draftOf(form, today());
      if (draft === undefined || problemsOf(form, today()).length > 0) return false;
      stop();
      store.setState({ saving: true, checking: false });
      const result = await call('clarifications:save', draft);
      if (!result.ok) {
        store.setState({ saving: false, refused: clarificationText.editor.refused(result.error.message) });
        return false;
      }
      const { check, id } = result.value;
      if (id === undefined) {
        store.setState({ saving: false, check });
        return false;
      }
      await refresh({ id, conflicts: check.conflicts.length });
      // What is saved is not lost when the form is left.
      store.setState({ saving: false, start: form });
      return true;
    },
  };
}

/** Whether anything has been written that would be lost. */
export function isWritten({ form, start }: Pick<EditorState, 'form' | 'start'>): boolean {
  return form !== undefined && !sameForm(form, start);
}

/** What stands in the way now: what the form itself shows, and what main has found; one at a field. */
export function allProblems({ form, check }: Pick<EditorState, 'form' | 'check'>, today: string): readonly FormProblem[] {
  if (form === undefined) return [];
  const own = problemsOf(form, today);
  const found = (check?.problems ?? []).filter(({ field }) => !own.some((one) => one.field === field));
  return [...own, ...found];
}

/** The problems that the coder is told: those of fields that were left, those that main found, and all when saving was tried. */
export function toldProblems(state: EditorState, today: string): readonly FormProblem[] {
  const own = new Set(state.form === undefined ? [] : problemsOf(state.form, today).map(({ field }) => field));
  return allProblems(state, today).filter(({ field }) => state.tried || state.left.has(field) || !own.has(field));
}

function sameForm(one: ClarificationForm | undefined, other: ClarificationForm | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
