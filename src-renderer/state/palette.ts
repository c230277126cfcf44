/** Whether the search box is open. What is written in it is nobody else's business, and is gone when it closes. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const palette = createStore<{ readonly open: boolean }>()(() => ({ open: false }));

export const paletteIsOpen = (): boolean => palette.getState().open;
export const usePaletteIsOpen = (): boolean => useStore(palette, (state) => state.open);

/** Opens the search box on top of whatever is on the screen. */
export function openPalette(): void {
  palette.setState({ open: true });
}

export function closePalette(): void {
  palette.setState({ open: false });
}
