/** After how many idle minutes the notes are locked. */
import type { LockAfterMinutes } from '../../src-main/contract/settings';
import { call } from '../app/bridge';
import { session } from './stores';

/** Remembers it. Should main refuse, it is as it was. */
export async function setLockAfter(lockAfterMinutes: LockAfterMinutes): Promise<void> {
  const before = session.getState().settings;
  session.setState({ settings: { ...before, lockAfterMinutes } });
  const result = await call('settings:set', { ...before, lockAfterMinutes });
  session.setState({ settings: result.ok ? result.value : before });
}
