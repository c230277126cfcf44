/** The plain text a coder pastes into a note or a mail: the slip, line by line. */
import type { Slip, SlipRow } from './slip';

/** The slip as text with line breaks, ready for the clipboard. */
export function summaryText({ title, headline, warning, grounds, certainty, sections, foot, noPatient }: Slip): string {
  const parts: readonly (readonly string[])[] = [
    [...(warning === undefined ? [] : [warning]), `${title}: ${headline}`, ...grounds, ...certainty],
    ...sections.map((section) => [section.title, ...section.rows.map((row) => `- ${line(row)}`)]),
    [...foot.map(line), noPatient],
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

function line({ term, text, source, note }: SlipRow): string {
  const start = term === undefined ? text : `${term}: ${text}`;
  const from = source === undefined ? start : `${start} (${source})`;
  return note === undefined ? from : `${from}. ${note}`;
}
