/** The key that chooses each option: 1–9, then 0, then letters that no other shortcut uses. */
const KEYS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'A', 'B', 'C'];

/** The key for the option at `index`; undefined past the last key. */
export function keyOfOption(index: number): string | undefined {
  return KEYS[index];
}

/** The index of the option that `key` chooses; -1 when it chooses none. */
export function optionOfKey(key: string): number {
  return KEYS.indexOf(key.toUpperCase());
}
