/** Where the text of a code comes from, in words. */
import type { CodeSystemFile } from './format';

/** The source of the list, or the official list that the user has imported where the text is taken from that one. */
export function sourceOfCode(list: CodeSystemFile, code: string): string {
  const official = list.codes.find((row) => row.code === code)?.official;
  if (list.imported === undefined || official === undefined || official.missing) return list.source;
  const [year, month, day] = list.imported.importedOn.split('-');
  return `${list.imported.title}, fra offisiell liste lest inn ${day}.${month}.${year}`;
}
