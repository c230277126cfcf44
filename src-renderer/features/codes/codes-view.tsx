import { nb } from '../../text/nb';

/** The view «Koder»: the code lists and where each code matters. */
export function CodesView() {
  return <h1>{nb.sections.codes}</h1>;
}
