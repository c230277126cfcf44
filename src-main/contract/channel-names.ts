/** The names of all calls from page to main. Apart from the schemas, so that the preload script carries no packages. */
export const CHANNEL_NAMES = [
  'app:start',
  'assess',
  'rule-book:questions',
  'rule-book:clause',
  'settings:set',
  'clipboard:write-text',
] as const;

export type ChannelName = (typeof CHANNEL_NAMES)[number];
