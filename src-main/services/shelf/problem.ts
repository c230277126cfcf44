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

/** A code list that does not say which list it is. `lists`: those that it can be. */
export class WhichListError extends ShelfError {
  constructor(
    message: string,
    readonly lists: readonly { readonly list: string; readonly title: string }[],
  ) {
    super('refused', message);
  }
}
