/** The browser gives focus back to a field when a dialog closes, but puts its caret at the beginning. */

/** Takes note of where the caret stands, and gives what puts it back there, if the field has focus again by then. */
export function caretBack(): () => void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return () => undefined;
  const { selectionStart, selectionEnd, selectionDirection } = field;
  // A field without a caret, such as a radio button, has none to put back.
  if (selectionStart === null) return () => undefined;
  return () => {
    if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
  };
}
