/** What main and a process that works for it say to each other. Plain data: it is copied from one to the other. */

/** A table of calls, each with what it takes and what it gives. */
export type CallTable<C> = { readonly [K in keyof C]: { in: unknown; out: unknown } };

/** To the process. `abort` names a call that is under way; that call then fails. */
export type ToProcess<C extends CallTable<C>> =
  | { [K in keyof C]: { readonly id: number; readonly call: K; readonly input: C[K]['in'] } }[keyof C]
  | { readonly abort: number };

/** Why a call failed: a code, and words for the coder. */
export interface ProcessProblem<Code extends string> {
  readonly code: Code;
  readonly message: string;
}

/** From the process. */
export type FromProcess<Progress, Code extends string> =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly problem: ProcessProblem<Code> }
  | { readonly progress: Progress };

/** One end of the line between them. */
export interface Port<Out, In> {
  send(message: Out): void;
  onMessage(listener: (message: In) => void): void;
}
