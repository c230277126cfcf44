/** Faults of whole rule books that only show when the rules are read together: combinations without an answer, or with two. */
import type { Problem } from '../../contract/rules';
import { originOf, type UnhashedBook } from './book';
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
    case 'gap':
      return {
        file,
        line,
        message: `${book.id}: ingen regel avgjør ${witness}`,
        allowed: 'nøyaktig én avgjørelse for hver kombinasjon; «unsettled» der kildene ikke svarer',
      };
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
