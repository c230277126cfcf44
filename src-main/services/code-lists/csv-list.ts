/** Lists as a table: tab, semicolon, vertical bar or comma between the fields. */
import { nameKey } from '../file-check/readers/column-names';
import { findHead } from '../file-check/readers/csv-head';
import { CsvRows } from '../file-check/readers/csv-rows';
import { LIMITS } from '../file-check/readers/limits';
import { shownList } from '../file-check/readers/shown';
import { columnsOf, KNOWN_NAMES, rawRow } from './field-names';
import { NotAList, type RawList, type RawRow } from './raw-list';

/** @param lines text with LF as line break. @throws NotAList where there are no columns for code and text. */
export function csvList(lines: string): RawList {
  const text = lines.endsWith('\n') ? lines : `${lines}\n`;
  const head = findHead(text, KNOWN_NAMES, undefined);
  if (head === 'open') throw new NotAList('Anførselstegnene i overskriften går ikke opp. Last ned listen på nytt.');
  if (head === undefined) throw new NotAList('Den er tom. Last ned listen på nytt.');
  const columns = columnsOf(head.headers);
  if (columns.code.length === 0 || columns.label.length === 0)
    throw new NotAList(
      `Fant ikke kolonner for kode og tekst i linje ${head.line}: ${shownList(head.headers)}. Velg en kodeliste som JSON eller CSV.`,
    );
  const twice = head.headers.find(
    (name, at) => head.headers.findIndex((other) => nameKey(other) === nameKey(name)) !== at && KNOWN_NAMES.has(nameKey(name)),
  );
  if (twice !== undefined)
    throw new NotAList(`Kolonnen ${shownList([twice])} står to ganger i linje ${head.line}. Last ned listen på nytt.`);

  const rows: RawRow[] = [];
  const broken = (line: number, reason: string) => rows.push({ where: `linje ${line}`, code: undefined, label: undefined, broken: reason });
  const table = new CsvRows(head.delimiter, head.nextLine, LIMITS, {
    row(fields, line) {
      if (fields.every((field) => field.trim() === '')) return;
      const extra = fields.slice(head.headers.length).some((field) => field.trim() !== '');
      if (extra || fields.length < head.headers.length) {
        broken(line, `har ${fields.length} felt, men overskriften har ${head.headers.length}`);
        return;
      }
      rows.push(rawRow(`linje ${line}`, columns, (name) => fields[head.headers.indexOf(name)]?.trim()));
    },
    doubt: () => undefined,
    unreadable: (line) => void broken(line, 'lar seg ikke lese: anførselstegnene går ikke opp'),
  });
  table.push(text.slice(head.end));
  table.end();
  return { rows };
}
