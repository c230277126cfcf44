/** Checks that everything a registration check points at exists: clauses, code lists, codes, columns in messages. */
import type { Problem } from '../../contract/rules';
import { originOf, type UnhashedBook } from '../rules/book';
import { isOverTertial } from './condition-kinds';
import type { Condition } from './format';
import { MESSAGE_COLUMNS, placesIn } from './message-places';

/** The code list of procedure codes. */
export const PROCEDURES = 'NKPK';

/** Every broken reference, with file and line of the check that holds it. */
export function checkReferenceProblems(book: UnhashedBook): Problem[] {
  const problems: Problem[] = [];
  const clauses = new Set(book.chapters.flatMap((chapter) => chapter.clauses.map(({ id }) => id)));
  const lists = new Map(book.codeSystems.map((list) => [list.id, new Set(list.codes.map(({ code }) => code))]));

  const own = book.ownChecks.map(({ id, cases, examples }) => ({ id, examples, cases: cases.map((one) => ({ ...one, clauses: [] })) }));
  const ofChapters = book.chapters.flatMap(({ checks }) => checks);
  for (const check of [...own, ...ofChapters]) {
    const report = (message: string, allowed: string): void => {
      problems.push({ ...originOf(book, `check:${check.id}`), message, allowed });
    };
    for (const { when, clauses: named, message } of check.cases) {
      for (const id of named)
        if (!clauses.has(id)) report(`Leddet «${id}» finnes ikke i ${book.id}`, `en av de ${clauses.size} som er definert`);
      for (const name of placesIn(message))
        if (!(MESSAGE_COLUMNS as readonly string[]).includes(name))
          report(`Ukjent kolonne {${name}} i meldingen`, MESSAGE_COLUMNS.join(', '));
      // What waits for the end of the file is kept without its values.
      if (placesIn(message).length > 0 && when.some(isOverTertial))
        report('En melding om et helt tertial kan ikke vise verdier fra raden', 'en fast tekst');
      for (const condition of when) {
        const list = listIn(condition);
        if (list !== undefined && !lists.has(list)) report(`Ukjent kodeliste «${list}»`, [...lists.keys()].join(', '));
        const code = codeIn(condition);
        if (code !== undefined && lists.get(PROCEDURES)?.has(code) !== true)
          report(`Koden «${code}» står ikke i kodelisten «${PROCEDURES}»`, 'en kode i resources/code-systems');
      }
    }
    for (const { rows, finds, title } of check.examples)
      if (rows.length !== finds.length)
        report(`Eksemplet «${title}» har ${rows.length} rader og ${finds.length} svar`, 'ett svar for hver rad');
  }
  return problems;
}

function listIn(condition: Condition): string | undefined {
  if ('notInList' in condition) return condition.notInList;
  return 'endedInList' in condition ? condition.endedInList : undefined;
}

function codeIn(condition: Condition): string | undefined {
  if ('code' in condition) return condition.code;
  return 'patientInTertial' in condition && 'code' in condition.patientInTertial ? condition.patientInTertial.code : undefined;
}
