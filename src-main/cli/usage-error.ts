/** A command line that cannot be carried out; `message` is Norwegian and says what is allowed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
