/** Keeps long work from blocking the page. */

/** After so long the page gets its turn. */
const SLICE_MS = 12;

/** Gives a function to be awaited between small steps; now and then it lets the page draw and react. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}
