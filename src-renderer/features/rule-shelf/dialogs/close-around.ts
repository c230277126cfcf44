/** Closes the dialog that holds an element, as Esc does: focus goes back to what opened it. A dialog that is only taken away leaves it nowhere. */
export function closeAround(element: Element): void {
  element.closest('dialog')?.close();
}
