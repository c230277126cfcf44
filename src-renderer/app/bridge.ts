/** The only door to main: calls a channel and checks what comes back against the contract. */
import * as z from 'zod/mini';
import type { Bridge } from '../../src-main/contract/bridge';
import type { ChannelName, PageChannel } from '../../src-main/contract/channel-names';
import { CHANNELS, type ChannelInput, type ChannelOutput } from '../../src-main/contract/channels';
import { fail, ok, type Result } from '../../src-main/contract/result';
import { nb } from '../text/nb';

declare global {
  interface Window {
    readonly isf: Bridge;
  }
}

// zod compiles its checks with `new Function` unless told not to; the content security policy forbids that.
z.config({ jitless: true });

/** The contract, seen so that the type of an output follows from the name of its channel. */
const OUTPUTS: { readonly [C in ChannelName]: { readonly output: z.ZodMiniType<ChannelOutput<C>> } } = CHANNELS;

/** Calls main. Never throws: what goes wrong on the way comes back as a failed result. */
export async function call<C extends PageChannel>(channel: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>> {
  let result: Result<unknown>;
  try {
    result = await window.isf.call(channel, input);
  } catch {
    return fail('failed', nb.errors.noContact);
  }
  if (!result.ok) return result;
  const checked = z.safeParse(OUTPUTS[channel].output, result.value);
  return checked.success ? ok(checked.data) : fail('invalid-output', nb.errors.notUnderstood);
}

export type Call = typeof call;
