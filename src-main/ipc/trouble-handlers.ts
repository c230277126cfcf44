/** The calls for when something has gone wrong: the error report, the way to the snapshots, and the way out. */
import type { ChannelName } from '../contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../contract/channels';
import { fail, ok, type Result } from '../contract/result';

export interface TroubleDeps {
  /** The report as text, made now. */
  report(): Promise<string>;
  /** Asks where, and writes. Gives the file's name, or undefined when the coder cancelled. Fails when the disk refuses. */
  saveReport(text: string): Promise<string | undefined>;
  /** Shows the folder of the snapshots. Gives why not, in words for the coder, where it cannot be shown. */
  openBackups(): Promise<string | undefined>;
  quit(): void;
}

type TroubleChannel = Extract<ChannelName, `trouble:${string}`>;
type TroubleHandlers = {
  readonly [C in TroubleChannel]: (input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;
};

const NOT_MADE = 'Feilrapporten må vises før den lagres. Ingenting ble lagret.';
const NOT_SAVED =
  'Rapporten ble ikke lagret: disken tok ikke imot den. Velg et annet sted, eller kopier teksten. Ingenting annet er berørt.';

/** The handlers. What is saved is the report that was shown last, to the letter: nobody gets more than was read. */
export function createTroubleHandlers(trouble: () => Promise<TroubleDeps>): TroubleHandlers {
  let shown: string | undefined;
  return {
    'trouble:report': async () => {
      shown = await (await trouble()).report();
      return ok({ text: shown });
    },
    'trouble:save-report': async () => {
      if (shown === undefined) return fail('invalid-input', NOT_MADE);
      const { saveReport } = await trouble();
      try {
        const name = await saveReport(shown);
        return ok(name === undefined ? { saved: false } : { saved: true, name });
      } catch {
        // Which error it was helps nobody who reads this, and its text names the folder.
        return fail('failed', NOT_SAVED);
      }
    },
    'trouble:open-backups': async () => {
      const problem = await (await trouble()).openBackups();
      return problem === undefined ? ok({}) : fail('failed', problem);
    },
    'trouble:quit': async () => {
      (await trouble()).quit();
      return ok({});
    },
  };
}
