/** The place of the first row that is not before `wanted`, in rows sorted by `key`; the length where all are before it. */
export function firstFrom<T>(sorted: readonly T[], wanted: string, key: (row: T) => string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(sorted[middle] as T) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
