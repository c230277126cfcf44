/** From checked rule data back to what an author would write: without what is taken for granted. */

/** Values that the format takes where nothing is written. */
const TAKEN_FOR_GRANTED: Readonly<Record<string, unknown>> = { interpreted: false, labelFound: true };
/** Maps of conditions: one option alone needs no list. */
const CONDITIONS = new Set(['when', 'belongsTo']);

/**
 * A copy of `value` without empty lists, without values that the format takes anyway, with single options as they are written, and with
 * examples after what they are examples of.
 */
export function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !isTakenForGranted(key, item))
      .sort(([a], [b]) => Number(a === 'examples') - Number(b === 'examples'))
      .map(([key, item]) => [key, CONDITIONS.has(key) && !Array.isArray(item) ? conditions(item) : asWritten(item)]),
  );
}

function isTakenForGranted(key: string, item: unknown): boolean {
  if (item === undefined) return true;
  if (Array.isArray(item)) return item.length === 0;
  if (key === 'belongsTo') return Object.keys(item as object).length === 0;
  return Object.hasOwn(TAKEN_FOR_GRANTED, key) && TAKEN_FOR_GRANTED[key] === item;
}

function conditions(map: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([fact, options]) => [fact, options.length === 1 ? options[0] : [...options]]));
}
