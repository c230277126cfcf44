/** Something that cannot be done with a pack, a list, a key or a clarification. `message` is Norwegian: what happened, what is safe, what to do. */
export class ShelfError extends Error {
  override readonly name = 'ShelfError';
  constructor(
    /** `refused`: it may not be taken in. `failed`: the disk or a file. */
    readonly code: 'refused' | 'not-found' | 'cancelled' | 'failed',
    message: string,
  ) {
    super(message);
  }
}
