/** Files that the coder asked for where the system would not have them. */
import { fail, type Result } from '../contract/result';
import { writeReason } from '../services/system-reason';

/** Does `work`. Where the system refuses a file, that is told with its reason; anything else is the router's to report. */
export async function saving<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return fail('failed', `Filen ble ikke skrevet: ${writeReason(error)}. Velg et annet sted eller et annet navn.`);
  }
}
