/** The one table of keys: what the window listens to, and what F1 shows. */

import { closeContrast } from '../state/contrast-open';
import { optionOfKey } from '../state/option-keys';
import { printSlip } from '../state/slip-actions';
import { assess, assessment, screen } from '../state/stores';
import { nbAtlas } from '../text/atlas';
import { nbContrast } from '../text/contrast';
import { glossaryText } from '../text/glossary';
import { nb } from '../text/nb';
import { nbSlip } from '../text/slip';
import { switchScheme } from './color-scheme';
import { SECTIONS } from './sections';

/**
 * `anywhere`: in the whole window. `assess`: in the view «Vurder kontakt». `question`: with focus among the questions, or
 * nowhere. `lists`: in the views with a list at the side, which listen themselves. `filter`: in those that have a filter field.
 * `examples`: in the view «Eksempler», which listens itself. `contrast`: while two contacts are compared.
 */
export type Place = 'anywhere' | 'assess' | 'question' | 'lists' | 'filter' | 'examples' | 'contrast';

export interface Shortcut {
  readonly keys: string;
  readonly does: string;
  readonly place: Place;
  /** Missing where the browser or the list itself does the work; the row is then only there to be read. */
  readonly matches?: (event: KeyboardEvent) => boolean;
  readonly run?: (event: KeyboardEvent) => void;
}

const plain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.altKey && !event.metaKey;
const ctrl = (event: KeyboardEvent, key: string): boolean =>
  event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key;
const letter = (event: KeyboardEvent, key: string): boolean => plain(event) && event.key.toLowerCase() === key;

export const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: '1–9, 0, A',
    does: nb.keys.choose,
    place: 'question',
    matches: (event) => plain(event) && optionOfKey(event.key) >= 0,
    run: (event) => void assess.answerAt(optionOfKey(event.key)),
  },
  { keys: '↑ ↓ ← →', does: nb.keys.move, place: 'question' },
  { keys: 'Enter, mellomrom', does: nb.keys.pick, place: 'question' },
  {
    keys: '⌫ Backspace',
    does: nb.keys.back,
    place: 'question',
    matches: (event) => plain(event) && event.key === 'Backspace',
    run: () => void assess.back(),
  },
  {
    keys: 'E',
    does: nb.keys.change,
    place: 'assess',
    matches: (event) => letter(event, 'e') && assessment.getState().answers.length > 0,
    run: focusLastAnswer,
  },
  {
    keys: 'N, Ctrl+N',
    does: nb.keys.startNew,
    place: 'assess',
    matches: (event) => letter(event, 'n') || ctrl(event, 'n'),
    run: () => void assess.startNew(),
  },
  {
    keys: 'S',
    does: nbContrast.key,
    place: 'assess',
    matches: (event) => letter(event, 's') && assessment.getState().answers.length > 0,
    run: () => screen.setState({ contrast: assessment.getState().id }),
  },
  {
    keys: 'Ctrl+P',
    does: nbSlip.key,
    place: 'assess',
    matches: (event) => ctrl(event, 'p') && assessment.getState().answers.length > 0,
    run: () => void printSlip(),
  },
  { keys: 'Ctrl+Z', does: nb.keys.undo, place: 'assess', matches: (event) => ctrl(event, 'z'), run: () => void assess.undo() },
  {
    keys: 'Esc',
    does: nb.keys.escape,
    place: 'assess',
    matches: (event) => plain(event) && event.key === 'Escape' && assessment.getState().editing !== undefined,
    run: () => void assess.stopEditing(),
  },
  {
    keys: 'Esc',
    does: nbContrast.close,
    place: 'contrast',
    matches: (event) => plain(event) && event.key === 'Escape',
    run: closeContrast,
  },
  { keys: '↑ ↓, Home, End', does: nb.keys.list, place: 'lists' },
  { keys: 'Enter', does: nb.keys.enterList, place: 'lists' },
  { keys: 'Esc', does: nb.keys.leaveList, place: 'lists' },
  {
    keys: 'Ctrl+F',
    does: nb.keys.filter,
    place: 'filter',
    matches: (event) => ctrl(event, 'f'),
    run: () => document.querySelector<HTMLInputElement>('[data-filter]')?.select(),
  },
  { keys: '1–3', does: nbAtlas.keys.pick, place: 'examples' },
  { keys: 'Esc', does: nbAtlas.keys.stop, place: 'examples' },
  {
    keys: `Alt+${SECTIONS.map(({ key }) => key).join(' ')}`,
    does: nb.keys.sections,
    place: 'anywhere',
    matches: (event) => event.altKey && !event.ctrlKey && sectionAt(event) !== undefined,
    run: (event) => {
      const section = sectionAt(event);
      if (section !== undefined) screen.setState({ section });
    },
  },
  { keys: '← →', does: glossaryText.keyMove, place: 'anywhere' },
  { keys: 'Enter', does: glossaryText.key, place: 'anywhere' },
  {
    keys: 'Ctrl+B',
    does: nb.keys.scope,
    place: 'anywhere',
    matches: (event) => ctrl(event, 'b'),
    run: () => screen.setState({ dialog: { kind: 'scope' } }),
  },
  { keys: 'Ctrl+L', does: nb.keys.scheme, place: 'anywhere', matches: (event) => ctrl(event, 'l'), run: () => void switchScheme() },
  {
    keys: 'F1',
    does: nb.keys.help,
    place: 'anywhere',
    matches: (event) => event.key === 'F1',
    run: () => screen.setState({ dialog: { kind: 'keys' } }),
  },
];

// By the key's place, because Alt changes the character on some keyboards.
function sectionAt(event: KeyboardEvent) {
  return SECTIONS.find(({ key }) => event.code === `Digit${key}`)?.id;
}

function focusLastAnswer(): void {
  const rows = document.querySelectorAll<HTMLElement>('[data-change]');
  rows[rows.length - 1]?.focus();
}
