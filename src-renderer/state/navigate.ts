/** The jumps from one section to another. They leave the section that is left as it was. */
import type { Facts } from '../../src-main/contract/rules';
import { GUIDE_OF, GUIDE_OF_PAGE } from './guide-parts';
import { assess, screen, session } from './stores';

/**
 * Opens a contact in «Vurder kontakt», as a new assessment with these facts as its answers; the present assessment stays in
 * «Siste vurderinger» and one undo away. A `contactDate` among the facts becomes the contact date. Without `ruleBook`, or with
 * the default one, the contact date picks the book as it does for a coder.
 */
export function openAssessment(facts: Facts, ruleBook?: string): Promise<void> {
  const { contactDate, ...given } = facts;
  const named = ruleBook !== undefined && ruleBook !== session.getState().defaultBook;
  screen.setState({ section: 'assess', dialog: undefined });
  return assess.openFacts(given, {
    ...(named && { ruleBook }),
    ...(contactDate !== undefined && { date: contactDate }),
  });
}

/** Opens a clause («5.21.3/sms»), a rule, an example or a whole chapter («5.21.3») in «Regler», in the rule book of the header. */
export function openClause(id: string): void {
  const [chapter] = id.split('/');
  const row = id.includes('/') ? id : undefined;
  screen.setState({ section: 'rules', dialog: undefined, rules: { chapter, jump: { row } } });
}

/** Opens a code («8432», «7») in «Koder». */
export function openCode(system: string, code: string): void {
  screen.setState({ section: 'codes', dialog: undefined, codes: { list: system, code, jump: true } });
}

/** Opens a term («tertial») in «Ordliste». */
export function openTerm(id: string): void {
  screen.setState({ section: 'glossary', dialog: undefined, glossary: { term: id, jump: true } });
}

/** Opens «Notater og sikkerhet» in «Innstillinger»: lock, backups, files. */
export function openNotesSafety(): void {
  screen.setState({ section: 'settings', settingsPage: 'notes', dialog: undefined });
}

/** Opens «Regelbøker» in «Innstillinger»: what is installed, and from whom. */
export function openRuleBooks(): void {
  screen.setState({ section: 'settings', settingsPage: 'rule-books', dialog: undefined });
}

/** Asks how to write notes to a file: these, or all. */
export function openNotesExport(ids?: readonly string[]): void {
  screen.setState({ dialog: { kind: 'notes-export', ...(ids === undefined ? {} : { ids }) } });
}

/** Opens «Fortsatt riktig?»: what has become of the answers in the notes. */
export function openStillValid(): void {
  screen.setState({ section: 'notes', stillValid: true, dialog: undefined });
}

/** Opens «Om programmet» in «Innstillinger»: version, what is new, licences. */
export function openAbout(): void {
  screen.setState({ section: 'settings', settingsPage: 'about', dialog: undefined });
}

/** Opens the user guide at a part of it, or where it tells about what is on the screen. */
export function openGuide(part?: string): void {
  const { section, settingsPage } = screen.getState();
  const here = section === 'settings' ? GUIDE_OF_PAGE[settingsPage] : GUIDE_OF[section];
  screen.setState({ dialog: { kind: 'guide', part: part ?? here } });
}

/** Puts «Slik bruker du programmet» away; the guide shows it again. */
export function hideFirstSteps(): void {
  screen.setState({ firstSteps: false });
  assess.refocus();
}

/** Shows «Slik bruker du programmet» beside the questions. */
export function showFirstSteps(): void {
  screen.setState({ section: 'assess', contrast: undefined, dialog: undefined, firstSteps: true });
}
