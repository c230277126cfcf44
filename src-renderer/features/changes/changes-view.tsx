import { nb } from '../../text/nb';

/** The view «Endringer». */
export function ChangesView() {
  return <h1>{nb.sections.changes}</h1>;
}
