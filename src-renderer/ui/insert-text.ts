/**
 * Puts `text` in the place of a stretch of a field, as if it had been typed: the field's own undo (Ctrl+Z) takes it back. No other
 * way of writing into a field keeps that.
 */
export function insertText(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}
