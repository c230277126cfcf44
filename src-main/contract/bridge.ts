import type { PageChannel } from './channel-names';
import type { ChannelInput, ChannelOutput } from './channels';
import type { Result } from './result';

/** What the preload script puts on `window.isf`: the only way from page to main. */
export interface Bridge {
  /** Calls main; never throws for a refused call, gives a `Result` instead. */
  call<C extends PageChannel>(channel: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>>;
  /** Hands main a file that the coder has dropped. The page never learns where it lies, and cannot name another. */
  drop(file: File): Promise<Result<ChannelOutput<'file-check:drop'>>>;
}
