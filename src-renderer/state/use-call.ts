/** What main says to a call, for a view that shows it. */
import { useCallback, useEffect, useState } from 'react';
import type { PageChannel } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import { call } from '../app/bridge';
import { useSession } from './stores';

export interface Asked<T> {
  /** The last answer. While a changed input is under way, the answer to the one before still stands. */
  readonly value: T | undefined;
  /** Main's message when the last call failed; there is no value then. */
  readonly error: string | undefined;
  readonly again: () => void;
}

/** Calls a channel, and calls it again when the input or the rule books change or the view asks for it. Without an input nothing is asked. */
export function useCall<C extends PageChannel>(channel: C, input: ChannelInput<C> | undefined): Asked<ChannelOutput<C>> {
  const [answer, setAnswer] = useState<{ readonly value?: ChannelOutput<C>; readonly error?: string }>({});
  const [round, setRound] = useState(0);
  const booksTurn = useSession((state) => state.booksTurn);
  // An input is small and plain, so its text tells whether it has changed.
  const key = input === undefined ? undefined : JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again, and so do other rule books.
  useEffect(() => {
    if (key === undefined) return undefined;
    let current = true;
    void call(channel, JSON.parse(key) as ChannelInput<C>).then((result) => {
      if (current) setAnswer(result.ok ? { value: result.value } : { error: result.error.message });
    });
    return () => {
      current = false;
    };
  }, [channel, key, round, booksTurn]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  return { value: answer.value, error: answer.error, again };
}
