/** A generated worked contact for each outcome of a book, so that every rule can be seen at work. */
import type { AtlasEntry } from '../../contract/proof';
import type { Because } from '../../contract/rules';
import type { RuleBook } from './book';
import { CONTACT_FORM, type FormTable, tableOf } from './table';

/** One complete contact for each outcome, in the order of the questions. Every rule that ever decides is in at least one. */
export function atlas(book: RuleBook): AtlasEntry[] {
  return [...tableOf(book).forms.values()].flatMap((table) => table.outcomes.map(({ index }) => entryOf(table, index)));
}

function entryOf(table: FormTable, outcome: number): AtlasEntry {
  const leaf = table.leaves.findIndex((candidate) => candidate.outcome.index === outcome);
  const { verdict, certainty, rules, clarified } = (table.leaves[leaf] as FormTable['leaves'][number]).outcome;
  const answers = table.facts.flatMap((fact, index) => {
    const option = fact.options[table.cells[leaf * table.facts.length + index] ?? -1];
    return option === undefined ? [] : [[fact.id, option]];
  });
  return {
    facts: Object.fromEntries([[CONTACT_FORM, table.form], ...answers]),
    verdict,
    ...(certainty === undefined ? {} : { certainty }),
    chapter: rules[0]?.chapter ?? '',
    grounds: rules.map(({ title }) => title),
    rules: rules.map(({ id }) => id),
    ...(isLocal([...rules.flatMap(({ because }) => because), ...clarified.map(({ because }) => because)]) ? { local: true } : {}),
  };
}

function isLocal(because: readonly Because[]): boolean {
  return because.some(({ authority }) => authority === 'local');
}
