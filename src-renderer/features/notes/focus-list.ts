/** Puts focus on the list of the notes; on the field above it while nothing is listed. */
export function focusList(): void {
  const list = document.querySelector<HTMLElement>('[data-note-list]');
  (list ?? document.querySelector<HTMLElement>('.notes [data-filter]'))?.focus();
}
