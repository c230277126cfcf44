import { useEffect } from 'react';
import { contrastIsOpen } from '../state/contrast-open';
import { notesPlace } from '../state/notes-place';
import { paletteIsOpen } from '../state/palette';
import type { SectionId } from '../state/section-id';
import { screen } from '../state/stores';
import { type Place, SHORTCUTS } from './shortcuts';

/** Listens for the keys of the table, and lets through only those that make sense where focus is. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const place = placeOf(event);
      const shortcut = SHORTCUTS.find((row) => row.matches?.(event) === true && place.has(row.place));
      if (shortcut?.run === undefined) return;
      event.preventDefault();
      if (!event.repeat) shortcut.run(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** The sections with a filter field. */
const FILTERED: ReadonlySet<SectionId> = new Set(['codes', 'glossary', 'notes', 'file-check']);

/** The places whose shortcuts may act now. A dialog has its own keys, and so has a field; the search box opens from there too. */
function placeOf(event: KeyboardEvent): ReadonlySet<Place> {
  const focused = event.target instanceof Element ? event.target : document.body;
  if (paletteIsOpen()) return new Set();
  if (dialogIsOpen()) return new Set(['on-top']);
  const places = new Set<Place>(['on-top', 'anywhere']);
  if (FILTERED.has(screen.getState().section)) places.add('filter');
  const typing = focused.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null;
  if (typing || screen.getState().section !== 'assess') return places;
  if (contrastIsOpen()) return places.add('contrast');
  places.add('assess');
  if (focused === document.body || focused.closest('[data-keys=question], .verdict') !== null) places.add('question');
  return places;
}

/** A dialog that was closed hears nothing any more, but says so only in a task of its own; keys that come before it are the window's. */
function dialogIsOpen(): boolean {
  if (screen.getState().dialog === undefined && notesPlace.getState().saving === undefined) return false;
  const drawn = [...document.querySelectorAll('dialog')];
  return drawn.length === 0 || drawn.some(({ open }) => open);
}
