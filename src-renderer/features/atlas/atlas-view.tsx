import { nb } from '../../text/nb';

/** The view «Eksempler». */
export function AtlasView() {
  return <h1>{nb.sections.examples}</h1>;
}
