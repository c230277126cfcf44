/** The other side of the client: takes the calls and answers each. Nothing goes to main but the answers, and what was written for the coder. */
import type { CallTable, FromProcess, Port, ProcessProblem, ToProcess } from './messages';

/** What each call does. */
export type CallHandlers<C extends CallTable<C>> = {
  readonly [K in keyof C]: (input: C[K]['in'], signal: AbortSignal) => Promise<C[K]['out']>;
};

/** Answers the calls that come through the port. `problemOf` gives the words of a failure. */
export function serve<C extends CallTable<C>, Progress, Code extends string>(
  port: Port<FromProcess<Progress, Code>, ToProcess<C>>,
  handlers: CallHandlers<C>,
  problemOf: (error: unknown) => ProcessProblem<Code>,
): void {
  const stoppers = new Map<number, AbortController>();
  port.onMessage((message) => {
    if ('abort' in message) {
      stoppers.get(message.abort)?.abort();
      return;
    }
    const { id, call, input } = message;
    const stopper = new AbortController();
    stoppers.set(id, stopper);
    const handler = handlers[call] as (input: unknown, signal: AbortSignal) => Promise<unknown>;
    handler(input, stopper.signal)
      .then(
        (value) => port.send({ id, ok: true, value }),
        (error: unknown) => port.send({ id, ok: false, problem: problemOf(error) }),
      )
      .finally(() => stoppers.delete(id));
  });
}
