/** Puts focus on the list of the findings; on the field above it while nothing is listed. */
export function focusFindings(): void {
  const list = document.querySelector<HTMLElement>('[data-findings]');
  (list ?? document.querySelector<HTMLElement>('.file-check [data-filter]'))?.focus();
}
