/** One short message at a time about what was just done, with what can be done about it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** It went wrong; it stays until it is closed. */
  readonly failed?: boolean;
  readonly actions: readonly ToastAction[];
}

export const toasts = createStore<{ readonly toast: Toast | undefined }>()(() => ({ toast: undefined }));

let last = 0;

/** Shows a message in the place of the one before. */
export function showToast(text: string, { actions = [], failed = false }: Partial<Omit<Toast, 'id' | 'text'>> = {}): void {
  toasts.setState({ toast: { id: ++last, text, actions, failed } });
}

/** Takes away the message with this id, unless another has come in its place. */
export function hideToast(id: number): void {
  if (toasts.getState().toast?.id === id) toasts.setState({ toast: undefined });
}

/** The message on the screen. */
export function useToast(): Toast | undefined {
  return useStore(toasts, (state) => state.toast);
}
