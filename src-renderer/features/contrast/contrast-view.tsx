import { nbContrast } from '../../text/contrast';

/** The comparison of two contacts. */
export function ContrastView() {
  return <h1>{nbContrast.compare}</h1>;
}
