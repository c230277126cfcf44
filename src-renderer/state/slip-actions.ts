/** Printing and saving the assessment on the screen. The slip stands in the page only while main makes paper or a file of it. */
import type { ChannelInput } from '../../src-main/contract/channels';
import type { Result } from '../../src-main/contract/result';
import { call } from '../app/bridge';
import { type Slip, slipOf } from '../text/answer/slip';
import { localDay } from '../text/dates';
import { nbSlip } from '../text/slip';
import { toFacts } from './answers';
import { assessment, screen, session } from './stores';

/** The slip of the assessment on the screen, as of now; undefined before main has answered. */
export function presentSlip(): Slip | undefined {
  const { questions, answers, scope, shown } = assessment.getState();
  if (shown === undefined) return undefined;
  return slipOf({ ...shown, questions, facts: toFacts(answers), scope, today: localDay(new Date()), version: session.getState().version });
}

/** Opens the system's print dialog on the slip. */
export function printSlip(): Promise<void> {
  return telling(printSlip, nbSlip.notPrinted, async () => {
    const result = await onPaper(() => call('slip:print', {}));
    return result.ok ? { ok: true, value: result.value.printed ? nbSlip.printed : undefined } : result;
  });
}

/** Asks where to save the slip as PDF. */
export function saveSlipAsPdf(): Promise<void> {
  return telling(saveSlipAsPdf, nbSlip.notSaved, () => onPaper(() => save('pdf')));
}

/** Asks where to save the facts, as the command line takes them. */
export function saveSlipAsJson(): Promise<void> {
  return telling(saveSlipAsJson, nbSlip.notSaved, () => save('json'));
}

async function save(format: ChannelInput<'slip:save'>['format']): Promise<Result<string | undefined>> {
  const { answers, scope } = assessment.getState();
  const result = await call('slip:save', { format, facts: toFacts(answers), ...(scope.date !== undefined && { date: scope.date }) });
  if (!result.ok) return result;
  return { ok: true, value: result.value.saved ? nbSlip.saved(result.value.name) : undefined };
}

/** Does `work` unless such work is on its way, and tells beside the buttons how it went. What was cancelled needs no words. */
async function telling(again: () => Promise<void>, notDone: string, work: () => Promise<Result<string | undefined>>): Promise<void> {
  const { shown } = assessment.getState();
  if (shown === undefined || screen.getState().slip.busy) return;
  screen.setState({ slip: { busy: true } });
  const result = await work();
  if (!result.ok) screen.setState({ slip: { busy: false, told: { of: shown, text: `${result.error.message} ${notDone}`, again } } });
  else screen.setState({ slip: { busy: false, ...(result.value !== undefined && { told: { of: shown, text: result.value } }) } });
}

/** Puts the slip into the page, waits until it is drawn, and takes it away when `work` is done. */
async function onPaper<T>(work: () => Promise<T>): Promise<T> {
  const slip = presentSlip();
  if (slip !== undefined) await new Promise<void>((drawn) => screen.setState({ paper: { slip, drawn } }));
  try {
    return await work();
  } finally {
    screen.setState({ paper: undefined });
  }
}
