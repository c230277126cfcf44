import type { KeyboardEvent } from 'react';

/** Moves focus up and down a list with the arrow keys, Home and End. `rows` says which elements are its rows. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, rows: string): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(rows)];
  const here = all.findIndex((row) => row.matches(':focus'));
  if (here < 0) return;
  const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  all[Math.min(Math.max(target, 0), all.length - 1)]?.focus();
}
