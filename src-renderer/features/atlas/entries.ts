/** Which examples to show. */
import type { AtlasEntry } from '../../../src-main/contract/proof';
import type { Facts, Question } from '../../../src-main/contract/rules';
import type { ExamplesPlace } from '../../state/examples-place';

const FORM = 'contactForm';

/** The contact form of an example. */
export function formOf({ facts }: { readonly facts: Facts }): string {
  return facts[FORM] ?? '';
}

export function shownEntries(
  entries: readonly AtlasEntry[],
  { form, verdict }: Pick<ExamplesPlace, 'form' | 'verdict'>,
): readonly AtlasEntry[] {
  return entries.filter((entry) => (form === undefined || formOf(entry) === form) && (verdict === undefined || entry.verdict === verdict));
}

export interface FormGroup {
  readonly form: string;
  readonly entries: readonly AtlasEntry[];
}

/** The examples by contact form, in the order in which the forms come. */
export function byForm(entries: readonly AtlasEntry[]): readonly FormGroup[] {
  return [...new Set(entries.map(formOf))].map((form) => ({ form, entries: entries.filter((entry) => formOf(entry) === form) }));
}

/** The contact form in words: the noun that heads an assessment, or the option as it is chosen. */
export function formName(form: string, questions: readonly Question[]): string {
  const option = questions.find(({ fact }) => fact === FORM)?.options.find(({ id }) => id === form);
  return option?.heading ?? option?.label ?? form;
}

/** What is told of a contact below its form. */
export function furtherFacts(facts: Facts): Facts {
  const { [FORM]: _, ...others } = facts;
  return others;
}

/** One name for each example: its facts. */
export function keyOf({ facts }: AtlasEntry): string {
  return JSON.stringify(facts);
}
