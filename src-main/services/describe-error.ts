/**
 * The kind of error and where it arose. Its message is left out, because it may quote what the coder wrote, even over several lines
 * that look like places in the code. Where the message cannot be told from the places, both are left out.
 */
export function describeWithoutContent(error: unknown): string {
  if (!(error instanceof Error)) return ' (not an Error)';
  const { stack = '', message } = error;
  const places = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : '';
  const frames = places.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return ` ${error.name}\n${frames.slice(0, 8).join('\n')}`;
}
