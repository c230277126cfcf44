/** A text that is not written as a pack. `message` is Norwegian and without file name; `line` counts from 1. */
export class PackFormError extends Error {
  override readonly name = 'PackFormError';
  constructor(
    readonly line: number,
    message: string,
    readonly allowed?: string,
  ) {
    super(message);
  }
}
