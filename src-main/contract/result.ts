/** What every call over the contract gives back: a value, or an error with a code and a Norwegian message for the coder. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

/** `code` is for programs and logs; `message` says in bokmål what happened, what is safe and what to do. */
export interface CallError {
  readonly code:
    | 'invalid-input'
    | 'invalid-output'
    | 'too-large'
    | 'unknown-sender'
    | 'not-found'
    | 'date-outside'
    | 'rule-books-unusable'
    | 'disk-full'
    | 'damaged'
    | 'wrong-secret'
    | 'refused'
    | 'cancelled'
    | 'failed';
  readonly message: string;
}

/** A successful result around `value`. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result with a code and a message that a coder can act on. */
export function fail<T>(code: CallError['code'], message: string): Result<T> {
  return { ok: false, error: { code, message } };
}
