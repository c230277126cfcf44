import type { ChannelName } from './channel-names';
import type { ChannelInput, ChannelOutput } from './channels';
import type { Result } from './result';

/** What the preload script puts on `window.isf`: the only way from page to main. */
export interface Bridge {
  /** Calls main; never throws for a refused call, gives a `Result` instead. */
  call<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>>;
}
