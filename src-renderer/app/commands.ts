/** What the commands of contract/commands.ts do. Keys, menu and search box run them from here. */
import { type CommandId, commandOf, SECTION_ROWS, type SectionRow } from '../../src-main/contract/commands';
import { setScheme, switchScheme } from '../state/color-scheme';
import { lockNotes } from '../state/lock-notes';
import { openAbout, openGuide, openRuleBooks } from '../state/navigate';
import { openNewNote } from '../state/notes-place';
import { openPalette } from '../state/palette';
import { printSlip, saveSlipAsJson, saveSlipAsPdf } from '../state/slip-actions';
import { assess, assessment, screen } from '../state/stores';

export interface Command {
  /** A command of the contract, or «section:rules». */
  readonly id: CommandId | `section:${SectionRow['id']}`;
  readonly label: string;
  readonly keys: string | undefined;
  /** False while there is nothing for it to act on. */
  readonly possible: () => boolean;
  readonly run: () => void;
}

const always = (): boolean => true;
const hasAnswers = (): boolean => assessment.getState().answers.length > 0;

const RUNS: Readonly<Record<CommandId, { readonly run: () => void; readonly possible?: () => boolean }>> = {
  search: { run: openPalette },
  'new-assessment': { run: () => inAssess(assess.startNew) },
  'new-note': { run: () => openNewNote() },
  scope: { run: () => screen.setState({ dialog: { kind: 'scope' } }) },
  compare: {
    run: () => inAssess(() => screen.setState({ contrast: assessment.getState().id })),
    possible: hasAnswers,
  },
  print: { run: () => inAssess(printSlip), possible: hasAnswers },
  'save-pdf': { run: () => inAssess(saveSlipAsPdf), possible: hasAnswers },
  'save-json': { run: () => inAssess(saveSlipAsJson), possible: hasAnswers },
  certificate: { run: () => screen.setState({ dialog: { kind: 'certificate' } }) },
  scheme: { run: () => void switchScheme() },
  dark: { run: () => void setScheme('dark') },
  light: { run: () => void setScheme('light') },
  'check-file': { run: () => inFileCheck(({ chooseFile }) => chooseFile()), possible: () => !screen.getState().fileCheckRuns },
  'check-demo': { run: () => inFileCheck(({ checkDemo }) => checkDemo()), possible: () => !screen.getState().fileCheckRuns },
  'cancel-check': { run: () => inFileCheck(({ cancelCheck }) => cancelCheck()), possible: () => screen.getState().fileCheckRuns },
  'rule-books': { run: openRuleBooks },
  'install-pack': { run: () => inShelf(({ choosePack }) => choosePack()) },
  'import-list': { run: () => inShelf(({ chooseList }) => chooseList()) },
  'lock-notes': { run: () => void lockNotes() },
  report: { run: () => screen.setState({ dialog: { kind: 'report' } }) },
  about: { run: openAbout },
  guide: { run: () => openGuide() },
  keys: { run: () => openGuide('keys') },
};

/** The command with its name, its keys and what it does. */
export function command(id: CommandId): Command {
  const { label, keys } = commandOf(id);
  return { id, label, keys, possible: RUNS[id].possible ?? always, run: RUNS[id].run };
}

/** A command for each section. */
export const SECTION_COMMANDS: readonly Command[] = SECTION_ROWS.map(({ id, key, label }) => ({
  id: `section:${id}`,
  label,
  keys: `Alt+${key}`,
  possible: always,
  run: () => screen.setState({ section: id }),
}));

/** Does something with the assessment, where the coder can see it. */
function inAssess(run: () => unknown): void {
  screen.setState({ section: 'assess', contrast: undefined });
  void run();
}

/** Does something in «Kontroller fil», which is fetched when it is first needed. */
function inFileCheck(run: (actions: typeof import('../state/file-check')) => Promise<void>): void {
  screen.setState({ section: 'file-check' });
  void import('../state/file-check').then(run);
}

/** Does something with the shelf of rule books, which is fetched when it is first needed. */
function inShelf(run: (actions: typeof import('../state/shelf')) => Promise<void>): void {
  openRuleBooks();
  void import('../state/shelf').then(run);
}
