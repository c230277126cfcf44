import { nb } from '../../text/nb';

/** The view «Regler»: the chapters of the rule book and what each holds. */
export function RulesView() {
  return <h1>{nb.sections.rules}</h1>;
}
