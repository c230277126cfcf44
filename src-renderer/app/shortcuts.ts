/** The one table of keys: what the window listens to, and what the guide lists. */
import { type CommandId, SECTION_ROWS } from '../../src-main/contract/commands';
import { closeContrast } from '../state/contrast-open';
import { hideFirstSteps } from '../state/navigate';
import { notesPlace } from '../state/notes-place';
import { optionOfKey } from '../state/option-keys';
import { assess, assessment, screen } from '../state/stores';
import { toasts } from '../state/toast';
import { nbAtlas } from '../text/atlas';
import { nbContrast } from '../text/contrast';
import { fileCheckKeys } from '../text/file-check-keys';
import { glossaryText } from '../text/glossary';
import { nb } from '../text/nb';
import { notesText } from '../text/notes';
import { command, SECTION_COMMANDS } from './commands';

/**
 * `on-top`: in the whole window, also while a dialog is open. `anywhere`: in the whole window. `assess`: in the view «Vurder
 * kontakt». `question`: with focus among the questions, or nowhere. `lists`: in the views with a list at the side, which listen
 * themselves. `filter`: in those that have a filter field. `examples`: in the view «Eksempler», which listens itself. `contrast`:
 * while two contacts are compared. `notes`: in the view «Notater», which listens itself.
 * `file-check`: in the view «Kontroller fil», which listens itself.
 */
export type Place = 'on-top' | 'anywhere' | 'assess' | 'question' | 'lists' | 'filter' | 'examples' | 'contrast' | 'notes' | 'file-check';

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
const ctrlShift = (event: KeyboardEvent, key: string): boolean =>
  event.ctrlKey && event.shiftKey && !event.altKey && event.key.toLowerCase() === key;
const letter = (event: KeyboardEvent, key: string): boolean => plain(event) && event.key.toLowerCase() === key;
const shift = (event: KeyboardEvent, key: string): boolean => event.shiftKey && letter(event, key);
const noShift = (event: KeyboardEvent, key: string): boolean => !event.shiftKey && letter(event, key);

/** How the keys of a command are told from others, by how they are written. */
const PRESSED = [
  ['Ctrl+Shift+', ctrlShift],
  ['Ctrl+', ctrl],
  ['Shift+', shift],
  ['F', noShift],
] as const;

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
    keys: 'N',
    does: nb.keys.startNew,
    place: 'assess',
    matches: (event) => letter(event, 'n'),
    run: () => void assess.startNew(),
  },
  ofCommand('compare', 'assess'),
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
    does: nb.keys.hideFirstSteps,
    place: 'assess',
    matches: (event) => plain(event) && event.key === 'Escape' && screen.getState().firstSteps,
    run: hideFirstSteps,
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
  { keys: '↑ ↓, Home, End, PgUp, PgDn', does: notesText.keys.list, place: 'notes' },
  { keys: 'Shift+↑ ↓', does: notesText.keys.extend, place: 'notes' },
  { keys: 'Mellomrom', does: notesText.keys.toggle, place: 'notes' },
  { keys: 'Ctrl+A', does: notesText.keys.all, place: 'notes' },
  { keys: 'Enter', does: notesText.keys.enter, place: 'notes' },
  { keys: 'Esc', does: notesText.keys.leave, place: 'notes' },
  { keys: 'Delete', does: notesText.keys.bin, place: 'notes' },
  { keys: 'Ctrl+Z', does: notesText.keys.undo, place: 'notes' },
  { keys: 'Ctrl+E', does: notesText.keys.reading, place: 'notes' },
  { keys: '@', does: notesText.keys.link, place: 'notes' },
  { keys: '↑ ↓, Home, End, PgUp, PgDn', does: fileCheckKeys.list, place: 'file-check' },
  { keys: 'Enter', does: fileCheckKeys.enter, place: 'file-check' },
  { keys: 'Esc', does: fileCheckKeys.escape, place: 'file-check' },
  ofCommand('search', 'on-top'),
  {
    keys: `Alt+${SECTION_ROWS.map(({ key }) => key).join(' ')}`,
    does: nb.keys.sections,
    place: 'anywhere',
    matches: (event) => sectionOf(event) !== undefined,
    run: (event) => sectionOf(event)?.run(),
  },
  {
    keys: 'F6',
    does: notesText.keys.toast,
    place: 'on-top',
    matches: (event) => event.key === 'F6' && toasts.getState().toast !== undefined,
    run: () => document.querySelector<HTMLElement>('[data-toast] button')?.focus(),
  },
  { keys: '← →', does: glossaryText.keyMove, place: 'anywhere' },
  { keys: 'Enter', does: glossaryText.key, place: 'anywhere' },
  ofCommand('new-assessment'),
  ofCommand('new-note'),
  ofCommand('print'),
  ofCommand('scope'),
  ofCommand('scheme'),
  ofCommand('lock-notes', 'on-top'),
  ofGuide('guide'),
  ofGuide('keys'),
];

function ofCommand(id: CommandId, place: Place = 'anywhere'): Shortcut {
  const { label, keys = '', possible, run } = command(id);
  const key = keys.replace(/(Ctrl|Shift)\+/g, '').toLowerCase();
  const pressed = PRESSED.find(([start]) => keys.startsWith(start))?.[1] ?? letter;
  return { keys, does: label, place, matches: (event) => pressed(event, key) && possible(), run };
}

/** Also while the guide is open; another dialog may hold what must not go away, such as a recovery code. */
function ofGuide(id: 'guide' | 'keys'): Shortcut {
  const row = ofCommand(id, 'on-top');
  const free = (): boolean => (screen.getState().dialog?.kind ?? 'guide') === 'guide' && notesPlace.getState().saving === undefined;
  return { ...row, matches: (event) => row.matches?.(event) === true && free() };
}

// By the key's place, because Alt changes the character on some keyboards.
function sectionOf({ altKey, ctrlKey, code }: KeyboardEvent) {
  return altKey && !ctrlKey ? SECTION_COMMANDS.find((_command, at) => code === `Digit${SECTION_ROWS[at]?.key}`) : undefined;
}

function focusLastAnswer(): void {
  const rows = document.querySelectorAll<HTMLElement>('[data-change]');
  rows[rows.length - 1]?.focus();
}
