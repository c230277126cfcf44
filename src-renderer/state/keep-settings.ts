/** Remembering what the coder has set. */
import type { Settings } from '../../src-main/contract/settings';
import { call } from '../app/bridge';
import { nb } from '../text/nb';
import { session } from './stores';
import { showToast } from './toast';

/** Changes some of the settings at once. Should main refuse, they are as before, and that is told. */
export async function keepSettings(part: Partial<Settings>): Promise<void> {
  const before = session.getState().settings;
  const next = { ...before, ...part };
  session.setState({ settings: next });
  const result = await call('settings:set', next);
  session.setState({ settings: result.ok ? result.value : before });
  if (!result.ok) showToast(nb.settings.notKept, { failed: true });
}
