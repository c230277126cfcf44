/**
 * The sections of the window and the commands of the app, with their names and keys: one table for the menu, for the keys the page
 * listens to, for the list of keys and for the search box. What a command does stands in the page, in app/commands.ts.
 */

interface CommandRow {
  readonly label: string;
  /** «Ctrl+K», «F1»; missing where there is no key. */
  readonly keys?: string;
  /** Present where the command asks for something more before it does anything; a menu then says so with three dots. */
  readonly asks?: true;
}

export const COMMANDS = {
  search: { label: 'Søk', keys: 'Ctrl+K', asks: true },
  'new-assessment': { label: 'Ny vurdering', keys: 'Ctrl+Shift+N' },
  'new-note': { label: 'Nytt notat', keys: 'Ctrl+N' },
  scope: { label: 'Bytt regelbok eller kontaktdato', keys: 'Ctrl+B', asks: true },
  compare: { label: 'Sammenlign med en annen kontakt', keys: 'S' },
  print: { label: 'Skriv ut vurderingen', keys: 'Ctrl+P', asks: true },
  'save-pdf': { label: 'Lagre vurderingen som PDF', asks: true },
  'save-json': { label: 'Lagre vurderingen som JSON', asks: true },
  certificate: { label: 'Vis kontrollbeviset for regelboken' },
  scheme: { label: 'Bytt mellom lyst og mørkt', keys: 'Ctrl+L' },
  dark: { label: 'Mørk modus' },
  light: { label: 'Lys modus' },
  'check-file': { label: 'Velg en fil å kontrollere', asks: true },
  'check-demo': { label: 'Kontroller en demofil' },
  'cancel-check': { label: 'Avbryt kontrollen av filen' },
  'rule-books': { label: 'Regelbøker' },
  'install-pack': { label: 'Installer regelpakke', asks: true },
  'import-list': { label: 'Les inn kodeliste', asks: true },
  'lock-notes': { label: 'Lås notatene', keys: 'Ctrl+Shift+L' },
  report: { label: 'Lag feilrapport', asks: true },
  about: { label: 'Om programmet' },
  guide: { label: 'Brukerveiledning', keys: 'F1' },
  keys: { label: 'Hurtigtaster', keys: 'Shift+F1' },
} as const satisfies Readonly<Record<string, CommandRow>>;

export type CommandId = keyof typeof COMMANDS;

/** The name and keys of a command. */
export function commandOf(id: CommandId): CommandRow {
  return COMMANDS[id];
}

/** The sections, in order. `key` is the digit that opens one together with Alt; it stays the same when sections come and go. */
export const SECTION_ROWS = [
  { id: 'assess', key: '1', label: 'Vurder kontakt' },
  { id: 'rules', key: '2', label: 'Regler' },
  { id: 'codes', key: '3', label: 'Koder' },
  { id: 'changes', key: '4', label: 'Endringer' },
  { id: 'notes', key: '5', label: 'Notater' },
  { id: 'file-check', key: '6', label: 'Kontroller fil' },
  { id: 'examples', key: '8', label: 'Eksempler' },
  { id: 'glossary', key: '9', label: 'Ordliste' },
  { id: 'settings', key: '7', label: 'Innstillinger' },
] as const;

export type SectionRow = (typeof SECTION_ROWS)[number];
