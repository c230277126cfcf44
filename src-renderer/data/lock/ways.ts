/** From a way in to the key, and from the key to the wraps that are stored. Main does both; the secret itself is never stored. */
import type { KeyWrap } from '../../../src-main/contract/vault';
import type { WayIn } from '../api';
import { type Call, problemOfCall } from '../call';
import { NotesError } from '../outcome';
import { plainRecoveryCode } from './recovery-code';

/** What main is given of a way: nothing for the key store of the system. @throws NotesError for a code that cannot be one. */
function secretOf(way: WayIn): string | undefined {
  if (way.kind === 'keyring') return undefined;
  const text = way.kind === 'recovery' ? plainRecoveryCode(way.text) : way.text.normalize('NFKC');
  if (text === undefined || text === '') throw new NotesError({ code: 'wrong-secret' });
  return text;
}

/** Locks the key in one way, and tries at once whether it can be had back. @throws NotesError */
export async function wrapKey(call: Call, key: string, way: WayIn): Promise<KeyWrap> {
  const text = secretOf(way);
  const secret = way.kind === 'keyring' || text === undefined ? undefined : { kind: way.kind, text };
  const wrapped = await call('vault:wrap', secret === undefined ? { key } : { key, secret });
  if (!wrapped.ok) throw new NotesError(problemOfCall(wrapped.error));
  if ((await unwrapKey(call, [wrapped.value.wrap], way)) !== key) throw new NotesError({ code: 'damaged', detail: 'wrapped key' });
  return wrapped.value.wrap;
}

/** The key, by way of the wrap of that kind. @throws NotesError: `wrong-secret`, `not-found` when there is no such way. */
export async function unwrapKey(call: Call, wraps: readonly KeyWrap[], way: WayIn): Promise<string> {
  const wrap = wraps.find(({ kind }) => kind === way.kind);
  if (wrap === undefined) throw new NotesError({ code: 'not-found', detail: way.kind });
  const secret = secretOf(way);
  const result = await call('vault:unwrap', secret === undefined ? { wrap } : { wrap, secret });
  if (!result.ok) throw new NotesError(problemOfCall(result.error));
  return result.value.key;
}
