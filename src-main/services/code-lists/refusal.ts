/** How a code list that is not taken in is told about. */
import { ShelfError } from '../shelf/problem';

/** Nothing of a list is taken in when something in it is wrong. `what`: whole sentences, the last of them what to do. */
export function refused(name: string, what: string): ShelfError {
  return new ShelfError('refused', `«${name}» er ikke lest inn. ${what} Kodelistene er som før.`);
}
