/** After how many idle minutes the notes are locked. */
import type { LockAfterMinutes } from '../../src-main/contract/settings';
import { keepSettings } from './keep-settings';

/** Remembers it. Should main refuse, it is as it was. */
export function setLockAfter(lockAfterMinutes: LockAfterMinutes): Promise<void> {
  return keepSettings({ lockAfterMinutes });
}
