/** The commands as the search box lists them. */
import { COMMANDS, type CommandId } from '../../../src-main/contract/commands';
import { paletteText } from '../../text/palette';
import { type Command, command, SECTION_COMMANDS } from '../commands';

export interface PaletteCommand extends Command {
  readonly also: readonly string[];
  /** Not in the list of an empty box, where another command does the same. */
  readonly searchedOnly: boolean;
  /** It changes nothing of what is on the screen, so a dialog that is open stays. */
  readonly aside: boolean;
}

const SEARCHED_ONLY: readonly CommandId[] = ['dark', 'light', 'save-json'];
const ASIDE: readonly CommandId[] = ['scheme', 'dark', 'light'];

// The box is open already when it lists them.
const IDS = (Object.keys(COMMANDS) as CommandId[]).filter((id) => id !== 'search');

const listed = (id: CommandId): PaletteCommand => ({
  ...command(id),
  also: paletteText.also[id],
  searchedOnly: SEARCHED_ONLY.includes(id),
  aside: ASIDE.includes(id),
});

export const PALETTE_COMMANDS: readonly PaletteCommand[] = [
  ...IDS.map(listed),
  ...SECTION_COMMANDS.map((own) => ({
    ...own,
    label: paletteText.goTo(own.label),
    also: [own.label, ...paletteText.also[own.id]],
    searchedOnly: false,
    aside: false,
  })),
];

/** What is offered where nothing was found. */
export const OTHER_BOOK = listed('scope');
