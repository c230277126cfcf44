/** The steps of zoom, from ordinary size to double. */

const STEPS: readonly number[] = [1, 1.1, 1.25, 1.5, 1.75, 2];

/** The step after the present factor, or before it. Stays within the steps. */
export function nextZoom(factor: number, direction: 1 | -1): number {
  const present = knownZoom(factor);
  const index = STEPS.indexOf(present) + direction;
  return STEPS[Math.min(Math.max(index, 0), STEPS.length - 1)] ?? 1;
}

/** The step that is nearest to any number, so that a strange file cannot make the window unreadable. */
export function knownZoom(factor: number): number {
  const value = Number.isFinite(factor) ? factor : 1;
  return STEPS.reduce<number>((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best), 1);
}
