/** A file that cannot be checked, told in words: what happened, what is safe, what to do. */
export class FileCheckError extends Error {
  override readonly name = 'FileCheckError';
  constructor(
    /** `unreadable`: the file as a whole; `changed`: it changed under way; `output`: where the findings should go; `map`: the mapping. */
    readonly code: 'unreadable' | 'changed' | 'output' | 'map' | 'cancelled',
    message: string,
  ) {
    super(message);
  }
}
