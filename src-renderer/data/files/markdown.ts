/** Notes as Markdown, one after the other in one file. */
import type { Note } from '../note';
import { type ExportField, type ExportWords, fieldsOf } from './export-words';

const LISTED: readonly ExportField[] = [
  'status',
  'due',
  'tags',
  'verdict',
  'contactDate',
  'ruleBook',
  'clauses',
  'codes',
  'created',
  'updated',
];

/** A note: title, its facts as a list, its text, the clauses it quotes, and a line that parts it from the next. */
export function markdownOf(note: Note, words: ExportWords): string {
  const fields = fieldsOf(note, words);
  const title = `# ${oneLine(note.title) || words.untitled}`;
  const facts = LISTED.filter((field) => fields[field] !== '').map((field) => `- ${words.columns[field]}: ${oneLine(fields[field])}`);
  const quotes = note.quotes.map(
    ({ chapter, clause, text, locator, ruleBook }) =>
      `> ${text.replace(/\n/g, '\n> ')}\n>\n> ${chapter} (${clause}), ${ruleBook.title}, ${locator}`,
  );
  const parts = [title, facts.join('\n'), note.text.trim(), ...(quotes.length === 0 ? [] : [`## ${words.quotes}`, ...quotes])];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n---\n\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
