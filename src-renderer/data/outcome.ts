/** How what can go wrong with notes is told: by a code that the interface has words for, never by the text of a note. */

export type ProblemCode =
  /** The notes are not open yet, or could not be opened. */
  | 'not-open'
  /** The notes belong to a newer version of the app, and are only read. */
  | 'read-only'
  /** The notes are locked, and the key is not in memory. */
  | 'locked'
  | 'not-found'
  /** A field holds more than it may; `field` says which. */
  | 'too-long'
  /** A field does not have the form it must have; `field` says which. */
  | 'invalid'
  /** The disk is full, or so nearly full that nothing is written any more. What was written before is safe. */
  | 'disk-full'
  /** The database did not take the change; what it held before is there. */
  | 'store-failed'
  /** What was read is not what was written. */
  | 'damaged'
  /** The file or database was made by a newer version of the app. */
  | 'newer-format'
  /** The file does not begin as a notes file does. */
  | 'not-a-notes-file'
  /** The end of the file is missing or says otherwise than its content: cut short or changed. Nothing was taken. */
  | 'incomplete'
  /** The recovery code or passphrase is not the one. */
  | 'wrong-secret'
  /** Stopped by the coder; nothing was changed. */
  | 'cancelled'
  /** Done, but an old copy of the notes could not be deleted and may lie on the disk readable. It is tried again at the next start. */
  | 'left-behind'
  /** Main refused; `message` is bokmål and says what to do. */
  | 'main';

export interface Problem {
  readonly code: ProblemCode;
  /** From main: bokmål, to be shown as it is. */
  readonly message?: string;
  /** For `too-long` and `invalid`: the field, such as `tags` or `quotes.3.text`. */
  readonly field?: string;
  /** For the log: name of an error. Never the text of a note. */
  readonly detail?: string;
}

/** A value, or why there is none. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A good outcome around `value`. */
export function good<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A bad outcome. */
export function bad<T>(problem: Problem): Outcome<T> {
  return { ok: false, problem };
}

/** A problem on its way up through a transaction, where only a throw undoes what was done. */
export class NotesError extends Error {
  override readonly name = 'NotesError';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
