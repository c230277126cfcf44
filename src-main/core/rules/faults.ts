/** Faults of whole rule books that only show when the rules are read together: combinations without an answer, or with two. */
import type { Facts, Problem } from '../../contract/rules';
import { originOf, type UnhashedBook } from './book';
import type { RuleSource } from './format';
import { type TableFault, tableOf } from './table';

/** One problem for each set of rules that fails, with one combination as witness and every rule named with file and line. */
export function faultProblems(book: UnhashedBook): Problem[] {
  const shown = new Map<string, { fault: TableFault; count: number }>();
  for (const fault of tableOf(book).faults) {
    const key = fault.kind === 'gap' ? `gap ${fault.facts.contactForm}` : `${fault.kind} ${fault.rules.join(' ')}`;
    const known = shown.get(key);
    if (known) known.count++;
    else shown.set(key, { fault, count: 1 });
  }
  return [...shown.values()].map(({ fault, count }) => problemOf(book, fault, count));
}

function problemOf(book: UnhashedBook, fault: TableFault, count: number): Problem {
  const rules = fault.rules.map((id) => ({ id, ...originOf(book, `rule:${id}`) }));
  const { file, line } = rules[0] ?? originOf(book, 'book');
  const named = rules.map((rule) => `${rule.id} (${rule.file}:${rule.line})`).join(' og ');
  const witness = `for eksempel ${JSON.stringify(fault.facts)}${count > 1 ? `, og ${count - 1} til` : ''}`;
  switch (fault.kind) {
    case 'gap': {
      const near = nearestRule(book, fault.facts);
      return {
        ...(near ? originOf(book, `rule:${near}`) : { file, line }),
        message: `${book.id}: ingen regel avgjør ${witness}${near ? `. Nærmest er ${near}` : ''}`,
        allowed: 'nøyaktig én avgjørelse for hver kombinasjon; «unsettled» der kildene ikke svarer',
      };
    }
    case 'overlap':
      return {
        file,
        line,
        message: `${book.id}: ${named} gjelder samtidig og gir ulike svar, ${witness}`,
        allowed: 'gjør vilkårene gjensidig utelukkende, eller før den ene opp som unntak (exceptionTo)',
      };
    case 'registration':
      return { file, line, message: `${book.id}: ${named} vil registrere ulike verdier, ${witness}`, allowed: 'én verdi for hvert felt' };
  }
}

/** Where an author will want to look: of the rules with a verdict on this contact form, the one with the fewest conditions that do not hold. */
function nearestRule(book: UnhashedBook, facts: Facts): string | undefined {
  const failing = (rule: RuleSource): number =>
    Object.entries(rule.when).filter(([id, options]) => !options.includes(facts[id] ?? '')).length;
  const deciding = book.chapters.flatMap(({ rules }) =>
    rules.filter(({ verdict, when }) => verdict !== undefined && when.contactForm?.includes(facts.contactForm ?? '')),
  );
  return deciding.sort((a, b) => failing(a) - failing(b))[0]?.id;
}
