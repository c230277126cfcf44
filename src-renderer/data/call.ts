/** The way to main, handed in by the interface. */
import type { Bridge } from '../../src-main/contract/bridge';
import type { CallError } from '../../src-main/contract/result';
import type { Problem } from './outcome';

/** Calls main; never throws. */
export type Call = Bridge['call'];

/** A refusal of main, as the notes tell it. */
export function problemOfCall({ code, message }: CallError): Problem {
  const known = { 'disk-full': 'disk-full', damaged: 'damaged', 'wrong-secret': 'wrong-secret', 'not-found': 'not-found' } as const;
  return { code: code in known ? known[code as keyof typeof known] : 'main', message, detail: code };
}
