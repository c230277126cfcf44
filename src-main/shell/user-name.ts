import { userInfo } from 'node:os';

/** The coder's name on this machine; a machine that does not know it has only one, and it is empty. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
