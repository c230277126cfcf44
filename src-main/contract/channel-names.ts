/** The names of all calls from page to main. Apart from the schemas, so that the preload script carries no packages. */
export const CHANNEL_NAMES = [
  'app:start',
  'assess',
  'rule-book:questions',
  'rule-book:clause',
  'rule-book:chapters',
  'rule-book:chapter',
  'rule-book:certificate',
  'rule-book:codes',
  'rule-book:code-use',
  'rule-book:atlas',
  'rule-books:difference',
  'contrast',
  'slip:print',
  'slip:save',
  'settings:set',
  'clipboard:write-text',
] as const;

export type ChannelName = (typeof CHANNEL_NAMES)[number];
