/** Conditions of clarifications, brought into the shortest form that says the same, and put together. */
import type { Conditions, Fact } from '../rules/format';

/**
 * The same conditions without those that exclude nothing: a fact for which all options are named only has to belong, so what it
 * depends on stands in its place. A question is then asked only where its answer parts contacts. Facts and options stand in the order
 * of the vocabulary; undefined where nothing can meet them all.
 */
export function shortest(when: Readonly<Record<string, readonly string[]>>, vocabulary: readonly Fact[]): Conditions | undefined {
  let left: Conditions | undefined = Object.fromEntries(Object.entries(when).map(([fact, options]) => [fact, [...options]]));
  for (const { id, options, belongsTo } of [...vocabulary].reverse()) {
    const named = left[id];
    if (named === undefined || !options.every((option) => named.includes(option.id))) continue;
    const { [id]: _all, ...others } = left;
    left = both(others, belongsTo);
    if (left === undefined) return undefined;
  }
  const found = left;
  return Object.fromEntries(
    vocabulary.flatMap(({ id, options }) => {
      const named = found[id];
      return named === undefined ? [] : [[id, options.map((option) => option.id).filter((option) => named.includes(option))]];
    }),
  );
}

/** What meets both; undefined where nothing can. */
export function both(a: Conditions, b: Conditions): Conditions | undefined {
  const joined: Conditions = { ...a };
  for (const [fact, options] of Object.entries(b)) {
    const shared = joined[fact]?.filter((option) => options.includes(option)) ?? options;
    if (shared.length === 0) return undefined;
    joined[fact] = shared;
  }
  return joined;
}
