/** JSON with the keys of every object in order, so that equal content is equal text. Built piece by piece: every start of the app waits for it. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `,${canonical(item)}`;
    return `[${text.slice(1)}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined) text += `,${JSON.stringify(key)}:${canonical(fields[key])}`;
  }
  return `{${text.slice(1)}}`;
}
