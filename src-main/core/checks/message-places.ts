/** Where the words of a finding leave room for what the row holds. */
import { VALUE_COLUMNS, type ValueColumn } from './columns';

/** The columns that a message may name in braces. */
export const MESSAGE_COLUMNS = [...VALUE_COLUMNS, 'contactDate'] as const;
export type MessageColumn = ValueColumn | 'contactDate';

/** A name in braces. */
export const PLACE = /\{(\w+)\}/g;

/** The names in braces of a message. */
export function placesIn(template: string): string[] {
  return [...template.matchAll(PLACE)].map(([, name]) => String(name));
}
